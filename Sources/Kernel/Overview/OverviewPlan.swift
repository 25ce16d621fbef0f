import Blueprint
import Ledger
import ServiceKit

/// The lines of an overview over all cells: for each cell, in which lines it counts.
struct OverviewPlan: Sendable {
    /// What it depends on: cells are only ever added.
    struct Key: Hashable, Sendable {
        let revision: Int64
        let day: Day
        let cells: Int
    }

    /// The lines, in the order of the files.
    let lines: [LinePlan]
    /// How each is told.
    let kinds: [LinePlan.Kind]
    /// What each comes to where nothing was counted.
    let nothing: [LineValue]
    // The terms of cells, side by side: those of cell `n` from `starts[n]` up to `starts[n + 1]`.
    private let starts: [Int]
    private let terms: [(line: Int, term: LinePlan.Term)]

    /// The plan of lines over some cells.
    init(_ entries: [OverviewEntry], _ cells: Vocabulary) {
        var lines = entries.map(LinePlan.init)
        let ofFigure = Dictionary(grouping: lines.indices) { lines[$0].figure }
        var starts = [0]
        var terms: [(line: Int, term: LinePlan.Term)] = []
        starts.reserveCapacity(cells.cells.count + 1)
        for (cell, kind) in zip(cells.cells, cells.kinds) {
            for line in ofFigure[cell.figure] ?? [] {
                if let term = lines[line].take(cell, kind) { terms.append((line, term)) }
            }
            starts.append(terms.count)
        }
        (self.lines, self.starts, self.terms) = (lines, starts, terms)
        kinds = lines.map(\.kind)
        nothing = lines.map { LineValue(parts: $0.parts.count) }
    }

    /// What each line comes to.
    func values(_ sums: TallySums) -> [LineValue] {
        var values = nothing
        for cell in sums.cells where sums[cell] != 0 {
            for place in starts[Int(cell)]..<starts[Int(cell) + 1] {
                let (line, term) = terms[place]
                // A sponsor counts once, however often its people came.
                let amount = kinds[line].counts == .sponsor ? (sums[cell] > 0 ? 1 : 0) : sums[cell]
                values[line].add(amount, term, hasLengths: kinds[line].show == .median)
            }
        }
        return values
    }
}
