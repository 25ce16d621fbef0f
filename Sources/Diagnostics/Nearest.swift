/// Finds the known name that a person probably meant.
public enum Nearest {
    /// The known name with the fewest edits from what was written, `nil` where none is close enough to propose.
    public static func name(to written: String, in known: some Sequence<String>) -> String? {
        // Nobody mistypes a name of such a length, and comparing is quadratic.
        guard written.utf8.count <= 64 else { return nil }
        let limit = max(1, written.count / 3)
        var best: (name: String, distance: Int)?
        for name in known {
            let distance = distance(Array(written.lowercased()), Array(name.lowercased()))
            if distance <= limit, distance < best?.distance ?? Int.max {
                best = (name, distance)
            }
        }
        return best?.name
    }

    // Edits counted by optimal string alignment: insert, delete, replace, swap of neighbours.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var older = [Int](repeating: 0, count: right.count + 1)
        var old = Array(0...right.count)
        for row in 1...left.count {
            var new = [row] + [Int](repeating: 0, count: right.count)
            for column in 1...right.count {
                let cost = left[row - 1] == right[column - 1] ? 0 : 1
                new[column] = min(old[column] + 1, new[column - 1] + 1, old[column - 1] + cost)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    new[column] = min(new[column], older[column - 2] + 1)
                }
            }
            (older, old) = (old, new)
        }
        return old[right.count]
    }
}
