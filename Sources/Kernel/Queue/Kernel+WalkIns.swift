import Blueprint
import Calendars
import Ledger
import Operations
import Rules
import ServiceKit
import Shapes
import Timetable

extension Kernel {
    /// `POST /centres/{centre}/walk-ins`: a party is placed at the next free time of the day, and is here.
    func walkIn(_ call: Call<WalkIn>) async throws(Operations.Refusal) -> Reply<Visit> {
        let asked = call.input
        let state = state
        let centre = try state.configuration.centre(asked.centre)
        guard call.principal.has(.officer, at: centre.id) else {
            throw Operations.Refusal(.notAllowed, "the token is of no officer of \(centre.name)")
        }
        let question = try question(asked, call.principal, state)
        let sealed = try seal(asked.booking(centre, startingAt: clock.now))
        return try await decideOnce(API.walkIn, call) { [self] state, context, now in
            let question =
                question.holds(in: state, asked.sponsor) ? question : try self.question(asked, call.principal, state)
            try checkDoors(asked, question, by: call.principal, now: now)
            let start = try nextPlace(for: question, state, now: now)
            let instant = LegTimes(centre.clock, start.day).start(start.tick)
            return try decideBooking(
                asked.booking(centre, startingAt: instant), sealed, question, at: start, by: call.principal, &state,
                &context, now, arriving: WalkInArrival(hasPriority: asked.priority))
        }
    }

    private func question(
        _ asked: WalkIn, _ principal: Principal, _ state: State
    ) throws(Operations.Refusal) -> SlotQuestion {
        let centre = try state.configuration.centre(asked.centre)
        return try PartyReader(configuration: state.configuration, centre: centre, principal: principal, walksIn: true)
            .question(
                bundle: asked.bundle, party: asked.party.map(\.member), livesIn: asked.livesIn,
                sponsor: state.standing(of: asked.sponsor, for: principal, at: centre.id),
                language: asked.contact?.language)
    }

    // A partner that takes nobody without an appointment leaves that to its own officers.
    private func checkDoors(
        _ asked: WalkIn, _ question: SlotQuestion, by principal: Principal, now: Instant
    ) throws(Operations.Refusal) {
        let centre = question.centre
        let day = centre.clock.day(now.milliseconds)
        for partner in Set(question.manifests.map(\.partner.value)).sorted() {
            guard let known = centre.partners.on(day, partner), !known.walkIns else { continue }
            if asked.isOwnChoice, principal.serves(partner, at: centre.id) { continue }
            throw Operations.Refusal(
                .notOffered,
                principal.serves(partner, at: centre.id)
                    ? "\(known.title) takes nobody without an appointment; send `ownChoice` to take them in all the same"
                    : "\(known.title) takes nobody without an appointment; its own officer may")
        }
    }

    // The next free time of the day, or the refusal with its reason and the nearest places.
    private func nextPlace(for question: SlotQuestion, _ state: State, now: Instant) throws -> SlotStart {
        let centre = question.centre
        let local = centre.clock.local(now.milliseconds)
        let from = SlotStart(day: local.day, tick: local.minute / DayRow.minutesPerTick)
        let search = DaySearch(question: question, state: state, now: now, figures: figures)
        let page = try search.page(from: from, until: local.day.adding(days: 1), limit: 1)
        if let slot = page.slots.first { return try start(slot.startsAt, centre) }
        // A page that was begun within the day tells no reason: the day as a whole does.
        let why: [Why]
        if page.why.isEmpty {
            why = try search.page(
                from: SlotStart(day: local.day, tick: 0), until: local.day.adding(days: 1), limit: 1
            ).why
        } else {
            why = page.why
        }
        let reason = why.first?.text ?? "no desk is free any more today"
        let kind: ProblemKind =
            switch why.first?.reason {
            case .notAdmitted?: .notAdmitted
            case .full?, nil: .slotTaken
            default: .notOffered
            }
        let nearest = search.nearest(to: from)
        let next = nearest.map(\.localStart).min { $0.instant < $1.instant }
        throw Operations.Refusal(
            kind, reason + (next.map { "; the next free place is \($0)" } ?? ""), alternatives: nearest, why: why)
    }
}

extension WalkIn {
    /// The same as a booking from an instant.
    func booking(_ centre: Centre, startingAt instant: Instant) -> Booking {
        Booking(
            centre: self.centre, startsAt: instant, bundle: bundle, party: party,
            contact: contact ?? Contact(language: centre.languages.first ?? "en"), livesIn: livesIn, sponsor: sponsor,
            needs: needs)
    }
}
