package import ServiceKit
package import Shapes

/// When a clock ends.
package struct ClockDue: Hashable, Sendable {
    /// The last day, on the centre's clock.
    package let day: Day
    /// The instant at which it is over.
    package let at: Instant

    /// When a clock ends.
    package init(day: Day, at: Instant) {
        self.day = day
        self.at = at
    }

    /// Reads and writes it.
    package static let shape = Shape<ClockDue>.record(
        "ClockDue", "when a clock ends", { ClockDue(day: $0, at: $1) },
        Field("day", .date, "the last day, on the centre's clock", \.day),
        Field("at", .instant, "the instant at which it is over", \.at))
}
