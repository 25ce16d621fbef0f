import Shapes

/// A question for a centre's tallies.
package struct TalliesAsked: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// Where the list goes on.
    package let after: String?
    /// How many at most, 1 to 5000.
    package let limit: Int

    /// A question for a centre's tallies.
    package init(
        centre: String, after: String? = nil, limit: Int = 1000
    ) {
        self.centre = centre
        self.after = after
        self.limit = limit
    }

    static let record = Record<TalliesAsked>(
        { TalliesAsked(centre: $0, after: $1, limit: $2) },
        Field("centre", .name, "the centre", \.centre),
        .optional("after", .cursor, "where the list goes on", \.after),
        Field("limit", .integer(1...5000), default: 1000, "how many at most", \.limit))
}
