import Blueprint
import Calendars
import Ledger
import Operations
import ServiceKit

/// A centre's day as its closing list is made from: every section looks at the same visits and legs.
struct DayView {
    let centre: Centre
    let day: Day
    let state: State
    let transaction: any Transaction
    let now: Instant
    /// The visits of the day, cancelled ones too.
    let visits: [VisitRecord]
    /// The legs of each visit, by its reference.
    let legs: [String: [LegRecord]]

    init(_ centre: Centre, _ day: Day, _ state: State, now: Instant, in transaction: any Transaction) throws {
        self.centre = centre
        self.day = day
        self.state = state
        self.transaction = transaction
        self.now = now
        visits = try VisitRecord.list(centre.id, on: day, in: transaction)
        legs = Dictionary(grouping: try LegRecord.list(centre.id, on: day, in: transaction), by: \.visit)
    }

    /// Whose day it is.
    var key: CentreDay { CentreDay(centre: centre.id, day: day) }

    /// The visits that were not cancelled, with their legs in the order of their starts.
    var kept: [(visit: VisitRecord, legs: [LegRecord])] {
        visits.filter { $0.state != .cancelled }.map { visit in
            (visit, (legs[visit.reference] ?? []).sorted { $0.placed.ticks.lowerBound < $1.placed.ticks.lowerBound })
        }
    }

    /// When a leg starts, on the centre's clock, `09:30`.
    func time(_ leg: LegRecord) -> String {
        String(
            LegTimes(centre.clock, leg.day).localStart(leg.placed.ticks.lowerBound).description.dropFirst(11).prefix(5))
    }

    /// How many visits stand how.
    var counts: DayCounts {
        func count(_ state: VisitState) -> Int { visits.count { $0.state == state } }
        return DayCounts(
            visits: visits.count, booked: count(.booked), arrived: count(.arrived), finished: count(.finished),
            cancelled: count(.cancelled), noShows: count(.noShow))
    }
}
