import Shapes

/// What came of a leg, for each of its persons.
package struct LegResults: Sendable {
    /// The visit's reference.
    package let visit: String
    /// `l1`, `l2` and so on.
    package let leg: String
    /// One for each person.
    package let results: [LegResult]
    /// When it happened, where that is earlier than now.
    package let happenedAt: Instant?
    /// Why it is told late, or why an outcome is another than assessed; sealed.
    package let reason: String?
    /// The token of a second officer who saw what was spoiled; never kept.
    package let second: String?

    /// What came of a leg, for each of its persons.
    package init(
        visit: String, leg: String, results: [LegResult], happenedAt: Instant? = nil, reason: String? = nil,
        second: String? = nil
    ) {
        self.visit = visit
        self.leg = leg
        self.results = results
        self.happenedAt = happenedAt
        self.reason = reason
        self.second = second
    }

    static let record = Record<LegResults>(
        { LegResults(visit: $0, leg: $1, results: $2, happenedAt: $3, reason: $4, second: $5) },
        Field("visit", .reference, "the visit's reference", \.visit),
        Field("leg", .name, "l1, l2 and so on", \.leg),
        Field("results", LegResult.shape.list(most: 6), "one for each person", \.results),
        .optional("happenedAt", .instant, "when it happened, where that is earlier than now", \.happenedAt),
        .optional(
            "reason", .text(least: 1, most: 500),
            "why it is told late, or why an outcome is another than assessed; sealed", \.reason),
        .optional(
            "second", .secondToken, "the token of a second officer who saw what was spoiled; never kept", \.second))
}
