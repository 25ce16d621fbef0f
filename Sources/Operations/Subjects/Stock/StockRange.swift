package import Shapes

/// Serials that lie together.
package struct StockRange: Hashable, Sendable {
    /// The first.
    package let first: Serial
    /// The last.
    package let last: Serial
    /// Where they are, where that is not said already.
    package let place: String?

    /// Serials that lie together.
    package init(_ first: Serial, _ last: Serial, place: String? = nil) {
        self.first = first
        self.last = last
        self.place = place
    }

    /// How many.
    package var count: Int { last.number - first.number + 1 }

    /// The shape of a range.
    package static let shape = Shape<StockRange>.record(
        "StockRange", "serials that lie together", { first, last, _, place in StockRange(first, last, place: place) },
        Field("first", .serial, "the first", \.first), Field("last", .serial, "the last", \.last),
        Field("count", .integer(1...1_000_000_000_000), "how many", \.count),
        .optional("place", .text, "where they are, where that is not said already", \.place))
}
