package import Shapes

/// That serials, or a document, went from one place to another.
package struct StockMove: Hashable, Sendable {
    /// The first serial; `nil` for a personal document.
    package let first: Serial?
    /// The last serial.
    package let last: Serial?
    /// Where from.
    package let from: String
    /// Where to.
    package let to: String

    /// That something went from one place to another.
    package init(first: Serial? = nil, last: Serial? = nil, from: String, to: String) {
        self.first = first
        self.last = last
        self.from = from
        self.to = to
    }

    /// The shape of a move.
    package static let shape = Shape<StockMove>.record(
        "StockMove", "that serials, or a document, went from one place to another",
        { StockMove(first: $0, last: $1, from: $2, to: $3) },
        .optional("first", .serial, "the first serial", \.first), .optional("last", .serial, "the last serial", \.last),
        Field("from", .text, "where from: supplier, in-transit, elsewhere, CENTRE/PARTNER or CENTRE/DESK", \.from),
        Field("to", .text, "where to: these, or client, or void", \.to))
}
