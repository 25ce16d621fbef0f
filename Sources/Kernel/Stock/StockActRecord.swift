import Ledger
import Operations

/// What somebody did with secure documents, as it is stored.
struct StockActRecord: Hashable, Sendable {
    let id: String
    /// Its place in the order of all acts and counts.
    let number: Int
    let deed: StockDeed
    let centre: String
    let kind: String
    /// The partner whose officers do it, and sign for it.
    let partner: String
    /// The personal document.
    var document: String?
    /// Who did it, by the principal's name.
    let actor: String
    var second: String?
    var signature: SignatureState
    let happened: Instant
    let recorded: Instant
    var signed: Instant?
    var because: SpoilReason?
    /// Why, sealed.
    var reason: [UInt8]?
    var visit: String?
    var leg: String?
    /// The place in the visit's party, from 0.
    var place: Int?
    var caseID: String?
    /// Whether the result it belongs to was undone.
    var isUndone = false
    /// What went where.
    var moves: [StockMoveRecord] = []

    /// The reason's purpose and subject, to which its seal is bound.
    static let purpose = "stock-reason"
}

/// That serials of one series, or a personal document, went from one place to another.
struct StockMoveRecord: Hashable, Sendable {
    /// The serials; `nil` for a personal document.
    let series: Series?
    let numbers: ClosedRange<Int>
    let from: StockPlace
    let to: StockPlace

    /// The move as answers tell it.
    var shown: StockMove {
        StockMove(
            first: series?.serial(numbers.lowerBound), last: series?.serial(numbers.upperBound), from: from.word,
            to: to.word)
    }
}
