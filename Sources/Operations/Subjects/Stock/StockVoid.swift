import Shapes

/// That secure documents are made void.
package struct StockVoid: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The kind, of blank documents.
    package let kind: String?
    /// The blank documents.
    package let ranges: [SerialSpan]
    /// A personal document instead.
    package let document: String?
    /// Why; sealed.
    package let reason: String
    /// The second officer's token.
    package let second: String?

    /// That secure documents are made void.
    package init(
        centre: String, kind: String? = nil, ranges: [SerialSpan] = [], document: String? = nil, reason: String,
        second: String? = nil
    ) {
        self.centre = centre
        self.kind = kind
        self.ranges = ranges
        self.document = document
        self.reason = reason
        self.second = second
    }

    static let record = Record<StockVoid>(
        { StockVoid(centre: $0, kind: $1, ranges: $2, document: $3, reason: $4, second: $5) },
        Field("centre", .name, "the centre", \.centre),
        .optional("kind", .name, "the kind, of blank documents", \.kind),
        Field("ranges", SerialSpan.shape.list(most: 50), default: [], "the blank documents", \.ranges),
        .optional("document", .identifier, "a personal document instead", \.document),
        Field("reason", .text(least: 1, most: 500), "why; sealed", \.reason),
        .optional(
            "second", .secondToken, "the token of a second officer who signs at once; never kept", \.second))
}
