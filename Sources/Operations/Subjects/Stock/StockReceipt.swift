import Shapes

/// That secure documents came in.
package struct StockReceipt: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The kind, of blank documents.
    package let kind: String?
    /// The blank documents.
    package let ranges: [SerialSpan]
    /// A personal document instead.
    package let document: String?
    /// Where blank documents came from.
    package let from: StockOrigin
    /// Where they lie from now on; with the partner who keeps the kind where left out.
    package let at: String?
    /// The second officer's token.
    package let second: String?

    /// That secure documents came in.
    package init(
        centre: String, kind: String? = nil, ranges: [SerialSpan] = [], document: String? = nil,
        from: StockOrigin = .supplier, at: String? = nil, second: String? = nil
    ) {
        self.centre = centre
        self.kind = kind
        self.ranges = ranges
        self.document = document
        self.from = from
        self.at = at
        self.second = second
    }

    static let record = Record<StockReceipt>(
        { StockReceipt(centre: $0, kind: $1, ranges: $2, document: $3, from: $4, at: $5, second: $6) },
        Field("centre", .name, "the centre", \.centre),
        .optional("kind", .name, "the kind, of blank documents", \.kind),
        Field("ranges", SerialSpan.shape.list(most: 50), default: [], "the blank documents", \.ranges),
        .optional("document", .identifier, "a personal document instead", \.document),
        Field("from", .word, default: StockOrigin.supplier, "where blank documents came from", \.from),
        .optional("at", .stockPlace, "where they lie now; with the partner who keeps them where left out", \.at),
        .optional(
            "second", .secondToken, "the token of a second officer who signs at once; never kept", \.second))
}
