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
    /// Where the search was stopped before these legs were proven to be the best: no visit from this start can end
    /// before this; `nil` where they are the best.
    package let bound: Instant?
    /// The slot as JSON, where it was written before.
    var json: [UInt8]?

    /// A place for a party.
    package init(
        startsAt: Instant, endsAt: Instant, localStart: LocalInstant, localEnd: LocalInstant, legs: [SlotLeg],
        bound: Instant? = nil
    ) {
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.localStart = localStart
        self.localEnd = localEnd
        self.legs = legs
        self.bound = bound
    }

    /// The same slot with its JSON beside it, for one that is told many times.
    package var written: Slot {
        var slot = self
        slot.json = Slot.shape.json(self, capacity: 512)
        return slot
    }

    /// Whether both are one place; whether it was written before is no part of it.
    package static func == (left: Slot, right: Slot) -> Bool {
        left.startsAt == right.startsAt && left.endsAt == right.endsAt && left.localStart == right.localStart
            && left.localEnd == right.localEnd && left.legs == right.legs && left.bound == right.bound
    }

    /// Hashes what makes places differ.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(startsAt)
        hasher.combine(endsAt)
        hasher.combine(legs)
    }

    /// The shape of a slot.
    package static let shape = Shape<Slot>(
        schema: record.schema, read: record.read, write: { $0.write(to: &$1) })

    /// What the shape is declared by; it writes the same, more slowly.
    package static let record = Shape<Slot>.record(
        "Slot", "a place for a whole party",
        { Slot(startsAt: $0, endsAt: $1, localStart: $2, localEnd: $3, legs: $4, bound: $5) },
        Field("startsAt", .instant, "when the first leg starts", \.startsAt),
        Field("endsAt", .instant, "when the last leg ends", \.endsAt),
        Field("localStart", .localInstant, "when it starts, on the centre's clock", \.localStart),
        Field("localEnd", .localInstant, "when it ends, on the centre's clock", \.localEnd),
        Field("legs", SlotLeg.shape.list(), "who is where and when", \.legs),
        .optional(
            "bound", .instant,
            "of a large party whose search was stopped after 20 ms: no visit from this start can end before this",
            \.bound))
}
