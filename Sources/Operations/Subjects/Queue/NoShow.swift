import Shapes

/// That nobody has come to a visit, or to some of its legs.
package struct NoShow: Hashable, Sendable {
    /// The visit's reference.
    package let visit: String
    /// The legs; where left out, all to which nobody has come.
    package let legs: [String]?
    /// What is known of it; sealed.
    package let reason: String?

    /// That nobody has come to a visit, or to some of its legs.
    package init(visit: String, legs: [String]? = nil, reason: String? = nil) {
        self.visit = visit
        self.legs = legs
        self.reason = reason
    }

    static let record = Record<NoShow>(
        { NoShow(visit: $0, legs: $1, reason: $2) },
        Field("visit", .reference, "the visit's reference", \.visit),
        .optional(
            "legs", Shape<String>.name.list(least: 1, most: 48), "where left out, all to which nobody has come", \.legs),
        .optional("reason", .text(least: 1, most: 500), "what is known of it; sealed", \.reason))
}
