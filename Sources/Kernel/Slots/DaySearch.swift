import Blueprint
import Calendars
import HashTreeCollections
import Operations
import Rules
import ServiceKit
import Shapes
import Timetable

/// Looks for places on the days of one state, for one question, at one moment.
struct DaySearch {
    let question: SlotQuestion
    let state: State
    let now: Instant
    /// Legs to be taken as free: those of the visit that is moved, or of the hold that is booked.
    var freed: [PlacedLeg] = []
    var freedDay: Day?
    /// The hold that is booked: its legs are taken as they were held.
    var held: HoldRecord?
    /// How long it may look for itineraries.
    var limit = SearchLimit()
    /// Counts what it could not prove.
    let figures: SearchFigures

    var centre: Centre { question.centre }

    /// What a day has for a party: a search over a sheet or over several desks, or the reason why there is none.
    enum Sheet {
        case open(OpenDay)
        case itinerary(ItineraryDay)
        case without(Why)
        case refused(Operations.Refusal)
    }

    /// A day on which desks can be looked at.
    struct OpenDay {
        let sheet: DaySheet
        let search: SlotSearch
        let plan: DayPlan
        /// The service, and who needs a leg.
        let need: ServiceNeed
        /// Whether all that is left of the partner's day is kept for others.
        let isKept: Bool
        /// Whether the sheet is the day's own, without anything that is so for one request alone.
        let isShared: Bool
    }

    /// The sheet of a day.
    func sheet(on day: Day) -> Sheet {
        if let why = tooFar(day) { return .without(why) }
        let plan = question.configuration.plan(centre, day)
        let needs: [ServiceNeed]
        switch question.outlook(on: day) {
        case .without(let reason, let because, let instead):
            return .without(
                Why(day: day, reason: reason, text: [because, instead].compactMap(\.self).joined(separator: " ")))
        case .ask(let questions):
            // Nobody answers questions for what is not to be had anyway.
            if let why = suspension(of: question.certain(on: day), on: day) { return .without(why) }
            return .refused(question.refusal(asking: questions))
        case .contradiction(let findings): return .refused(question.refusal(contradicting: findings))
        case .open(let found): needs = found
        }
        guard let need = needs.first else {
            return .refused(
                Operations.Refusal(.noVisitNeeded, "nobody of the party needs to come for \(question.name)"))
        }
        if let why = suspension(of: needs.map(\.service), on: day) { return .without(why) }
        if needs.count > 1 || plan.spansSites(need) { return itinerary(needs, plan) }
        if let absence = plan.absence(of: need.service) { return .without(why(absence, of: need.partner, day)) }
        if let why = outOfUse(plan.desks(giving: need.service).places, for: need, plan) { return .without(why) }
        switch leadTime(plan, need.partner) {
        case .without(let why): return .without(why)
        case .from(let tick):
            return .open(sheet(plan, need, from: tick))
        }
    }

    private func sheet(_ plan: DayPlan, _ need: ServiceNeed, from tick: Int) -> OpenDay {
        let centreDay = CentreDay(centre: centre.id, day: plan.day)
        let board = state.boards[centreDay]
        let giving = plan.desks(giving: need.service)
        let isKept = need.leastTicks * DayRow.minutesPerTick > allowance(plan, board, need.partner)
        let isShared = !isKept && tick <= 0 && plan.day != freedDay
        let sheet: DaySheet
        if isShared {
            let key = SheetKey(day: centreDay, service: need.service)
            sheet = question.configuration.sheets.value(
                key, stamp: board?.stamp,
                change: { sheet, desks in
                    var sheet = sheet
                    for desk in desks {
                        guard let row = giving.rows[desk] else { continue }
                        sheet.fill(row, taken: board?.taken(at: desk) ?? .empty)
                    }
                    return sheet
                }
            ) {
                let open = opening(giving, plan)
                return DaySheet(
                    day: plan.day, desks: giving.places, open: open, free: freeRows(plan, giving, open, board))
            }
        } else {
            let open = opening(giving, plan).map { $0.notBefore(tick) }
            let free = isKept ? open.map { _ in DayRow.empty } : freeRows(plan, giving, open, board)
            sheet = DaySheet(day: plan.day, desks: giving.places, open: open, free: free)
        }
        return OpenDay(
            sheet: sheet, search: SlotSearch(rule: need.rule, persons: need.places.count), plan: plan, need: need,
            isKept: isKept, isShared: isShared)
    }

    private func freeRows(_ plan: DayPlan, _ giving: DayPlan.Giving, _ open: [DayRow], _ board: DayBoard?) -> [DayRow] {
        zip(giving.places, open).map { place, open in
            open.subtracting(taken(at: plan.desks[place].name, board, plan.day))
        }
    }

    func taken(at desk: String, _ board: DayBoard?, _ day: Day) -> DayRow {
        var taken = board?.taken(at: desk) ?? .empty
        if day == freedDay {
            for leg in freed where leg.desk == desk { taken.remove(leg.ticks) }
        }
        return taken
    }

    /// Minutes of a partner that this booking may still take: what is open, less what is booked and what is kept for
    /// others.
    func allowance(_ plan: DayPlan, _ board: DayBoard?, _ partner: String) -> Int {
        let open = plan.openMinutes[partner] ?? 0
        let reserved = question.served.contains(partner) ? [] : plan.terms?.reserved ?? []
        guard !reserved.isEmpty else { return .max }
        var left = open - (board?.minutes(of: partner) ?? 0)
        if plan.day == freedDay {
            left += freed.filter { $0.partner == partner }.reduce(0) { $0 + $1.ticks.count * DayRow.minutesPerTick }
        }
        for share in reserved where share.key != question.bundle {
            let kept = open * share.value.value.percent / 100
            left -= max(0, kept - (board?.minutes(of: partner, for: share.key) ?? 0))
        }
        return left
    }

    // Days beyond the horizon are not even planned; without an agreement that is the reason, near or far.
    private func tooFar(_ day: Day) -> Why? {
        guard centre.hasAgreement(on: day), let last = lastDay(on: day), day > last else { return nil }
        let horizon = centre.terms(on: day)?.horizon.description ?? ""
        return Why(day: day, reason: .tooFar, text: "bookings are taken up to \(horizon) ahead, until \(last)")
    }

    /// The last day that may be booked today, by the terms that hold on a day.
    func lastDay(on day: Day) -> Day? {
        let today = centre.clock.day(now.milliseconds)
        let configuration = question.configuration
        guard let horizon = centre.terms(on: day)?.horizon else { return nil }
        guard horizon.unit == .workingDays else { return horizon.end(from: today) }
        // Each partner counts its own working days; a visit needs all of them.
        let partners = Set((question.wanted(on: day) ?? []).map(\.manifest.partner.value))
        return partners.compactMap { partner in
            horizon.end(from: today) { day in (configuration.plan(centre, day).openMinutes[partner] ?? 0) > 0 }
        }.min()
    }

    /// From when on a day may be booked, as far as lead times tell.
    enum LeadTime {
        case from(tick: Int)
        case without(Why)
    }

    /// The first tick of a day that may still be booked at a partner, by `latest` and the time of day.
    func leadTime(_ plan: DayPlan, _ partner: String) -> LeadTime {
        let local = centre.clock.local(now.milliseconds)
        guard plan.day >= local.day else {
            return .without(Why(day: plan.day, reason: .tooSoon, text: "that day has passed"))
        }
        guard let terms = plan.terms else {
            return .without(Why(day: plan.day, reason: .noAgreement, text: "no terms of booking hold on that day"))
        }
        var first = plan.day == local.day ? (local.minute + DayRow.minutesPerTick) / DayRow.minutesPerTick : 0
        guard !question.served.contains(partner) else { return .from(tick: first) }
        if let minutes = terms.latest.minutes {
            let earliest = centre.clock.local(now.milliseconds + Int64(minutes) * 60_000)
            if earliest.day > plan.day { return .without(tooSoon(plan.day, terms.latest, partner)) }
            if earliest.day == plan.day { first = max(first, (earliest.minute + 4) / DayRow.minutesPerTick) }
        } else {
            let configuration = question.configuration
            let lastDay = plan.lastBooking(at: partner) {
                terms.latest.start(before: plan.day) { day in
                    (configuration.plan(centre, day).openMinutes[partner] ?? 0) > 0
                }
            }
            guard let lastDay, local.day <= lastDay else { return .without(tooSoon(plan.day, terms.latest, partner)) }
        }
        return .from(tick: first)
    }

    private func tooSoon(_ day: Day, _ latest: Term, _ partner: String) -> Why {
        let whose = latest.unit == .workingDays ? " of \(question.title(of: partner, on: day))" : ""
        return Why(day: day, reason: .tooSoon, text: "bookings are taken until \(latest)\(whose) before")
    }

    /// Why a partner's desks are closed on a day, in words.
    func why(_ absence: DayPlan.Absence, of partner: String, _ day: Day) -> Why {
        let name = question.title(of: partner, on: day)
        return switch absence {
        case .closed(let because):
            Why(day: day, reason: .closed, text: "closed: \(centre.text(because, question.language))")
        case .partnerAbsent: Why(day: day, reason: .partnerAbsent, text: "\(name) is not here on that day")
        }
    }
}

extension Together {
    /// The search's word for what a manifest says.
    init(_ terms: LegTerms.Together) {
        self =
            switch terms {
            case .always: .always
            case .allowed: .allowed
            case .never: .never
            }
    }
}
