package import Shapes

/// A message as lists show it: what it tells of which visit or case, and whether it went out; nobody's name.
package struct MessageLine: Hashable, Sendable {
    /// The message's identifier, the same at every attempt.
    package let message: String
    /// What it tells, `visit-booked`.
    package let kind: String
    /// The centre that tells it.
    package let centre: String
    /// The visit's reference or the case's identifier.
    package let about: String
    /// Where it stands.
    package let state: MessageState
    /// When it was caused.
    package let createdAt: Instant
    /// How often sending was tried since it was caused or put back.
    package let attempts: Int
    /// When it is tried next, where it waits.
    package let nextAt: Instant?
    /// When it was last tried or settled.
    package let changedAt: Instant?
    /// Why it stands where it stands, in a word: `no-address`, `status-503`, `phoned`.
    package let because: String?

    /// A message as lists show it.
    package init(
        message: String, kind: String, centre: String, about: String, state: MessageState, createdAt: Instant,
        attempts: Int, nextAt: Instant? = nil, changedAt: Instant? = nil, because: String? = nil
    ) {
        self.message = message
        self.kind = kind
        self.centre = centre
        self.about = about
        self.state = state
        self.createdAt = createdAt
        self.attempts = attempts
        self.nextAt = nextAt
        self.changedAt = changedAt
        self.because = because
    }

    /// The shape of a message in a list.
    package static let shape = Shape<MessageLine>.record(
        "MessageLine", "a message, and whether it went out",
        {
            MessageLine(
                message: $0, kind: $1, centre: $2, about: $3, state: $4, createdAt: $5, attempts: $6, nextAt: $7,
                changedAt: $8, because: $9)
        },
        Field("message", .identifier, "the message's identifier", \.message),
        Field("kind", .name, "what it tells", \.kind),
        Field("centre", .name, "the centre that tells it", \.centre),
        Field("about", .text, "the visit's reference or the case's identifier", \.about),
        Field("state", .word, "where it stands", \.state),
        Field("createdAt", .instant, "when it was caused", \.createdAt),
        Field("attempts", .integer(0...1_000_000), "how often sending was tried", \.attempts),
        .optional("nextAt", .instant, "when it is tried next, where it waits", \.nextAt),
        .optional("changedAt", .instant, "when it was last tried or settled", \.changedAt),
        .optional("because", .name, "why it stands there, in a word", \.because))
}
