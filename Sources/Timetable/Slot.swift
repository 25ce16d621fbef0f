package import ServiceKit

/// A place for a whole party: a start and the legs that serve everyone from it.
///
/// A search over a month makes thousands of slots, nearly all of one leg: such a slot holds no array, and is 24 bytes.
package struct Slot: Hashable, Sendable {
    private let dayNumber: Int32
    private let startTick: Int16
    private let finishTick: Int16
    private let desk: Int32
    private let persons: Int32
    /// The legs, `nil` where all persons share one.
    private let separate: [Leg]?

    /// A slot in which all persons (0 up to `persons`) share one leg.
    @inline(__always)
    init(day: Day, start: Int, ticks: Int, desk: Int32, persons: Int) {
        dayNumber = Int32(truncatingIfNeeded: day.number)
        startTick = Int16(truncatingIfNeeded: start)
        finishTick = Int16(truncatingIfNeeded: start + ticks)
        self.desk = desk
        self.persons = Int32(truncatingIfNeeded: persons)
        separate = nil
    }

    /// A slot of one or more legs, in the order of their starts.
    package init(day: Day, legs: [Leg]) {
        precondition(!legs.isEmpty, "a slot has a leg")
        dayNumber = Int32(truncatingIfNeeded: day.number)
        startTick = Int16(legs.map(\.start).min() ?? 0)
        finishTick = Int16(legs.map(\.end).max() ?? 0)
        desk = 0
        persons = 0
        separate = legs
    }

    /// The local day.
    package var day: Day { Day(number: Int(dayNumber)) }

    /// The tick at which the first leg starts.
    package var start: Int { Int(startTick) }

    /// The first tick after the last leg.
    package var finish: Int { Int(finishTick) }

    /// The legs in the order of their starts, then of their persons.
    package var legs: [Leg] {
        separate
            ?? [Leg(persons: Array(0..<Int(persons)), desk: Int(desk), start: start, ticks: finish - start)]
    }

    /// Where it starts.
    package var at: SlotStart { SlotStart(day: day, tick: start) }
}
