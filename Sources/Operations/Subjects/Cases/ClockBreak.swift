package import Shapes

/// A time during which a clock stood still.
package struct ClockBreak: Hashable, Sendable {
    /// When it was paused.
    package let from: Instant
    /// When it was resumed; without it, it stands still.
    package let until: Instant?
    /// The step that paused it.
    package let step: String?
    /// The event of the case that paused it, with the reason.
    package let event: Int?

    /// A time during which a clock stood still.
    package init(from: Instant, until: Instant? = nil, step: String? = nil, event: Int? = nil) {
        self.from = from
        self.until = until
        self.step = step
        self.event = event
    }

    /// Reads and writes it.
    package static let shape = Shape<ClockBreak>.record(
        "ClockBreak", "a time during which a clock stood still",
        { ClockBreak(from: $0, until: $1, step: $2, event: $3) },
        Field("from", .instant, "when it was paused", \.from),
        .optional("until", .instant, "when it was resumed; without it, it stands still", \.until),
        .optional("step", .text, "the step that paused it", \.step),
        .optional("event", .integer(), "the number of the case's event that paused it, with the reason", \.event))
}
