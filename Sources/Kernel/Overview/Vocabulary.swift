import Ledger

/// Every cell that was met, with what its dimension says.
struct Vocabulary: Sendable {
    /// The figure whose cells are answers.
    static let answers = "rating"

    private(set) var cells: [TallyCell] = []
    /// What the dimension of each says: `partner`, `service` and so on.
    private(set) var kinds: [[String: String]] = []
    /// For a cell of answers, a number of its own for who was asked which question about whom; -1 for all others.
    private(set) var askings: [Int] = []
    /// How many such numbers there are.
    private(set) var askingCount = 0
    private var index: [TallyCell: Int32] = [:]
    private var numbers: [String: Int] = [:]

    /// The place of a cell, given to it when it is first met.
    mutating func place(_ cell: TallyCell) -> Int32 {
        if let place = index[cell] { return place }
        let place = cells.count
        cells.append(cell)
        kinds.append(cell.kind)
        index[cell] = Int32(place)
        askings.append(cell.figure == Vocabulary.answers ? asking(cell.dimension) : -1)
        return Int32(place)
    }

    private mutating func asking(_ dimension: String) -> Int {
        if let number = numbers[dimension] { return number }
        defer { askingCount += 1 }
        numbers[dimension] = askingCount
        return askingCount
    }
}

extension TallyCell {
    /// What its dimension says: `partner`, `service` and so on.
    var kind: [String: String] {
        var kind: [String: String] = [:]
        for word in dimension.split(separator: " ") {
            guard let sign = word.firstIndex(of: "=") else { continue }
            kind[String(word[..<sign])] = String(word[word.index(after: sign)...])
        }
        return kind
    }
}
