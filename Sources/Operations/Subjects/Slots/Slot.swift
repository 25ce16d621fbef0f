package import Shapes

/// A place for a whole party that can be booked.
package struct Slot: Hashable, Sendable {
    /// When the first leg starts.
    package let startsAt: Instant
    /// When the last leg ends.
    package let endsAt: Instant
    /// When it starts, on the centre's clock.
    package let localStart: LocalInstant
    /// When it ends, on the centre's clock.
    package let localEnd: LocalInstant
    /// Who is where and when.
    package let legs: [SlotLeg]

    /// A place for a party.
    package init(
        startsAt: Instant, endsAt: Instant, localStart: LocalInstant, localEnd: LocalInstant, legs: [SlotLeg]
    ) {
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.localStart = localStart
        self.localEnd = localEnd
        self.legs = legs
    }

    /// The shape of a slot.
    package static let shape = Shape<Slot>(
        schema: record.schema, read: record.read, write: { $0.write(to: &$1) })

    /// What the shape is declared by; it writes the same, more slowly.
    package static let record = Shape<Slot>.record(
        "Slot", "a place for a whole party",
        { Slot(startsAt: $0, endsAt: $1, localStart: $2, localEnd: $3, legs: $4) },
        Field("startsAt", .instant, "when the first leg starts", \.startsAt),
        Field("endsAt", .instant, "when the last leg ends", \.endsAt),
        Field("localStart", .localInstant, "when it starts, on the centre's clock", \.localStart),
        Field("localEnd", .localInstant, "when it ends, on the centre's clock", \.localEnd),
        Field("legs", SlotLeg.shape.list(), "who is where and when", \.legs))
}
