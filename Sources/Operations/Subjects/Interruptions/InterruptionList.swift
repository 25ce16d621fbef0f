package import Shapes

/// A centre's interruptions of a day.
package struct InterruptionList: Hashable, Sendable {
    /// The centre's time zone.
    package let timeZone: String
    /// The interruptions, the earliest first.
    package let interruptions: [InterruptionLine]

    /// A centre's interruptions of a day.
    package init(
        timeZone: String, interruptions: [InterruptionLine]
    ) {
        self.timeZone = timeZone
        self.interruptions = interruptions
    }

    /// Reads and writes it.
    package static let shape = Shape<InterruptionList>.record(
        "InterruptionList", "a centre's interruptions of a day",
        { InterruptionList(timeZone: $0, interruptions: $1) },
        Field("timeZone", .text, "the centre's time zone", \.timeZone),
        Field("interruptions", InterruptionLine.shape.list(), "the interruptions, the earliest first", \.interruptions))
}
