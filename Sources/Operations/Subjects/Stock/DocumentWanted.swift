import Shapes

/// A personal document to be registered against a case.
package struct DocumentWanted: Hashable, Sendable {
    /// The case.
    package let `case`: String
    /// The kind; the one that the case's service hands out where left out.
    package let kind: String?
    /// The number printed on it.
    package let number: String
    /// Where it is.
    package let place: String

    /// A personal document to be registered.
    package init(case: String, kind: String? = nil, number: String, place: String = "supplier") {
        self.case = `case`
        self.kind = kind
        self.number = number
        self.place = place
    }

    static let record = Record<DocumentWanted>(
        { DocumentWanted(case: $0, kind: $1, number: $2, place: $3) },
        Field("case", .identifier, "the case", \.case),
        .optional("kind", .name, "the kind; what the case's service hands out where left out", \.kind),
        Field("number", .text(least: 1, most: 32), "the number printed on it; sealed", \.number),
        Field(
            "place", .stockPlace, default: "supplier",
            "where it is: supplier, in-transit, elsewhere, a partner or desk here, or another centre's (`leiden/ind`)",
            \.place))
}
