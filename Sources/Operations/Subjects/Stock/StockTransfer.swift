import Shapes

/// That secure documents go to another place.
package struct StockTransfer: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The kind, of blank documents.
    package let kind: String?
    /// The blank documents.
    package let ranges: [SerialSpan]
    /// A personal document instead.
    package let document: String?
    /// Where they go.
    package let to: String

    /// That secure documents go to another place.
    package init(
        centre: String, kind: String? = nil, ranges: [SerialSpan] = [], document: String? = nil, to: String
    ) {
        self.centre = centre
        self.kind = kind
        self.ranges = ranges
        self.document = document
        self.to = to
    }

    static let record = Record<StockTransfer>(
        { StockTransfer(centre: $0, kind: $1, ranges: $2, document: $3, to: $4) },
        Field("centre", .name, "the centre", \.centre),
        .optional("kind", .name, "the kind, of blank documents", \.kind),
        Field("ranges", SerialSpan.shape.list(most: 50), default: [], "the blank documents", \.ranges),
        .optional("document", .identifier, "a personal document instead", \.document),
        Field(
            "to", .stockPlace,
            "a partner or desk of the centre, another centre's partner (`leiden/ind`); a document also to supplier or elsewhere",
            \.to))
}
