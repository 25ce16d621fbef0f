import Blueprint
import Operations
import Shapes

/// A centre's figures among all, as they were worked out from some version of its tallies.
struct KnownColumn: Sendable {
    /// What it depends on.
    struct Key: Hashable, Sendable {
        let centre: String
        let revision: Int64
        let period: OverviewPeriod
        /// How many of the period's months have ended.
        let months: Int
        let recognised: Int
    }

    /// A line that is told by whether people may move freely.
    struct Split: Sendable {
        let line: Int
        let value: LineValue
        /// Whether its parts would tell of few.
        let isHidden: Bool
    }

    let version: TallyShelf.Version
    /// What its tallies come to.
    let sums: [TallyShelf.Entry]
    let lines: Written<[CentreFigure]>
    let splits: [Split]
    /// Whether anything of it is withheld.
    let isWithheld: Bool

    /// The figures of a centre's sums.
    init(_ plan: OverviewPlan, _ sums: TallySums, _ version: TallyShelf.Version, _ telling: OverviewTelling) {
        let values = plan.values(sums)
        var lines: [CentreFigure] = []
        var splits: [Split] = []
        lines.reserveCapacity(plan.lines.count)
        for (line, kind) in plan.kinds.enumerated() {
            lines.append(
                CentreFigure(
                    line: plan.lines[line].entry.line.value, value: telling.figure(kind, values[line].whole)))
            guard kind.by == .freeMovement else { continue }
            splits.append(Split(line: line, value: values[line], isHidden: telling.hides(kind, values[line])))
        }
        isWithheld = splits.contains(where: \.isHidden) || lines.contains(where: \.value.withheld)
        self.version = version
        self.sums = sums.entries
        self.lines = Written(lines)
        self.splits = splits
    }
}
