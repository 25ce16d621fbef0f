import Blueprint
import Calendars
import HashTreeCollections
import Operations
import Rules
import ServiceKit
import Timetable

extension DaySearch {
    /// A day on which the party needs several desks, or why it cannot have them.
    func itinerary(_ needs: [ServiceNeed], _ plan: DayPlan) -> Sheet {
        let giving = plan.sites.map { site in (site, needs.map { desks(of: $0, at: site, plan) }) }
        let complete = giving.filter { $0.1.allSatisfy { !$0.isEmpty } }
        guard !complete.isEmpty else { return .without(noSite(needs, plan)) }
        let open = complete.filter { $0.1.allSatisfy { plan.absence(of: $0) == nil } }
        guard !open.isEmpty else { return .without(absence(needs, complete[0].1, plan)) }
        let usable = open.filter { site in
            zip(needs, site.1).allSatisfy { need, places in outOfUse(places, for: need, plan) == nil }
        }
        guard !usable.isEmpty else {
            let why = zip(needs, open[0].1).lazy.compactMap { outOfUse($1, for: $0, plan) }.first
            return .without(why ?? absence(needs, open[0].1, plan))
        }
        var first: [String: Int] = [:]
        for need in needs where first[need.partner] == nil {
            switch leadTime(plan, need.partner) {
            case .without(let why): return .without(why)
            case .from(let tick): first[need.partner] = tick
            }
        }
        let board = state.boards[CentreDay(centre: centre.id, day: plan.day)]
        let kept = first.keys.sorted().filter { partner in
            let ticks = needs.reduce(0) { $0 + ($1.partner == partner ? $1.leastTicks : 0) }
            return ticks * DayRow.minutesPerTick > allowance(plan, board, partner)
        }
        let sites = usable.map { site in
            let places = Set(site.1.joined()).sorted()
            let hours = places.map { place in
                plan.desks[place].open.subtracting(interrupted(place, plan))
                    .notBefore(first[plan.desks[place].partner] ?? 0)
            }
            let free = zip(places, hours).map { place, hours in
                kept.contains(plan.desks[place].partner)
                    ? .empty : hours.subtracting(taken(at: plan.desks[place].name, board, plan.day))
            }
            return ItineraryDay.Site(desks: places, open: hours, free: free)
        }
        let terms = bundleTerms(on: plan.day)
        let hasBegun = first.values.contains { $0 > 0 }
        return .itinerary(
            ItineraryDay(
                plan: plan, needs: needs, sites: sites, order: terms.order, maxWait: terms.maxWait, hasBegun: hasBegun,
                kept: kept, isShared: kept.isEmpty && !hasBegun && plan.day != freedDay))
    }

    // Services that are no bundle have no order, and nobody said how long one may wait between them.
    private func bundleTerms(on day: Day) -> (order: ItineraryProblem.Order, maxWait: Int?) {
        guard case .bundle(let name) = question.purpose, let bundle = centre.bundles.on(day, name)?.entry else {
            return (.free, nil)
        }
        return (
            bundle.order == .free ? .free : .listed, bundle.maxWait.minutes.map { $0 / DayRow.minutesPerTick }
        )
    }

    private func desks(of need: ServiceNeed, at site: String?, _ plan: DayPlan) -> [Int] {
        plan.desks(giving: need.service).places.filter { plan.desks[$0].site == site }
    }

    // MARK: - Slots

    /// What finds the visits of a day.
    func finder(_ day: ItineraryDay) -> ItineraryFinder { ItineraryFinder(day, limit, figures) }

    /// The slots of a day from a start on; pages that were stopped early are not kept.
    func page(of day: ItineraryDay, from start: SlotStart, limit: Int) -> DayPage {
        guard day.isShared else { return find(in: day, from: start, limit: limit) }
        let centreDay = CentreDay(centre: centre.id, day: start.day)
        let key = ItineraryKey(
            day: centreDay, needs: day.needs.map { .init(service: $0.service, places: $0.places) },
            bundle: question.bundle, tick: start.tick, limit: limit)
        return question.configuration.itineraries.value(
            key, stamp: state.boards[centreDay]?.stamp,
            isLasting: { page in !self.limit.isOver && page.slots.allSatisfy { $0.bound == nil } }
        ) {
            find(in: day, from: start, limit: limit)
        }
    }

    private func find(in day: ItineraryDay, from start: SlotStart, limit: Int) -> DayPage {
        let finder = finder(day)
        let times = LegTimes(centre.clock, day.plan.day)
        var slots: [Operations.Slot] = []
        for tick in finder.candidates.notBefore(start.tick) {
            let next = SlotStart(day: start.day, tick: tick)
            if self.limit.isOver { return DayPage(slots: slots, next: next) }
            guard let visit = finder.visit(at: tick) else { continue }
            guard slots.count < limit else { return DayPage(slots: slots, next: next) }
            slots.append(visit.shown(times).written)
        }
        return DayPage(slots: slots, next: nil)
    }

    /// The visit that starts at a tick of a day, or the refusal with its reason and the nearest slots.
    func visit(at start: SlotStart, on day: ItineraryDay) throws(Operations.Refusal) -> PlacedVisit {
        if let visit = held(at: start.tick, day) ?? finder(day).visit(at: start.tick) { return visit }
        if finder(day.unbooked).visit(at: start.tick) != nil {
            let isFull = finder(day).hasVisit == false
            throw Operations.Refusal(
                .slotTaken, "the slot at that time is taken", alternatives: nearest(to: start),
                why: isFull ? [why(day)] : [])
        }
        let reason = why(at: start.tick, day)
        throw Operations.Refusal(.notOffered, reason.text, alternatives: nearest(to: start), why: [reason])
    }

    // A hold that serves the same needs from the same start is booked as it was held.
    private func held(at tick: Int, _ day: ItineraryDay) -> PlacedVisit? {
        guard let held, day.plan.day == held.day, held.legs.map(\.ticks.lowerBound).min() == tick,
            Set(held.legs.map(\.service)).count == day.needs.count
        else { return nil }
        for need in day.needs {
            let own = held.legs.filter { $0.service == need.service }
            guard own.flatMap(\.persons).sorted() == need.places,
                own.allSatisfy({ $0.ticks.count == need.rule.ticks(for: $0.persons.count) })
            else { return nil }
        }
        let isFree = held.legs.allSatisfy { leg in
            day.sites.contains { site in
                site.desks.indices.contains {
                    day.plan.desks[site.desks[$0]].name == leg.desk && site.free[$0].contains(leg.ticks)
                }
            }
        }
        return isFree ? PlacedVisit(day: held.day, legs: held.legs, needs: day.needs) : nil
    }

    /// The visits of a day nearest to a tick: at most some from it on and some before it.
    func visits(of day: ItineraryDay, around tick: Int, limit: Int) -> [PlacedVisit] {
        let finder = finder(day)
        let candidates = finder.candidates
        var visits: [PlacedVisit] = []
        var next = candidates.first(from: tick)
        while let tick = next, visits.count < limit, !self.limit.isOver {
            if let visit = finder.visit(at: tick) { visits.append(visit) }
            next = candidates.first(from: tick + 1)
        }
        let after = visits.count
        next = candidates.last(before: tick)
        while let tick = next, visits.count - after < limit, !self.limit.isOver {
            if let visit = finder.visit(at: tick) { visits.append(visit) }
            next = candidates.last(before: tick)
        }
        return visits
    }
}
