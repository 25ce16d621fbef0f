package import Shapes

/// Where a secure document was, when and by whom, back to who made it.
package struct StockChain: Hashable, Sendable {
    /// The kind.
    package let kind: String
    /// The serial of a blank document.
    package let serial: Serial?
    /// The personal document.
    package let document: StockDocument?
    /// Where it is.
    package let place: String
    /// What was done with it, the latest first.
    package let acts: [StockAct]

    /// Where a secure document was.
    package init(
        kind: String, serial: Serial? = nil, document: StockDocument? = nil, place: String, acts: [StockAct]
    ) {
        self.kind = kind
        self.serial = serial
        self.document = document
        self.place = place
        self.acts = acts
    }

    /// The shape of a chain.
    package static let shape = Shape<StockChain>.record(
        "StockChain", "where a secure document was, when and by whom, back to who made it",
        { StockChain(kind: $0, serial: $1, document: $2, place: $3, acts: $4) },
        Field("kind", .name, "the kind", \.kind), .optional("serial", .serial, "of a blank document", \.serial),
        .optional("document", StockDocument.shape, "a personal document", \.document),
        Field("place", .text, "where it is", \.place),
        Field("acts", StockAct.shape.list(), "what was done with it, the latest first", \.acts))
}
