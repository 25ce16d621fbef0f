package import Shapes

/// The blank documents of a kind at one place.
package struct StockAtPlace: Hashable, Sendable {
    /// The kind.
    package let kind: String
    /// The place, `maastricht/ind-1`; `in-transit` for what is on its way to the centre.
    package let place: String
    /// The ranges, in their order.
    package let ranges: [StockRange]

    /// The blank documents of a kind at one place.
    package init(kind: String, place: String, ranges: [StockRange]) {
        self.kind = kind
        self.place = place
        self.ranges = ranges
    }

    /// How many.
    package var count: Int { ranges.reduce(0) { $0 + $1.count } }

    /// The shape of it.
    package static let shape = Shape<StockAtPlace>.record(
        "StockAtPlace", "the blank documents of a kind at one place",
        { kind, place, _, ranges in StockAtPlace(kind: kind, place: place, ranges: ranges) },
        Field("kind", .name, "the kind", \.kind),
        Field("place", .text, "the place; in-transit for what is on its way to the centre", \.place),
        Field("count", .integer(), "how many", \.count),
        Field("ranges", StockRange.shape.list(), "the ranges, in their order", \.ranges))
}
