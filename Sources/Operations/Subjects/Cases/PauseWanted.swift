import Shapes

/// A wish that clocks of a case stand still, or run on.
package struct PauseWanted: Hashable, Sendable {
    /// The case's identifier.
    package let `case`: String
    /// The one clock; all that run where left out.
    package let clock: String?
    /// Why, in words; sealed.
    package let reason: String
    /// When it happened, where that is earlier than now.
    package let happenedAt: Instant?

    /// A wish that clocks of a case stand still, or run on.
    package init(case identifier: String, clock: String? = nil, reason: String, happenedAt: Instant? = nil) {
        self.case = identifier
        self.clock = clock
        self.reason = reason
        self.happenedAt = happenedAt
    }

    static let record = Record<PauseWanted>(
        { PauseWanted(case: $0, clock: $1, reason: $2, happenedAt: $3) },
        Field("case", .identifier, "the case's identifier", \.case),
        .optional("clock", .name, "the one clock; all that run where left out", \.clock),
        Field("reason", .text(least: 1, most: 500), "why, in words; sealed", \.reason),
        .optional("happenedAt", .instant, "when it happened, where that is earlier than now", \.happenedAt))
}
