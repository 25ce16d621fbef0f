import Blueprint
import Calendars
import HashTreeCollections
import Operations
import ServiceKit
import Timetable

extension DaySearch {
    /// What a search over days came to.
    struct Page {
        var slots: [Operations.Slot] = []
        var why: [Why] = []
        var next: SlotStart?
    }

    /// The first slots from a start on and before a day; days without any say why.
    func page(from first: SlotStart, until end: Day, limit: Int) throws(Operations.Refusal) -> Page {
        var page = Page()
        var day = first.day
        while day < end {
            switch sheet(on: day) {
            case .refused(let refusal): throw refusal
            case .without(let why): page.why.append(why)
            case .open(let open):
                let start = day == first.day ? first : SlotStart(day: day, tick: 0)
                let found = self.page(of: open, from: start, limit: limit - page.slots.count)
                page.slots += found.slots
                if let next = found.next {
                    page.next = next
                    return page
                }
                if found.slots.isEmpty, start.tick == 0 {
                    page.why.append(why(open.search.refusal(on: open.sheet), open))
                }
            case .itinerary(let open):
                let start = day == first.day ? first : SlotStart(day: day, tick: 0)
                if self.limit.isOver {
                    page.next = start
                    return page
                }
                let found = self.page(of: open, from: start, limit: limit - page.slots.count)
                page.slots += found.slots
                if let next = found.next {
                    page.next = next
                    return page
                }
                if found.slots.isEmpty, start.tick == 0 { page.why.append(why(open)) }
            }
            day = day.adding(days: 1)
        }
        return page
    }

    private func page(of open: OpenDay, from start: SlotStart, limit: Int) -> DayPage {
        guard open.isShared else { return find(in: open, from: start, limit: limit) }
        let day = CentreDay(centre: question.centre.id, day: start.day)
        let key = PageKey(
            sheet: SheetKey(day: day, service: open.need.service), needs: open.need.places, tick: start.tick,
            limit: limit)
        return question.configuration.pages.value(key, stamp: state.boards[day]?.stamp) {
            find(in: open, from: start, limit: limit)
        }
    }

    private func find(in open: OpenDay, from start: SlotStart, limit: Int) -> DayPage {
        let found = open.search.slots(in: [open.sheet], from: start, limit: limit)
        return DayPage(slots: found.slots.map { shown($0, open).written }, next: found.next)
    }

    /// The visit that starts at a tick of a day, or the refusal with its reason and the nearest slots.
    func slot(at start: SlotStart) throws(Operations.Refusal) -> PlacedVisit {
        switch sheet(on: start.day) {
        case .refused(let refusal): throw refusal
        case .without(let why): throw refusal(why, near: start)
        case .itinerary(let open): return try visit(at: start, on: open)
        case .open(let open):
            let (sheet, search) = (open.sheet, open.search)
            if let slot = search.slot(at: start.tick, on: sheet) {
                return PlacedVisit(day: start.day, legs: placed(slot, open), needs: [open.need])
            }
            if search.slot(at: start.tick, on: sheet.unbooked) != nil {
                throw Operations.Refusal(
                    .slotTaken, "the slot at that time is taken", alternatives: nearest(to: start, on: open),
                    why: search.refusal(on: sheet).map { [why($0, open)] } ?? [])
            }
            let reason = why(at: start.tick, open)
            throw Operations.Refusal(
                .notOffered, reason.text, alternatives: nearest(to: start, on: open), why: [reason])
        }
    }

    /// The slots nearest to a start, nearest first, at most five; nothing where the search itself is refused.
    ///
    /// What was found for the start's own day may be handed in, so that it is not looked for twice.
    func nearest(to start: SlotStart, on known: OpenDay? = nil, limit: Int = 5) -> [Operations.Slot] {
        // A suspension has no end that is known, so no other day is better.
        guard suspension(of: question.certain(on: start.day), on: start.day) == nil else { return [] }
        let today = centreDay(now)
        // Two weeks to either side tell where to go; who wants more searches.
        let first = max(today, start.day.adding(days: -14))
        let end = max(start.day, today).adding(days: 15)
        var slots = near(start, on: known, first: first, end: end, limit: limit)
        if slots.isEmpty {
            // What is asked may lie months off: then the first that are open at all.
            slots = near(
                SlotStart(day: today, tick: 0), on: nil, first: today, end: today.adding(days: 92), limit: limit)
        }
        return slots
    }

    /// A slot that was found near another; a visit of several services is shown only where it is told.
    private enum Nearby {
        case slot(NearSlot)
        case visit(PlacedVisit)

        var at: SlotStart {
            switch self {
            case .slot(let slot): slot.at
            case .visit(let visit): visit.at
            }
        }
    }

    private func near(
        _ start: SlotStart, on known: OpenDay?, first: Day, end: Day, limit: Int
    ) -> [Operations.Slot] {
        guard first < end else { return [] }
        if let known, (first..<end).contains(start.day) {
            // Mostly the day itself has so many that no other has a nearer one.
            let own = nearest(to: start.tick, in: known, limit: limit)
            let least = min(
                start.leastTicks(to: start.day.adding(days: -1)), start.leastTicks(to: start.day.adding(days: 1)))
            if own.count == limit, own.allSatisfy({ abs($0.at.ticks(since: start)) < least }) {
                return own.map(\.slot)
            }
        }
        var found: [(distance: Int, slot: Nearby)] = []
        let reach = max(end.number - start.day.number, start.day.number - first.number, 0)
        for away in 0...reach {
            var isFar = true
            for day in away == 0 ? [start.day] : [start.day.adding(days: -away), start.day.adding(days: away)] {
                // A day that holds nothing nearer than what is found is not looked at.
                let least = start.leastTicks(to: day)
                guard found.count(where: { $0.distance < least }) < limit else { continue }
                isFar = false
                guard day >= first, day < end else { continue }
                let open = day == start.day ? known.map(Sheet.open) : nil
                found += near(start, on: day, open ?? sheet(on: day), limit: limit).map {
                    (abs($0.at.ticks(since: start)), $0)
                }
            }
            if isFar { break }
        }
        found.sort { ($0.distance, $0.slot.at) < ($1.distance, $1.slot.at) }
        return found.prefix(limit).map { nearby in
            switch nearby.slot {
            case .slot(let slot): slot.slot
            case .visit(let visit): visit.shown(LegTimes(centre.clock, visit.day))
            }
        }
    }

    private func near(_ start: SlotStart, on day: Day, _ sheet: Sheet, limit: Int) -> [Nearby] {
        // On another day the nearest are its last, or its first.
        let middle = day == start.day ? start.tick : day > start.day ? 0 : DayRow.ticks
        switch sheet {
        case .without, .refused: return []
        case .open(let open): return nearest(to: middle, in: open, limit: limit).map { .slot($0) }
        case .itinerary(let open):
            guard !self.limit.isOver else { return [] }
            return visits(of: open, around: middle, limit: limit).map { .visit($0) }
        }
    }

    private func nearest(to tick: Int, in open: OpenDay, limit: Int) -> [NearSlot] {
        let find = {
            open.search.nearest(
                to: SlotStart(day: open.sheet.day, tick: tick), limit: limit,
                from: SlotStart(day: open.sheet.day, tick: 0), until: open.sheet.day.adding(days: 1),
                sheet: { $0 == open.sheet.day ? open.sheet : nil }
            ).map { NearSlot(at: $0.at, slot: shown($0, open).written) }
        }
        guard open.isShared else { return find() }
        let day = CentreDay(centre: question.centre.id, day: open.sheet.day)
        let key = PageKey(
            sheet: SheetKey(day: day, service: open.need.service), needs: open.need.places, tick: tick, limit: limit)
        return question.configuration.nearest.value(key, stamp: state.boards[day]?.stamp, make: find)
    }

    private func centreDay(_ instant: Instant) -> Day {
        question.centre.clock.day(instant.milliseconds)
    }

    private func refusal(_ why: Why, near start: SlotStart) -> Operations.Refusal {
        let kind: ProblemKind = why.reason == .notAdmitted ? .notAdmitted : .notOffered
        return Operations.Refusal(kind, why.text, alternatives: nearest(to: start), why: [why])
    }

    // Why a time of a day has no slot although the day may have some.
    private func why(at tick: Int, _ open: OpenDay) -> Why {
        if let refusal = open.search.refusal(on: open.sheet) { return why(refusal, open) }
        let day = open.sheet.day
        if let why = outOfUse(at: tick, open.sheet.desks, for: open.need, open.plan) { return why }
        return open.sheet.hours.contains(tick)
            ? Why(day: day, reason: .tooLong, text: "what is left of the opening is too short for \(name(open))")
            : Why(day: day, reason: .closed, text: "the desk is not open at that time")
    }

    private func why(_ refusal: DayRefusal?, _ open: OpenDay) -> Why {
        let (day, name) = (open.sheet.day, name(open))
        if open.isKept { return Why(day: day, reason: .full, text: kept(at: [open.need.partner], open.plan)) }
        return switch refusal {
        case .closed: Why(day: day, reason: .closed, text: "no desk for \(name) is open any more on that day")
        case .tooLong: Why(day: day, reason: .tooLong, text: "the opening is too short for \(name) with this party")
        case .tooSoon: Why(day: day, reason: .tooSoon, text: "what is free lies too early")
        case .full, nil: Why(day: day, reason: .full, text: "every desk for \(name) is full on that day")
        }
    }

    private func name(_ open: OpenDay) -> String { question.name(of: open.need.manifest) }

    /// A slot as the API shows it.
    func shown(_ slot: FoundSlot, _ day: OpenDay) -> Operations.Slot {
        let times = LegTimes(question.centre.clock, slot.day)
        return Operations.Slot(
            startsAt: times.start(slot.start), endsAt: times.end(slot.finish), localStart: times.localStart(slot.start),
            localEnd: times.localEnd(slot.finish), legs: placed(slot, day).map { times.shown($0) })
    }

    /// The legs of a slot with their desks, and persons by their places in the party.
    func placed(_ slot: FoundSlot, _ day: OpenDay) -> [PlacedLeg] {
        slot.legs.map { leg in
            let desk = day.plan.desks[leg.desk]
            return PlacedLeg(
                persons: leg.persons.map { day.need.places[$0] }, service: day.need.service, partner: desk.partner,
                desk: desk.name, site: desk.site, ticks: leg.start..<leg.end)
        }
    }
}
