package import Shapes

/// A count of one kind at one place, beside the books.
package struct StockCount: Hashable, Sendable {
    /// How a count stands.
    package enum State: String, CaseIterable, Sendable {
        /// What was counted is what the books say.
        case agreed
        /// Something is missing or too much, and not yet explained.
        case open
        /// What was missing or too much is where the books say since.
        case explained
        /// A later count of the same place took its place.
        case recounted
    }

    /// Its identifier.
    package let count: String
    /// The kind.
    package let kind: String
    /// The place.
    package let place: String
    /// How many were counted.
    package let counted: Int
    /// How many the books said.
    package let expected: Int
    /// What the books have there and nobody saw.
    package let missing: [StockRange]
    /// What was seen there, each with where the books have it.
    package let surplus: [StockRange]
    /// How it stands.
    package let state: State
    /// Who counted.
    package let by: String
    /// When.
    package let countedAt: Instant

    /// A count.
    package init(
        count: String, kind: String, place: String, counted: Int, expected: Int, missing: [StockRange],
        surplus: [StockRange], state: State, by: String, countedAt: Instant
    ) {
        self.count = count
        self.kind = kind
        self.place = place
        self.counted = counted
        self.expected = expected
        self.missing = missing
        self.surplus = surplus
        self.state = state
        self.by = by
        self.countedAt = countedAt
    }

    /// The shape of a count.
    package static let shape = Shape<StockCount>.record(
        "StockCount", "a count of one kind at one place, beside the books",
        {
            StockCount(
                count: $0, kind: $1, place: $2, counted: $3, expected: $4, missing: $5, surplus: $6, state: $7, by: $8,
                countedAt: $9)
        },
        Field("count", .identifier, "its identifier", \.count), Field("kind", .name, "the kind", \.kind),
        Field("place", .text, "the place", \.place), Field("counted", .integer(), "how many were counted", \.counted),
        Field("expected", .integer(), "how many the books said", \.expected),
        Field("missing", StockRange.shape.list(), "what the books have there and nobody saw", \.missing),
        Field("surplus", StockRange.shape.list(), "what was seen there, with where the books have it", \.surplus),
        Field("state", .word, "how it stands; what is open is explained by what becomes of the serials", \.state),
        Field("by", .text, "who counted", \.by), Field("countedAt", .instant, "when", \.countedAt))
}
