import Blueprint
import Operations
import Shapes

/// What a line of the overview comes to before it is told: of all, and of each of its parts.
struct LineValue: Sendable {
    /// How many of what.
    struct Amount: Sendable {
        var count = 0
        /// How many of them a share is of.
        var part = 0
        /// The sum of marks.
        var sum = 0
        /// How many of each length, for a median.
        var lengths: [(length: Int, count: Int)] = []

        mutating func add(_ other: Amount) {
            count += other.count
            part += other.part
            sum += other.sum
            lengths += other.lengths
        }

        fileprivate mutating func add(_ amount: Int, _ term: LinePlan.Term, hasLengths: Bool) {
            count += amount
            if term.isPart { part += amount }
            sum += amount * term.bucket
            if hasLengths { lengths.append((term.bucket, amount)) }
        }
    }

    private(set) var whole = Amount()
    /// By the places of the plan's parts.
    private(set) var parts: [Amount]

    /// Nothing of a line with so many parts.
    init(parts: Int) {
        self.parts = Array(repeating: Amount(), count: parts)
    }

    /// Adds another's parts alone.
    mutating func add(partsOf other: LineValue) {
        // One that was worked out before may not know the last parts; it has nothing of them.
        for (place, part) in zip(parts.indices, other.parts) { parts[place].add(part) }
    }

    /// The same with another's parts.
    func with(partsOf other: LineValue) -> LineValue {
        var value = self
        value.parts = other.parts
        return value
    }

    /// Adds what a cell comes to.
    mutating func add(_ amount: Int, _ term: LinePlan.Term, hasLengths: Bool) {
        whole.add(amount, term, hasLengths: hasLengths)
        if term.part >= 0 { parts[term.part].add(amount, term, hasLengths: hasLengths) }
    }
}

extension LineValue.Amount {
    /// Fewer than so many people are not told of one by one.
    static let few = 5

    /// The figure as a line shows it; what would tell of fewer than five people is withheld.
    func figure(_ show: OverviewEntry.Shown) -> Figure {
        if show == .count { return Figure(count: count) }
        guard count >= Self.few else {
            return Figure(count: count == 0 ? 0 : nil, withheld: count > 0)
        }
        switch show {
        case .count: return Figure(count: count)
        case .share: return Figure(count: count, part: part, share: Hundredths(part, of: count, scale: 100))
        case .mean: return Figure(count: count, mean: Hundredths(sum, of: count))
        case .median: return Figure(count: count, median: percentile(50), p90: percentile(90))
        }
    }

    // The least length that so many of a hundred do not exceed.
    private func percentile(_ percent: Int) -> Int? {
        let wanted = (count * percent + 99) / 100
        var seen = 0
        for (length, number) in lengths.sorted(by: { $0.length < $1.length }) {
            seen += number
            if seen >= wanted, wanted > 0 { return length }
        }
        return nil
    }
}
