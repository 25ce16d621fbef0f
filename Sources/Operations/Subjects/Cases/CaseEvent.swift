package import Shapes

/// Something other than a step that became of a case.
package struct CaseEvent: Hashable, Sendable {
    /// Its place in the history of the case, from 1.
    package let number: Int
    /// What it is.
    package let kind: CaseEventKind
    /// The one clock that it is about.
    package let clock: String?
    /// The token, or the visit whose key was used.
    package let actor: String
    /// When it happened.
    package let happenedAt: Instant
    /// When it was recorded.
    package let recordedAt: Instant
    /// Why, for those who may see it.
    package let reason: String?

    /// Something other than a step that became of a case.
    package init(
        number: Int, kind: CaseEventKind, clock: String? = nil, actor: String, happenedAt: Instant, recordedAt: Instant,
        reason: String? = nil
    ) {
        self.number = number
        self.kind = kind
        self.clock = clock
        self.actor = actor
        self.happenedAt = happenedAt
        self.recordedAt = recordedAt
        self.reason = reason
    }

    /// Reads and writes it.
    package static let shape = Shape<CaseEvent>.record(
        "CaseEvent", "something other than a step that became of a case",
        { CaseEvent(number: $0, kind: $1, clock: $2, actor: $3, happenedAt: $4, recordedAt: $5, reason: $6) },
        Field("number", .integer(), "its place in the history of the case, from 1", \.number),
        Field("kind", .word, "what it is", \.kind),
        .optional("clock", .text, "the one clock that it is about", \.clock),
        Field("actor", .text, "the token, or the visit whose key was used", \.actor),
        Field("happenedAt", .instant, "when it happened", \.happenedAt),
        Field("recordedAt", .instant, "when it was recorded", \.recordedAt),
        .optional("reason", .text, "why, for those who may see it", \.reason))
}
