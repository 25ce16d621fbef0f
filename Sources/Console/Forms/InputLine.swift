/// A line of text that is being typed, with a cursor.
package struct InputLine: Hashable, Sendable {
    /// The most characters that are kept.
    package static let longest = 1000

    private var characters: [Character]
    /// The characters before the cursor.
    package private(set) var cursor: Int

    /// A line with a text, and the cursor behind it.
    package init(_ text: String = "") {
        characters = Array(text.prefix(InputLine.longest))
        cursor = characters.count
    }

    /// The text.
    package var text: String { String(characters) }
    /// The text before the cursor.
    package var before: String { String(characters.prefix(cursor)) }
    /// Whether nothing was typed.
    package var isEmpty: Bool { characters.isEmpty }

    /// Lets a key work on the line; `false` where it means nothing here.
    package mutating func press(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert([character])
        case .paste(let text):
            // One line: what breaks it becomes a space, other controls go.
            let line = text.replacing("\r\n", with: " ").map { "\r\n\t".contains($0) ? " " : $0 }
            insert(line.filter { !$0.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) } })
        case .backspace, .control("h"):
            guard cursor > 0 else { return true }
            characters.remove(at: cursor - 1)
            cursor -= 1
        case .delete: if cursor < characters.count { characters.remove(at: cursor) }
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(characters.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = characters.count
        case .control("u"):
            characters.removeFirst(cursor)
            cursor = 0
        case .control("k"): characters.removeSubrange(cursor...)
        case .control("w"):
            let kept = before.reversed().drop { $0 == " " }.drop { $0 != " " }
            characters.removeSubrange(kept.count..<cursor)
            cursor = kept.count
        default: return false
        }
        return true
    }

    private mutating func insert(_ new: [Character]) {
        let room = InputLine.longest - characters.count
        let added = new.prefix(max(0, room))
        characters.insert(contentsOf: added, at: cursor)
        cursor += added.count
    }
}
