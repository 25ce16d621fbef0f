package import Shapes

/// Whether the installation works.
package struct Health: Hashable, Sendable {
    /// How well.
    package enum Status: String, CaseIterable, Sendable {
        /// It works.
        case ok
        /// It answers, and something needs a look.
        case degraded
    }

    /// How well.
    package let status: Status
    /// The program's version.
    package let version: String
    /// What the installation is for.
    package let mode: Mode
    /// The revision in force.
    package let revision: Int
    /// The installation's time.
    package let now: Instant
    /// What needs a look, in words without names.
    package let notes: [String]
    /// Whether people get their messages.
    package let messages: MessageHealth

    /// Whether it works.
    package init(
        status: Status, version: String, mode: Mode, revision: Int, now: Instant, notes: [String] = [],
        messages: MessageHealth = MessageHealth(channel: "none", waiting: 0, undelivered: 0)
    ) {
        self.status = status
        self.version = version
        self.mode = mode
        self.revision = revision
        self.now = now
        self.notes = notes
        self.messages = messages
    }

    /// The shape of health.
    package static let shape = Shape<Health>.record(
        "Health", "whether the installation works",
        { Health(status: $0, version: $1, mode: $2, revision: $3, now: $4, notes: $5, messages: $6) },
        Field("status", .word, "how well", \.status), Field("version", .text, "the program's version", \.version),
        Field("mode", .word, "what the installation is for", \.mode),
        Field("revision", .integer(), "the revision in force", \.revision),
        Field("now", .instant, "the installation's time", \.now),
        Field("notes", Shape<String>.text.list(), "what needs a look", \.notes),
        Field("messages", MessageHealth.shape, "whether people get their messages", \.messages))
}
