package import ServiceKit

/// A place for a whole party: a start and the legs that serve everyone from it.
///
/// A slot of one leg, by far the commonest, holds no array: a search over a month makes thousands of them.
package struct Slot: Hashable, Sendable {
    private enum Arrangement: Hashable, Sendable {
        case one(desk: Int32, persons: Int32)
        case several([Leg])
    }

    /// The local day.
    package let day: Day
    /// The tick at which the first leg starts.
    package let start: Int
    /// The first tick after the last leg.
    package let finish: Int
    private let arrangement: Arrangement

    /// A slot in which all persons (0 up to `persons`) share one leg.
    init(day: Day, start: Int, ticks: Int, desk: Int, persons: Int) {
        self.day = day
        self.start = start
        finish = start + ticks
        arrangement = .one(desk: Int32(truncatingIfNeeded: desk), persons: Int32(truncatingIfNeeded: persons))
    }

    /// A slot of one or more legs, in the order of their starts.
    package init(day: Day, legs: [Leg]) {
        precondition(!legs.isEmpty, "a slot has a leg")
        self.day = day
        start = legs.map(\.start).min() ?? 0
        finish = legs.map(\.end).max() ?? 0
        arrangement = .several(legs)
    }

    /// The legs in the order of their starts, then of their persons.
    package var legs: [Leg] {
        switch arrangement {
        case .one(let desk, let persons):
            [Leg(persons: Array(0..<Int(persons)), desk: Int(desk), start: start, ticks: finish - start)]
        case .several(let legs): legs
        }
    }

    /// Where it starts.
    package var at: SlotStart { SlotStart(day: day, tick: start) }
}
