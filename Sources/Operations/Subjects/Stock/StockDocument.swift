package import Shapes

/// A personal document: made for one person, and registered against that person's case.
package struct StockDocument: Hashable, Sendable {
    /// Its identifier, which says nothing of its number.
    package let document: String
    /// Its kind.
    package let kind: String
    /// The case it is for.
    package let `case`: String
    /// Where it stands.
    package let state: DocumentState
    /// The place.
    package let place: String
    /// Since when it is there.
    package let since: Instant
    /// The number printed on it, for officers of the partner who hands it out.
    package let number: String?

    /// A personal document.
    package init(
        document: String, kind: String, case: String, state: DocumentState, place: String, since: Instant,
        number: String? = nil
    ) {
        self.document = document
        self.kind = kind
        self.case = `case`
        self.state = state
        self.place = place
        self.since = since
        self.number = number
    }

    /// The shape of a document.
    package static let shape = Shape<StockDocument>.record(
        "StockDocument", "a personal document: made for one person, and registered against that person's case",
        {
            StockDocument(document: $0, kind: $1, case: $2, state: $3, place: $4, since: $5, number: $6)
        },
        Field("document", .identifier, "its identifier, which says nothing of its number", \.document),
        Field("kind", .name, "its kind", \.kind), Field("case", .identifier, "the case it is for", \.case),
        Field("state", .word, "where it stands, seen from the centre of its case", \.state),
        Field("place", .text, "the place", \.place), Field("since", .instant, "since when it is there", \.since),
        .optional("number", .text, "the number printed on it, for who hands it out", \.number))
}
