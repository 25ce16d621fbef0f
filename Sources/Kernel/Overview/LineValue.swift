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
        var lengths: [Int: Int] = [:]

        mutating func add(_ other: Amount) {
            count += other.count
            part += other.part
            sum += other.sum
            lengths.merge(other.lengths, uniquingKeysWith: +)
        }
    }

    var whole = Amount()
    /// By the places of the plan's parts.
    var parts: [Amount]

    /// Adds up a plan's cells.
    init(_ plan: LinePlan, _ sums: [Int]) {
        parts = Array(repeating: Amount(), count: plan.parts.count)
        let isDistinct = plan.entry.counts == .sponsor
        let needsLengths = plan.entry.show == .median
        for term in plan.terms {
            let sum = term.cell < sums.count ? sums[term.cell] : 0
            guard sum != 0 else { continue }
            // A sponsor counts once, however often its people came.
            let amount = isDistinct ? (sum > 0 ? 1 : 0) : sum
            whole.count += amount
            if term.isPart { whole.part += amount }
            whole.sum += amount * term.bucket
            if needsLengths { whole.lengths[term.bucket, default: 0] += amount }
            guard term.part >= 0 else { continue }
            parts[term.part].count += amount
            if term.isPart { parts[term.part].part += amount }
            parts[term.part].sum += amount * term.bucket
            if needsLengths { parts[term.part].lengths[term.bucket, default: 0] += amount }
        }
    }
}

extension LineValue.Amount {
    /// Fewer than so many people are not told of one by one.
    static let few = 5

    /// The figure as a line shows it; what would tell of fewer than five people is withheld.
    func figure(_ show: FigureShown) -> Figure {
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
        for (length, number) in lengths.sorted(by: { $0.key < $1.key }) {
            seen += number
            if seen >= wanted, wanted > 0 { return length }
        }
        return nil
    }
}
