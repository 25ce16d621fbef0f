/// A centre's tallies of a period, or those of several, added up by cell.
struct TallySums: Sendable {
    /// The cells that were added to, each once.
    private(set) var cells: [Int32] = []
    private var amounts: [Int]
    private var isMet: [Bool]
    // Answers of a month, by who was asked which question about whom: as many places, all nought between months.
    private var answers: [Int]
    private let vocabulary: Vocabulary

    /// No tallies of a vocabulary.
    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        amounts = Array(repeating: 0, count: vocabulary.cells.count)
        isMet = Array(repeating: false, count: amounts.count)
        answers = Array(repeating: 0, count: vocabulary.askingCount)
    }

    /// How much a cell comes to.
    subscript(cell: Int32) -> Int { amounts[Int(cell)] }

    /// Takes all out again; what was made room for stays.
    mutating func empty() {
        for cell in cells {
            amounts[Int(cell)] = 0
            isMet[Int(cell)] = false
        }
        cells.removeAll(keepingCapacity: true)
    }

    /// Adds what slices hold: so many whole spans, and behind them months of answers.
    mutating func add(_ slices: ArraySlice<[TallyShelf.Entry]>, spans: Int) {
        add(spans: slices.prefix(spans))
        add(answersOf: slices.dropFirst(spans))
    }

    // All but answers.
    private mutating func add(spans: ArraySlice<[TallyShelf.Entry]>) {
        for span in spans {
            for entry in span where vocabulary.askings[Int(entry.cell)] < 0 { add(entry.amount, to: entry.cell) }
        }
    }

    // Of whole months that have ended, and of a month only where five answered the same question about the same partner:
    // so no difference of two sums tells of fewer.
    private mutating func add(answersOf months: ArraySlice<[TallyShelf.Entry]>) {
        for month in months {
            for entry in month { answers[vocabulary.askings[Int(entry.cell)]] += entry.amount }
            for entry in month where answers[vocabulary.askings[Int(entry.cell)]] >= LineValue.Amount.few {
                add(entry.amount, to: entry.cell)
            }
            for entry in month { answers[vocabulary.askings[Int(entry.cell)]] = 0 }
        }
    }

    /// Adds what was added up before.
    mutating func add(_ entries: [TallyShelf.Entry]) {
        for entry in entries { add(entry.amount, to: entry.cell) }
    }

    /// What was added up, cell by cell.
    var entries: [TallyShelf.Entry] { cells.map { TallyShelf.Entry(cell: $0, amount: self[$0]) } }

    private mutating func add(_ amount: Int, to cell: Int32) {
        if !isMet[Int(cell)] {
            isMet[Int(cell)] = true
            cells.append(cell)
        }
        amounts[Int(cell)] += amount
    }
}
