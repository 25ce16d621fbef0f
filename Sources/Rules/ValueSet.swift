/// Values of one fact as the check of a table sees them: whole numbers, never and unknown.
///
/// Words are numbered; days and amounts are numbers already.
struct ValueSet: Hashable {
    /// Ranges in order that neither overlap nor touch.
    private(set) var ranges: [ClosedRange<Int>]
    /// Whether `never` is among them.
    var hasNever: Bool
    /// Whether an unknown fact is among them.
    var hasUnknown: Bool

    static let bounds = Int(Int32.min) * 1_000_000...Int(Int32.max) * 1_000_000

    init(_ ranges: [ClosedRange<Int>] = [], hasNever: Bool = false, hasUnknown: Bool = false) {
        self.hasNever = hasNever
        self.hasUnknown = hasUnknown
        self.ranges = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = self.ranges.last, last.upperBound + 1 >= range.lowerBound {
                self.ranges[self.ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                self.ranges.append(range)
            }
        }
    }

    var isEmpty: Bool { ranges.isEmpty && !hasNever && !hasUnknown }

    func intersection(_ other: ValueSet) -> ValueSet {
        var shared: [ClosedRange<Int>] = []
        for one in ranges {
            for two in other.ranges where one.overlaps(two) { shared.append(one.clamped(to: two)) }
        }
        return ValueSet(shared, hasNever: hasNever && other.hasNever, hasUnknown: hasUnknown && other.hasUnknown)
    }

    func subtracting(_ other: ValueSet) -> ValueSet {
        var left = ranges
        for cut in other.ranges {
            left = left.flatMap { range -> [ClosedRange<Int>] in
                guard range.overlaps(cut) else { return [range] }
                var parts: [ClosedRange<Int>] = []
                if range.lowerBound < cut.lowerBound { parts.append(range.lowerBound...cut.lowerBound - 1) }
                if range.upperBound > cut.upperBound { parts.append(cut.upperBound + 1...range.upperBound) }
                return parts
            }
        }
        return ValueSet(left, hasNever: hasNever && !other.hasNever, hasUnknown: hasUnknown && !other.hasUnknown)
    }
}
