package import Shapes

/// An interruption with every visit that it touches.
package struct InterruptionShown: Hashable, Sendable {
    /// The interruption.
    package let interruption: InterruptionLine
    /// The centre's time zone.
    package let timeZone: String
    /// The visits that are not settled, the earliest first.
    package let visits: [TouchedVisit]
    /// The visits that were settled.
    package let settled: [SettledVisit]

    /// An interruption with every visit that it touches.
    package init(
        interruption: InterruptionLine, timeZone: String, visits: [TouchedVisit], settled: [SettledVisit]
    ) {
        self.interruption = interruption
        self.timeZone = timeZone
        self.visits = visits
        self.settled = settled
    }

    /// Reads and writes it.
    package static let shape = Shape<InterruptionShown>.record(
        "InterruptionShown", "an interruption with every visit that it touches",
        { InterruptionShown(interruption: $0, timeZone: $1, visits: $2, settled: $3) },
        Field("interruption", InterruptionLine.shape, "the interruption", \.interruption),
        Field("timeZone", .text, "the centre's time zone", \.timeZone),
        Field("visits", TouchedVisit.shape.list(), "the visits that are not settled, the earliest first", \.visits),
        Field("settled", SettledVisit.shape.list(), "the visits that were settled", \.settled))
}
