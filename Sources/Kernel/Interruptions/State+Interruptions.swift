import Blueprint
import Calendars
import HashTreeCollections
import Ledger
import Operations
import ServiceKit
import Timetable

extension State {
    /// The ticks of a day in which a desk is out of use.
    func interrupted(_ desk: String, of partner: String, at centre: Centre, on day: Day) -> DayRow {
        var row = DayRow.empty
        for one in interruptions.values where one.centre == centre.id && one.hits(desk, of: partner) {
            if let ticks = one.ticks(on: day, centre.clock) { row.insert(ticks) }
        }
        return row
    }

    /// The desks of a day that are out of use at a moment.
    func interruptedDesks(of plan: DayPlan, at now: Instant) -> Set<String> {
        guard !interruptions.isEmpty else { return [] }
        let tick = plan.centre.clock.local(now.milliseconds).minute / DayRow.minutesPerTick
        return Set(
            plan.desks.filter {
                interrupted($0.name, of: $0.partner, at: plan.centre, on: plan.day).contains(tick)
            }.map(\.name))
    }

    /// Keeps in mind that a desk or partner is out of use; what was found of its days before no longer holds.
    mutating func interrupt(_ record: InterruptionRecord, _ centre: Centre) {
        interruptions[record.id] = record
        touch(record, centre)
    }

    /// Forgets an interruption that is over.
    mutating func resume(_ record: InterruptionRecord, _ centre: Centre?) {
        interruptions[record.id] = nil
        if let centre { touch(record, centre) }
    }

    private mutating func touch(_ record: InterruptionRecord, _ centre: Centre) {
        for day in record.days(centre.clock) {
            boards[CentreDay(centre: centre.id, day: day), default: DayBoard()].touch()
        }
    }
}
