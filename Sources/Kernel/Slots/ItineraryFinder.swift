import Blueprint
import ServiceKit
import Timetable

/// Finds the visits of one itinerary day, one a start.
struct ItineraryFinder {
    private let day: ItineraryDay
    private let limit: SearchLimit
    private let figures: SearchFigures
    private let sites: [BundleSearch]

    /// What finds the visits of a day within a limit; what it cannot prove is counted.
    init(_ day: ItineraryDay, _ limit: SearchLimit, _ figures: SearchFigures) {
        self.day = day
        self.limit = limit
        self.figures = figures
        sites = day.sites.map { site in
            BundleSearch(
                desks: site.free,
                needs: day.needs.map { need in
                    Timetable.ServiceNeed(
                        persons: need.places, rule: need.rule,
                        places: site.desks.indices.filter {
                            day.plan.desks[site.desks[$0]].services.contains(need.service)
                        })
                }, order: day.order, maxGap: day.maxWait)
        }
    }

    /// The ticks from which a visit may start, as far as single legs tell.
    var candidates: DayRow {
        sites.reduce(DayRow.empty) { $0.union($1.candidates) }
    }

    /// The best visit that starts at a tick: the site that lets it end first, of equals the first in the file.
    func visit(at tick: Int) -> PlacedVisit? {
        var best: PlacedVisit?
        for place in sites.indices where sites[place].candidates.contains(tick) {
            guard let found = visit(from: tick, place) else { continue }
            if found.finish < best?.finish ?? .max { best = found }
        }
        return best
    }

    /// Whether the day has a visit at all.
    var hasVisit: Bool {
        sites.contains { answer($0, from: nil).itinerary != nil }
    }

    private func visit(from tick: Int, _ place: Int) -> PlacedVisit? {
        let answer = answer(sites[place], from: tick)
        if !answer.isProven { figures.stopped() }
        guard let itinerary = answer.itinerary else { return nil }
        let legs = itinerary.legs.map { placed in
            let desk = day.plan.desks[day.sites[place].desks[placed.leg.desk]]
            return PlacedLeg(
                persons: placed.leg.persons, service: day.needs[placed.need].service, partner: desk.partner,
                desk: desk.name, site: desk.site, ticks: placed.leg.start..<placed.leg.end)
        }
        return PlacedVisit(
            day: day.plan.day, legs: legs, needs: day.needs, bound: answer.isProven ? nil : answer.finishBound)
    }

    private func answer(_ search: BundleSearch, from tick: Int?) -> BundleAnswer {
        let (limit, count) = (limit, search.fewestLegs)
        return search.best(firstStart: tick, shouldStop: { limit.isOver(legs: count) })
    }
}
