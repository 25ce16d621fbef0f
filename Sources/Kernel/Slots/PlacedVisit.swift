import Operations
import ServiceKit
import Timetable

/// A visit as a search places it: the legs of a whole party on one day, and what they are for.
struct PlacedVisit {
    let day: Day
    /// In the order of their starts, then of their persons.
    let legs: [PlacedLeg]
    let needs: [ServiceNeed]
    /// No visit from this start can end before this tick, where the search was stopped before it had proven its own to
    /// be the best; `nil` where this one is.
    let bound: Int?

    init(day: Day, legs: [PlacedLeg], needs: [ServiceNeed], bound: Int? = nil) {
        self.day = day
        self.legs = legs.sorted { one, other in
            one.ticks.lowerBound == other.ticks.lowerBound
                ? one.persons.lexicographicallyPrecedes(other.persons) : one.ticks.lowerBound < other.ticks.lowerBound
        }
        self.needs = needs
        self.bound = bound
    }

    /// The tick at which the first leg starts.
    var start: Int { legs.first?.ticks.lowerBound ?? 0 }
    /// The first tick after the last leg.
    var finish: Int { legs.map(\.ticks.upperBound).max() ?? 0 }
    /// Where it starts.
    var at: SlotStart { SlotStart(day: day, tick: start) }

    /// The visit as a slot of the API.
    func shown(_ times: LegTimes) -> Operations.Slot {
        Operations.Slot(
            startsAt: times.start(start), endsAt: times.end(finish), localStart: times.localStart(start),
            localEnd: times.localEnd(finish), legs: legs.map { times.shown($0) }, bound: bound.map { times.end($0) })
    }
}
