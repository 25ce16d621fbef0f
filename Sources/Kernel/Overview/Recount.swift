package import Ledger
import ServiceKit

/// Counts a centre's chain anew from its first entry, and tells where the tallies differ.
package struct Recount: Sendable {
    /// How many entries were looked at.
    package private(set) var entries = 0
    /// How many of them count.
    package private(set) var counted = 0

    private var sums: [TallySpan: [TallyCell: Int]] = [:]
    // What entries of the last days added: only those can be taken back.
    private var recent: [Int64: [TallyChange]] = [:]
    private var oldest: Int64 = 0
    private static let kept = 20_000

    /// Nothing counted yet.
    package init() {}

    /// Looks at the chain's next entry; `nil` for one that does not count.
    package mutating func add(_ entry: CountedEntry?) {
        entries += 1
        guard let entry else { return }
        counted += 1
        let changes = Counting.changes(of: entry) { recent[$0] ?? [] }
        recent[entry.sequence] = changes
        if recent.count > 2 * Recount.kept {
            let last = entry.sequence
            recent = recent.filter { $0.key > last - Int64(Recount.kept) }
        }
        for change in changes {
            for span in TallySpan.all(of: change.day) {
                sums[span, default: [:]][change.cell, default: 0] += change.amount
            }
        }
    }

    /// A tally that is not what the journal tells.
    package struct Difference: Hashable, Sendable {
        /// Its day, month or year.
        package let span: TallySpan
        /// What is counted.
        package let cell: TallyCell
        /// What the tally says.
        package let kept: Int
        /// What the journal says.
        package let counted: Int
    }

    /// Where tallies differ from what was counted, in their order; tallies of nought are none.
    package func differences(from tallies: [Tallies.Kept]) -> [Difference] {
        var left = sums
        var differences: [Difference] = []
        for tally in tallies {
            let counted = left[tally.span]?.removeValue(forKey: tally.cell) ?? 0
            if counted != tally.amount {
                differences.append(
                    Difference(span: tally.span, cell: tally.cell, kept: tally.amount, counted: counted))
            }
        }
        for (span, cells) in left {
            for (cell, counted) in cells where counted != 0 {
                differences.append(Difference(span: span, cell: cell, kept: 0, counted: counted))
            }
        }
        return differences.sorted { ($0.span.stored, $0.cell) < ($1.span.stored, $1.cell) }
    }
}
