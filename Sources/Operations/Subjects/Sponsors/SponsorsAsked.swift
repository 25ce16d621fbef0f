import Shapes

/// Which of the sponsors are wanted.
package struct SponsorsAsked: Hashable, Sendable {
    /// The sponsor to go on behind.
    package let after: String?
    /// How many at most.
    package let limit: Int

    /// Which sponsors are wanted.
    package init(after: String? = nil, limit: Int = 100) {
        self.after = after
        self.limit = limit
    }

    static let record = Record<SponsorsAsked>(
        { SponsorsAsked(after: $0, limit: $1) },
        .optional("after", .name, "the sponsor to go on behind: `next` of the page before", \.after),
        Field("limit", .integer(1...500), default: 100, "how many at most", \.limit))
}
