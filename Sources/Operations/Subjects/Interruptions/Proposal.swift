package import Shapes

/// Where a touched visit could go.
package struct Proposal: Hashable, Sendable {
    /// Another desk at the same time, or another slot.
    package let how: SettlementKind
    /// The desk, where all touched legs go to one.
    package let desk: String?
    /// When the visit then starts.
    package let startsAt: Instant
    /// When it then starts, on the centre's clock.
    package let localStart: LocalInstant
    /// The legs as they would be: the touched ones, or of another slot all.
    package let legs: [SlotLeg]

    /// Where a touched visit could go.
    package init(
        how: SettlementKind, desk: String? = nil, startsAt: Instant, localStart: LocalInstant, legs: [SlotLeg]
    ) {
        self.how = how
        self.desk = desk
        self.startsAt = startsAt
        self.localStart = localStart
        self.legs = legs
    }

    /// Reads and writes it.
    package static let shape = Shape<Proposal>.record(
        "Proposal", "where a touched visit could go",
        { Proposal(how: $0, desk: $1, startsAt: $2, localStart: $3, legs: $4) },
        Field("how", .word, "another desk at the same time, or another slot", \.how),
        .optional("desk", .text, "the desk, where all touched legs go to one", \.desk),
        Field("startsAt", .instant, "when the visit then starts", \.startsAt),
        Field("localStart", .localInstant, "when it then starts, on the centre's clock", \.localStart),
        Field(
            "legs", SlotLeg.shape.list(), "the legs as they would be: the touched ones, or of another slot all", \.legs)
    )
}
