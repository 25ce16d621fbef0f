package import ServiceKit
package import Shapes

/// One day of a clock, and why it counts or does not.
package struct ClockDay: Hashable, Sendable {
    /// The day, on the centre's clock.
    package let day: Day
    /// Whether it counts.
    package let isCounted: Bool
    /// Why, as a word for programs.
    package let reason: String
    /// Why, in words.
    package let text: String
    /// How much of the term is used when the day is over.
    package let consumed: Int
    /// Whether it is the last day.
    package let isDue: Bool

    /// One day of a clock, and why it counts or does not.
    package init(day: Day, isCounted: Bool, reason: String, text: String, consumed: Int, isDue: Bool) {
        self.day = day
        self.isCounted = isCounted
        self.reason = reason
        self.text = text
        self.consumed = consumed
        self.isDue = isDue
    }

    /// Reads and writes it.
    package static let shape = Shape<ClockDay>.record(
        "ClockDay", "one day of a clock, and why it counts or does not",
        { ClockDay(day: $0, isCounted: $1, reason: $2, text: $3, consumed: $4, isDue: $5) },
        Field("day", .date, "the day, on the centre's clock", \.day),
        Field("counted", .boolean, "whether it counts", \.isCounted),
        Field(
            "reason", .text,
            "started, counted, paused, closed, absent, weekend, rest, carried, held, extended or added", \.reason),
        Field("text", .text, "why, in words", \.text),
        Field("consumed", .integer(), "how much of the term is used when the day is over", \.consumed),
        Field("due", .boolean, "whether it is the last day", \.isDue))
}
