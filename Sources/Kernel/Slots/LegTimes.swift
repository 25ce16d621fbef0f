import Calendars
import Operations
import ServiceKit
import Timetable

/// Turns the ticks of a centre's day into instants and local times.
struct LegTimes {
    private let clock: LocalClock
    private let day: Day

    init(_ clock: LocalClock, _ day: Day) {
        self.clock = clock
        self.day = day
    }

    func start(_ tick: Int) -> Instant {
        Instant(milliseconds: clock.instant(day, minute: tick * DayRow.minutesPerTick))
    }

    func end(_ tick: Int) -> Instant {
        Instant(milliseconds: clock.end(day, minute: tick * DayRow.minutesPerTick))
    }

    func localStart(_ tick: Int) -> LocalInstant { local(start(tick)) }

    func localEnd(_ tick: Int) -> LocalInstant { local(end(tick)) }

    /// A leg of a slot.
    func shown(_ leg: PlacedLeg) -> SlotLeg {
        SlotLeg(
            service: leg.service, partner: leg.partner, desk: leg.desk, persons: leg.persons.map { "p\($0 + 1)" },
            startsAt: start(leg.ticks.lowerBound), endsAt: end(leg.ticks.upperBound),
            localStart: localStart(leg.ticks.lowerBound))
    }

    /// A leg of a visit.
    func shown(_ leg: LegRecord) -> Operations.Leg {
        Operations.Leg(
            leg: leg.leg, service: leg.placed.service, partner: leg.placed.partner, desk: leg.placed.desk,
            persons: leg.placed.persons.map { "p\($0 + 1)" }, startsAt: start(leg.placed.ticks.lowerBound),
            endsAt: end(leg.placed.ticks.upperBound), localStart: localStart(leg.placed.ticks.lowerBound),
            state: leg.state)
    }

    private func local(_ instant: Instant) -> LocalInstant {
        LocalInstant(instant, offsetMinutes: clock.offset(at: instant.milliseconds) / 60)
    }
}
