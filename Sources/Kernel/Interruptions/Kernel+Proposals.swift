import Blueprint
import Calendars
import HashTreeCollections
import Ledger
import Operations
import ServiceKit
import Timetable

extension Kernel {
    /// Where a touched visit could go.
    enum NewPlace {
        /// Each touched leg to another desk at its time; one that waits, to wait there.
        case desks([(leg: LegRecord, desk: DayPlan.Desk)])
        /// The whole visit to another slot.
        case slot(Operations.Slot, at: SlotStart)
    }

    /// Where a touched visit could go, the best first: another desk at the same time, then slots from its time on.
    ///
    /// Without any of these the nearest before it are told. Who is here already goes to another desk or nowhere.
    func places(
        for touched: TouchedLegs, _ centre: Centre, _ state: State, by principal: Principal, limit: Int, now: Instant,
        in transaction: any Transaction
    ) throws -> [NewPlace] {
        var places: [NewPlace] = []
        if let desks = desks(for: touched, named: nil, centre, state, now: now) { places.append(.desks(desks)) }
        guard touched.record.state == .booked, places.count < limit else { return places }
        do {
            let search = try search(for: touched, centre, state, by: principal, now: now, in: transaction)
            let first = max(touched.start, SlotStart(day: centre.clock.day(now.milliseconds), tick: 0))
            var slots = try search.page(from: first, until: first.day.adding(days: 15), limit: limit).slots
            if slots.isEmpty { slots = search.nearest(to: touched.start, limit: limit) }
            // The same time at another desk is told already.
            if !places.isEmpty { slots.removeAll { $0.startsAt == touched.record.startsAt } }
            for slot in slots where places.count < limit {
                places.append(.slot(slot, at: try start(slot.startsAt, centre)))
            }
        } catch is Operations.Refusal {
            // What a visit was booked for may no longer be given; then only an officer knows what to do.
        }
        return places
    }

    /// A search for another place of a visit, in which its own time is free.
    func search(
        for touched: TouchedLegs, _ centre: Centre, _ state: State, by principal: Principal, now: Instant,
        in transaction: any Transaction
    ) throws -> DaySearch {
        let question = try question(of: touched.record, touched.all, centre, state, principal, in: transaction)
        var search = DaySearch(question: question, state: state, now: now, figures: figures)
        (search.freed, search.freedDay) = (touched.all.map(\.placed), touched.record.day)
        return search
    }

    /// A desk for each touched leg, at the same site and time; `nil` where one of them finds none.
    ///
    /// It is free for a leg to come, and open for one that waits. A name asks for that desk.
    func desks(
        for touched: TouchedLegs, named name: String?, _ centre: Centre, _ state: State, now: Instant
    ) -> [(leg: LegRecord, desk: DayPlan.Desk)]? {
        let plan = state.configuration.plan(centre, touched.record.day)
        let board = state.boards[CentreDay(centre: centre.id, day: plan.day)]
        let local = centre.clock.local(now.milliseconds)
        let first = local.day == plan.day ? local.minute / DayRow.minutesPerTick : 0
        var given: [String: DayRow] = [:]
        var found: [(leg: LegRecord, desk: DayPlan.Desk)] = []
        for leg in touched.legs {
            let desk = plan.desks.first { desk in
                guard name == nil || desk.name == name, desk.name != leg.awaitedDesk,
                    desk.partner == leg.placed.partner, desk.site == leg.placed.site,
                    desk.services.contains(leg.placed.service)
                else { return false }
                let open = desk.open.subtracting(
                    state.interrupted(desk.name, of: desk.partner, at: centre, on: plan.day))
                if leg.state == .waiting { return !open.notBefore(first).isEmpty }
                return open.subtracting(board?.taken(at: desk.name) ?? .empty)
                    .subtracting(given[desk.name] ?? .empty).contains(leg.placed.ticks)
            }
            guard let desk else { return nil }
            if leg.state == .booked { given[desk.name, default: .empty].insert(leg.placed.ticks) }
            found.append((leg, desk))
        }
        return found
    }

    /// A touched visit as the API shows it, with proposals.
    ///
    /// The first one is taken in the sketch, so that those of the next visit go together with it.
    func shown(
        _ touched: TouchedLegs, _ centre: Centre, sketch: inout State, by principal: Principal, now: Instant,
        in transaction: any Transaction
    ) throws -> TouchedVisit {
        let places = try places(
            for: touched, centre, sketch, by: principal, limit: 4, now: now, in: transaction)
        if let first = places.first {
            try take(first, of: touched, centre, &sketch, by: principal, now: now, in: transaction)
        }
        let times = LegTimes(centre.clock, touched.record.day)
        return TouchedVisit(
            visit: touched.record.reference, state: touched.record.state, startsAt: touched.record.startsAt,
            localStart: times.localStart(touched.start.tick), legs: touched.legs.map { times.shown($0) },
            proposals: places.map { place in
                switch place {
                case .slot(let slot, _):
                    return Proposal(how: .slot, startsAt: slot.startsAt, localStart: slot.localStart, legs: slot.legs)
                case .desks(let desks):
                    let names = Set(desks.map(\.desk.name))
                    return Proposal(
                        how: .desk, desk: names.count == 1 ? names.first : nil, startsAt: touched.record.startsAt,
                        localStart: times.localStart(touched.start.tick),
                        legs: desks.map { times.shown($0.leg.placed.moved(to: $0.desk)) })
                }
            })
    }

    private func take(
        _ place: NewPlace, of touched: TouchedLegs, _ centre: Centre, _ sketch: inout State, by principal: Principal,
        now: Instant, in transaction: any Transaction
    ) throws {
        let day = CentreDay(centre: centre.id, day: touched.record.day)
        let bundle = touched.record.bundle ?? "none"
        switch place {
        case .desks(let desks):
            for (leg, desk) in desks where leg.state == .booked {
                sketch.boards[day]?.free(leg.placed, for: leg.bundle)
                sketch.boards[day, default: DayBoard()].take(leg.placed.moved(to: desk), for: leg.bundle)
            }
        case .slot(_, let start):
            let search = try search(for: touched, centre, sketch, by: principal, now: now, in: transaction)
            guard let placed = try? search.slot(at: start) else { return }
            for leg in touched.all { sketch.boards[day]?.free(leg.placed, for: leg.bundle) }
            sketch.boards[CentreDay(centre: centre.id, day: start.day), default: DayBoard()].take(
                placed.legs, for: bundle)
        }
    }
}

extension PlacedLeg {
    /// The same leg at another desk.
    func moved(to desk: DayPlan.Desk) -> PlacedLeg {
        PlacedLeg(
            persons: persons, service: service, partner: partner, desk: desk.name, site: desk.site, ticks: ticks)
    }
}
