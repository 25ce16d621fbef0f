import Blueprint
import Ledger

/// A centre's tallies of a period, added up by cell.
struct TallySums: Sendable {
    /// Amounts by the places of cells in the vocabulary.
    private(set) var amounts: [Int]
    /// Marks by the places of cells: of whole months that have ended, and only where five answered the same question
    /// about the same partner in a month; so no difference of two sums tells of fewer.
    private(set) var marks: [Int]

    /// No tallies of a vocabulary.
    init(_ cells: Vocabulary) {
        amounts = Array(repeating: 0, count: cells.cells.count)
        marks = amounts
    }

    /// Adds a centre's spans: those of the period, and its ended months.
    mutating func add(
        _ spans: ArraySlice<[TallyShelf.Entry]>, months: ArraySlice<[TallyShelf.Entry]>, _ cells: Vocabulary
    ) {
        for span in spans {
            for entry in span { amounts[Int(entry.cell)] += entry.amount }
        }
        for month in months {
            // A country has twelve months of each of its centres: answers are grouped by number, not by name.
            var answers = [Int](repeating: 0, count: cells.askingCount)
            for entry in month where cells.askings[Int(entry.cell)] >= 0 {
                answers[cells.askings[Int(entry.cell)]] += entry.amount
            }
            for entry in month where cells.askings[Int(entry.cell)] >= 0 {
                guard answers[cells.askings[Int(entry.cell)]] >= LineValue.Amount.few else { continue }
                marks[Int(entry.cell)] += entry.amount
            }
        }
    }

    /// Adds another centre's.
    mutating func add(_ other: TallySums) {
        for place in amounts.indices { amounts[place] += other.amounts[place] }
        for place in marks.indices { marks[place] += other.marks[place] }
    }

    /// What a line comes to.
    func value(_ plan: LinePlan) -> LineValue { LineValue(plan, plan.entry.counts == .rating ? marks : amounts) }
}
