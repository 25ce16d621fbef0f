import Operations

/// A set of serials, as ranges of their series that neither touch nor overlap.
struct SerialSet: Hashable, Sendable {
    /// The ranges of each series, in order.
    private(set) var ranges: [Series: [ClosedRange<Int>]] = [:]

    /// Whether there is nothing in it.
    var isEmpty: Bool { ranges.isEmpty }

    /// How many serials.
    var count: Int { ranges.values.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } } }

    /// The ranges in the order of their series.
    var ordered: [(series: Series, numbers: ClosedRange<Int>)] {
        ranges.keys.sorted().flatMap { series in (ranges[series] ?? []).map { (series, $0) } }
    }

    /// Whether one of some numbers is in it.
    func overlaps(_ series: Series, _ numbers: ClosedRange<Int>) -> Bool {
        ranges[series]?.contains { $0.overlaps(numbers) } ?? false
    }

    /// Whether all of some numbers are in it.
    func holds(_ series: Series, _ numbers: ClosedRange<Int>) -> Bool {
        ranges[series]?.contains { $0.lowerBound <= numbers.lowerBound && numbers.upperBound <= $0.upperBound } ?? false
    }

    /// Adds some numbers.
    mutating func insert(_ series: Series, _ numbers: ClosedRange<Int>) {
        var (low, high) = (numbers.lowerBound, numbers.upperBound)
        var kept: [ClosedRange<Int>] = []
        for range in ranges[series] ?? [] {
            if range.upperBound + 1 < low || high + 1 < range.lowerBound {
                kept.append(range)
            } else {
                (low, high) = (min(low, range.lowerBound), max(high, range.upperBound))
            }
        }
        kept.append(low...high)
        ranges[series] = kept.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Takes some numbers out.
    mutating func remove(_ series: Series, _ numbers: ClosedRange<Int>) {
        let left = (ranges[series] ?? []).flatMap { range -> [ClosedRange<Int>] in
            guard range.overlaps(numbers) else { return [range] }
            var parts: [ClosedRange<Int>] = []
            if range.lowerBound < numbers.lowerBound { parts.append(range.lowerBound...(numbers.lowerBound - 1)) }
            if numbers.upperBound < range.upperBound { parts.append((numbers.upperBound + 1)...range.upperBound) }
            return parts
        }
        ranges[series] = left.isEmpty ? nil : left
    }

    /// What is in it and not in another.
    func subtracting(_ other: SerialSet) -> SerialSet {
        var left = self
        for (series, numbers) in other.ordered { left.remove(series, numbers) }
        return left
    }

    /// The set as one text, `NL-V-/6:100-199 …`, and back.
    var text: String {
        ordered.map { "\($0.series.prefix)/\($0.series.width):\($0.numbers.lowerBound)-\($0.numbers.upperBound)" }
            .joined(separator: " ")
    }

    init() {}

    /// Reads what `text` wrote, of one kind; `nil` for anything else.
    init?(_ text: String, kind: String) {
        for part in text.split(separator: " ") {
            let halves = part.split(separator: ":")
            guard halves.count == 2, let mark = halves[0].lastIndex(of: "/"),
                let width = Int(halves[0][halves[0].index(after: mark)...])
            else { return nil }
            let numbers = halves[1].split(separator: "-").compactMap { Int($0) }
            guard numbers.count == 2, numbers[0] <= numbers[1] else { return nil }
            insert(
                Series(kind: kind, prefix: String(halves[0][..<mark]), width: width), numbers[0]...numbers[1])
        }
    }
}
