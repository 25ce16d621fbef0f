/// What a load came to, over all its rounds.
struct LoadFigures {
    private(set) var times: [Int64] = []
    private(set) var seconds = 0.0
    private(set) var counts: [Int: Int] = [:]

    /// Requests a second.
    var rate: Double { seconds > 0 ? Double(times.count) / seconds : 0 }

    var sample: Sample { Sample(times) }

    /// How many answers had which status.
    var statuses: String {
        counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    }

    /// Counts an answer.
    mutating func add(_ status: Int, took nanoseconds: Int64) {
        counts[status, default: 0] += 1
        times.append(nanoseconds)
    }

    /// Adds the wall time of a round.
    mutating func add(seconds: Double) {
        self.seconds += seconds
    }
}
