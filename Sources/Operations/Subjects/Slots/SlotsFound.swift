package import Shapes

/// Slots in the order of their starts, and why days have none.
package struct SlotsFound: Sendable {
    /// The centre's time zone, `Europe/Amsterdam`.
    package let timeZone: String
    /// The slots.
    package let slots: [Slot]
    /// Where the list goes on; `nil` at its end.
    package let next: String?
    /// For the days that were searched and have none.
    package let why: [Why]
    /// Where nothing was found: the nearest slots outside of what was asked, nearest first.
    package let nearest: [Slot]

    /// An answer to a search.
    package init(timeZone: String, slots: [Slot], next: String?, why: [Why], nearest: [Slot] = []) {
        self.timeZone = timeZone
        self.slots = slots
        self.next = next
        self.why = why
        self.nearest = nearest
    }

    /// The shape of the answer.
    package static let shape = Shape<SlotsFound>.record(
        "Slots", "slots in the order of their starts",
        { SlotsFound(timeZone: $0, slots: $1, next: $2, why: $3, nearest: $4) },
        Field("timeZone", .text, "the centre's time zone", \.timeZone),
        Field("slots", Slot.shape.list(), "the slots", \.slots),
        Field("next", Shape<String>.cursor.nullable, "the cursor of the next page, or null", \.next),
        Field("why", Why.shape.list(), "why days have no slot", \.why),
        Field("nearest", Slot.shape.list(), default: [], "where nothing was found, the nearest slots", \.nearest))
}
