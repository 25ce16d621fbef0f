package import Shapes

/// Whether people get their messages.
package struct MessageHealth: Hashable, Sendable {
    /// How messages go out: `spool`, `sendmail`, `webhook`, or `none`.
    package let channel: String
    /// How many wait to be sent.
    package let waiting: Int
    /// How many were given up, so that somebody has to phone.
    package let undelivered: Int
    /// When the oldest that waits was caused.
    package let oldestWaitingAt: Instant?

    /// Whether people get their messages.
    package init(channel: String, waiting: Int, undelivered: Int, oldestWaitingAt: Instant? = nil) {
        self.channel = channel
        self.waiting = waiting
        self.undelivered = undelivered
        self.oldestWaitingAt = oldestWaitingAt
    }

    /// The shape of it.
    package static let shape = Shape<MessageHealth>.record(
        "MessageHealth", "whether people get their messages",
        { MessageHealth(channel: $0, waiting: $1, undelivered: $2, oldestWaitingAt: $3) },
        Field("channel", .name, "how messages go out: spool, sendmail, webhook, or none", \.channel),
        Field("waiting", .integer(0...1_000_000_000), "how many wait to be sent", \.waiting),
        Field("undelivered", .integer(0...1_000_000_000), "how many were given up", \.undelivered),
        .optional("oldestWaitingAt", .instant, "when the oldest that waits was caused", \.oldestWaitingAt))
}
