package import Shapes

/// An interruption in a list.
package struct InterruptionLine: Hashable, Sendable {
    /// Its identifier.
    package let interruption: String
    /// The centre.
    package let centre: String
    /// The desk.
    package let desk: String?
    /// The partner, with all its desks.
    package let partner: String?
    /// From when on.
    package let startsAt: Instant
    /// Until when.
    package let endsAt: Instant
    /// From when on, on the centre's clock.
    package let localStart: LocalInstant
    /// Until when, on the centre's clock.
    package let localEnd: LocalInstant
    /// Why.
    package let because: String?
    /// Whether it is still to come, holds or is over.
    package let state: InterruptionState
    /// How many visits it touches that are not settled.
    package let open: Int
    /// How many visits were settled.
    package let settled: Int

    /// An interruption in a list.
    package init(
        interruption: String, centre: String, desk: String? = nil, partner: String? = nil, startsAt: Instant,
        endsAt: Instant, localStart: LocalInstant, localEnd: LocalInstant, because: String? = nil,
        state: InterruptionState, open: Int, settled: Int
    ) {
        self.interruption = interruption
        self.centre = centre
        self.desk = desk
        self.partner = partner
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.localStart = localStart
        self.localEnd = localEnd
        self.because = because
        self.state = state
        self.open = open
        self.settled = settled
    }

    /// Reads and writes it.
    package static let shape = Shape<InterruptionLine>.record(
        "InterruptionLine", "an interruption in a list",
        {
            InterruptionLine(
                interruption: $0, centre: $1, desk: $2, partner: $3, startsAt: $4, endsAt: $5, localStart: $6,
                localEnd: $7, because: $8, state: $9, open: $10, settled: $11)
        },
        Field("interruption", .identifier, "its identifier", \.interruption),
        Field("centre", .name, "the centre", \.centre),
        .optional("desk", .text, "the desk", \.desk),
        .optional("partner", .text, "the partner, with all its desks", \.partner),
        Field("startsAt", .instant, "from when on", \.startsAt),
        Field("endsAt", .instant, "until when", \.endsAt),
        Field("localStart", .localInstant, "from when on, on the centre's clock", \.localStart),
        Field("localEnd", .localInstant, "until when, on the centre's clock", \.localEnd),
        .optional("because", .text, "why", \.because),
        Field("state", .word, "whether it is still to come, holds or is over", \.state),
        Field("open", .integer(0...100_000), "how many visits it touches that are not settled", \.open),
        Field("settled", .integer(0...100_000), "how many visits were settled", \.settled))
}
