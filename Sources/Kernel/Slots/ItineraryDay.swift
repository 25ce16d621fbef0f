import Blueprint
import ServiceKit
import Timetable

/// A day on which a party needs legs of several services: at which desks it may be served, site by site.
///
/// No itinerary spans sites: a party that is served at one site is not sent to another on the same day.
struct ItineraryDay {
    /// The desks of one site that give any of the services, by their places in the plan.
    struct Site {
        let desks: [Int]
        /// When each of them is open, from its partner's lead time on.
        let open: [DayRow]
        /// When each of them is free.
        let free: [DayRow]
    }

    let plan: DayPlan
    let needs: [ServiceNeed]
    /// Sites that have a desk for every service, in the file's order.
    let sites: [Site]
    /// Whether a person takes the services as the bundle lists them, or in any order.
    let order: ItineraryProblem.Order
    /// Ticks that a person may wait between two legs; `nil` without a limit.
    let maxWait: Int?
    /// Whether some of the day is past booking already.
    let hasBegun: Bool
    /// Partners of which all that is left is kept for others.
    let kept: [String]
    /// Whether the rows are the day's own, without anything that is so for one request alone.
    let isShared: Bool

    /// The same day with nothing booked.
    var unbooked: ItineraryDay {
        ItineraryDay(
            plan: plan, needs: needs, sites: sites.map { Site(desks: $0.desks, open: $0.open, free: $0.open) },
            order: order, maxWait: maxWait, hasBegun: hasBegun, kept: [], isShared: false)
    }

    /// Whether one of the needs alone would find a desk, with nothing booked or as it is.
    func fits(_ need: ServiceNeed, unbooked: Bool) -> Bool {
        let rule = need.rule
        let ticks = rule.together == .always ? rule.ticks(for: need.places.count) : rule.first
        return sites.contains { site in
            site.desks.indices.contains { place in
                plan.desks[site.desks[place]].services.contains(need.service)
                    && !(unbooked ? site.open : site.free)[place].starts(for: ticks).isEmpty
            }
        }
    }

    /// Whether any of its desks is open at a tick.
    func isOpen(at tick: Int) -> Bool {
        sites.contains { $0.open.contains { $0.contains(tick) } }
    }
}
