import Shapes

/// What somebody saw of one kind at one place.
package struct StockCounting: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The kind.
    package let kind: String
    /// The place.
    package let place: String
    /// All that was seen.
    package let ranges: [SerialSpan]

    /// What somebody saw of one kind at one place.
    package init(centre: String, kind: String, place: String, ranges: [SerialSpan]) {
        self.centre = centre
        self.kind = kind
        self.place = place
        self.ranges = ranges
    }

    static let record = Record<StockCounting>(
        { StockCounting(centre: $0, kind: $1, place: $2, ranges: $3) },
        Field("centre", .name, "the centre", \.centre), Field("kind", .name, "the kind", \.kind),
        Field("place", .stockPlace, "the place: a partner or desk", \.place),
        Field("ranges", SerialSpan.shape.list(most: 500), "all that was seen; empty where nothing was", \.ranges))
}
