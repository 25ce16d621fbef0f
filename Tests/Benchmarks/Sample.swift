/// Times of one thing done many times.
struct Sample {
    private let sorted: [Int64]

    /// Times in nanoseconds.
    init(_ nanoseconds: [Int64]) {
        sorted = nanoseconds.sorted()
    }

    var count: Int { sorted.count }

    var p50: Int64 { at(0.50) }

    var p99: Int64 { at(0.99) }

    private func at(_ share: Double) -> Int64 {
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }

    /// Nanoseconds in the unit that reads best.
    static func text(_ nanoseconds: Int64) -> String {
        switch nanoseconds {
        case ..<10_000: "\(decimal(nanoseconds, 1_000)) µs"
        case ..<1_000_000: "\(nanoseconds / 1_000) µs"
        case ..<100_000_000: "\(decimal(nanoseconds, 1_000_000)) ms"
        default: "\(nanoseconds / 1_000_000) ms"
        }
    }

    private static func decimal(_ nanoseconds: Int64, _ unit: Int64) -> String {
        let tenths = (nanoseconds * 10 + unit / 2) / unit
        return "\(tenths / 10).\(tenths % 10)"
    }
}
