import Blueprint
import Calendars
import HashTreeCollections
import Ledger
import Operations
import Rules
import ServiceKit
import Shapes
import Timetable

extension Kernel {
    /// Books a visit for a party: finds its legs, opens its cases and seals who its persons are, in one transaction.
    func book(_ call: Call<Booking>) async throws(Operations.Refusal) -> Reply<Visit> {
        let asked = call.input
        let state = state
        let centre = try state.configuration.centre(asked.centre)
        let start = try start(asked.startsAt, centre)
        let question = try question(asked, call.principal, state)
        // What the published state refuses needs no writer, unless an earlier request of the same key took the slot.
        let sketch = search(question, state, freeing: asked.hold)
        do throws(Operations.Refusal) {
            _ = try sketch.slot(at: start)
        } catch {
            if let stored = try repeated(API.bookVisit, call) { return stored }
            throw error
        }
        let sealed = try seal(asked)
        return try await decideOnce(API.bookVisit, call) { [self] state, context, now in
            let question =
                question.holds(in: state, asked.sponsor)
                ? question : try self.question(asked, call.principal, state)
            return try decideBooking(asked, sealed, question, at: start, by: call.principal, &state, &context, now)
        }
    }

    /// The question of a booking, with the standing of its employer.
    func question(
        _ asked: Booking, _ principal: Principal, _ state: State
    ) throws(Operations.Refusal) -> SlotQuestion {
        let centre = try state.configuration.centre(asked.centre)
        return try PartyReader(configuration: state.configuration, centre: centre, principal: principal).question(
            bundle: asked.bundle, party: asked.party.map(\.member), livesIn: asked.livesIn,
            sponsor: state.standing(of: asked.sponsor, for: principal, at: centre.id),
            language: asked.contact.language)
    }

    /// A wanted start as a tick of the centre's day.
    func start(_ instant: Instant, _ centre: Centre) throws(Operations.Refusal) -> SlotStart {
        let local = centre.clock.local(instant.milliseconds)
        let isWhole = instant.milliseconds % 60_000 == 0 && local.minute % DayRow.minutesPerTick == 0
        guard isWhole, centre.clock.instant(local) == instant.milliseconds else {
            let why =
                isWhole
                ? "the clock shows this time twice that night, and visits start the first time"
                : "a visit starts at a multiple of five minutes"
            throw Operations.Refusal([
                InputFinding("invalid-start", at: "/startsAt", why, fix: "take a `startsAt` of the slots")
            ])
        }
        return SlotStart(day: local.day, tick: local.minute / DayRow.minutesPerTick)
    }

    /// A search over a state; the ticks of a hold count as free to whoever names it.
    func search(_ question: SlotQuestion, _ state: State, freeing hold: String? = nil) -> DaySearch {
        var search = DaySearch(question: question, state: state, now: clock.now, figures: figures)
        if let hold, let kept = state.holds[hold], kept.centre == question.centre.id {
            search.freed = kept.legs
            search.freedDay = kept.day
            search.held = kept
        }
        return search
    }

    /// Books a visit in the transaction of whoever asks for it.
    func decideBooking(
        _ asked: Booking, _ sealed: SealedParty, _ question: SlotQuestion, at start: SlotStart, by principal: Principal,
        _ state: inout State, _ context: inout WriteContext, _ now: Instant, arriving: WalkInArrival? = nil
    ) throws -> Visit {
        var held: HoldRecord?
        if let hold = asked.hold {
            guard let kept = state.holds[hold], kept.centre == asked.centre else {
                throw Operations.Refusal(.conflict, "the hold has expired or was given back; search again")
            }
            try free(kept, &state, &context)
            held = kept
        }
        let search = DaySearch(question: question, state: state, now: now, held: held, figures: figures)
        let found = try search.slot(at: start)
        let times = LegTimes(question.centre.clock, start.day)
        let people = question.freeMovement(on: start.day)
        var record = VisitRecord(
            reference: sealed.key.reference, centre: asked.centre, state: .booked, day: start.day,
            startsAt: times.start(found.start), endsAt: times.end(found.finish), bundle: asked.bundle,
            livesIn: asked.livesIn, sponsor: question.sponsor.stored,
            language: question.language,
            key: sealed.key.hash, version: 1, createdAt: now,
            revision: state.configuration.number, freeMovement: people.first?.map { $0 ? "yes" : "no" })
        // Of millions of visits two may draw one reference, though seldom.
        var key = sealed.key
        while try !record.insert(in: context.transaction) {
            key = newKey()
            (record.reference, record.key) = (key.reference, key.hash)
        }
        if question.booker == .sponsor, let sponsor = question.sponsor.sponsor {
            try SponsorVisit.insert(record.reference, sponsor: sponsor, in: context.transaction)
        }
        let persons = try store(sealed, record, now, in: context.transaction)
        var legs: [LegRecord]
        do {
            legs = try take(
                found.legs, of: record, persons, areNew: true, for: arriving == nil ? nil : WalkInArrival.share,
                &state, &context)
        } catch var refusal as Operations.Refusal where refusal.kind == .slotTaken {
            // The store knew better than memory: what else is near is told all the same.
            refusal.alternatives = search.nearest(to: start).filter { $0.startsAt != record.startsAt }
            throw refusal
        }
        var cases: [CaseRecord] = []
        let openings = self.openings(found.needs, of: record, persons, question.sponsor, by: principal)
        let linked = try link(openings, asked.party, by: principal, in: context.transaction)
        try gate(
            try linked.compactMap { try $0.linking.flatMap { try CaseRecord.find($0, in: context.transaction) } },
            question.centre, on: start.day, state)
        for opening in linked {
            cases.append(try openCase(opening, &state, &context, now: now))
        }
        if let arriving {
            let arrival = try arrive(
                arriving.everyone(of: persons, at: now), &record, &legs, nil, &state, &context, now: now)
            try self.record("walk-in", asked.centre, record.reference, by: principal.name, now: now, &context) {
                record.write(to: &$0, legs: legs, cases: cases, persons: persons, freeMovement: people)
                arrival.write(to: &$0)
            }
            return visit(record, legs, cases, key: key.text, arrival: arrival, question.configuration)
        }
        try awaitArrival(of: record, &state, &context)
        let told = try tell(.visitBooked, .visit(record), &state, &context, now: now)
        try planReminders(of: record, question.centre, &state, &context, now: now)
        try self.record("book-visit", asked.centre, record.reference, by: principal.name, now: now, &context) {
            record.write(to: &$0, legs: legs, cases: cases, persons: persons, freeMovement: people)
            [told].write(to: &$0)
        }
        return visit(record, legs, cases, key: key.text, question.configuration)
    }

    /// A party that is sealed and can be stored, with the key that its visit is opened by.
    struct SealedParty: Sendable {
        let persons: [NewPerson]
        let key: VisitKey
    }

    /// A visit's reference, and the key that begins with it.
    struct VisitKey: Sendable {
        let reference: String
        let text: String
        let hash: [UInt8]
    }

    private func newKey() -> VisitKey {
        let reference = identifiers.reference()
        let text = identifiers.key(of: reference)
        return VisitKey(reference: reference, text: text, hash: ledger.vault.digest("visit-key", text))
    }

    /// Seals who its persons are and how they are reached.
    ///
    /// That needs no writer: the one thread that everyone waits for only inserts rows.
    func seal(_ asked: Booking) throws(Operations.Refusal) -> SealedParty {
        do {
            return SealedParty(
                persons: try asked.party.enumerated().map { try seal($1, at: $0, asked) }, key: newKey())
        } catch {
            throw Kernel.refusal(for: error)
        }
    }

    private func seal(_ person: Person, at place: Int, _ asked: Booking) throws -> NewPerson {
        var new = try NewPerson(identifiers.next(), vault: ledger.vault)
        let identity = Sealed.Identity(
            givenName: person.givenName, familyName: person.familyName, birthDate: person.birthDate,
            nationalities: person.nationalities, vNumber: person.vNumber, facts: person.facts,
            services: person.services)
        try new.put(Sealed.Identity.shape.json(identity), field: Sealed.identity)
        if place == 0 {
            let reach = Sealed.Reach(contact: asked.contact, needs: asked.needs, sponsor: asked.sponsor)
            try new.put(Sealed.Reach.shape.json(reach), field: Sealed.contact)
        }
        if let number = person.vNumber { new.index(kind: "v-number", value: number) }
        new.index(kind: SoughtName.kind, value: SoughtName(identity).lookup)
        return new
    }

    private func store(
        _ sealed: SealedParty, _ record: VisitRecord, _ now: Instant, in transaction: any Transaction
    ) throws -> [String] {
        for (place, person) in sealed.persons.enumerated() {
            try person.insert(now: now.milliseconds, in: transaction)
            try PersonRecord(visit: record.reference, place: place, person: person.person).insert(in: transaction)
        }
        return sealed.persons.map(\.person)
    }

    /// Takes the ticks of a visit's legs, in the store and in memory; the store has the last word.
    ///
    /// Their minutes count for the visit's bundle, else for the reserved share named. Persons who are new with this visit
    /// can only be in two places where they have two legs.
    func take(
        _ placed: [PlacedLeg], of record: VisitRecord, _ persons: [String], areNew: Bool = false,
        for share: String? = nil, _ state: inout State, _ context: inout WriteContext
    ) throws -> [LegRecord] {
        let bundle = record.bundle ?? share ?? "none"
        let alone = areNew ? placed.placesOfOneLeg : []
        var legs: [LegRecord] = []
        for (index, leg) in placed.enumerated() {
            let legRecord = LegRecord(
                visit: record.reference, leg: "l\(index + 1)", placed: leg, centre: record.centre, day: record.day,
                bundle: bundle, state: .booked)
            try legRecord.insert(in: context.transaction)
            try occupy(leg, record.centre, record.day, holder: legRecord.holder, context)
            for place in leg.persons where !alone.contains(place) {
                let isFree = try MemberOccupancy.take(
                    person: persons[place], day: record.day.number, ticks: leg.ticks, holder: legRecord.holder,
                    in: context.transaction)
                guard isFree else { throw Operations.Refusal(.conflict, "a person would be at two desks at one time") }
            }
            legs.append(legRecord)
        }
        state.boards[CentreDay(centre: record.centre, day: record.day), default: DayBoard()]
            .take(placed, for: bundle)
        state.seat(record, legs, nil)
        return legs
    }

    /// Takes a leg's ticks at its desk; refused by the store where memory should have known.
    func occupy(
        _ leg: PlacedLeg, _ centre: String, _ day: ServiceKit.Day, holder: String, _ context: WriteContext
    ) throws {
        let place = Occupancy.Place(centre: centre, desk: leg.desk, day: day.number, ticks: leg.ticks)
        guard try Occupancy.take(place, holder: holder, in: context.transaction) else {
            throw Operations.Refusal(.slotTaken, "the slot at that time is taken")
        }
    }

    /// What the cases of a visit are opened from: one for each person and service that has a leg, person by person.
    func openings(
        _ needs: [ServiceNeed], of record: VisitRecord, _ persons: [String], _ sponsor: SponsorStanding,
        by principal: Principal
    ) -> [CaseOpening] {
        persons.indices.flatMap { place in
            needs.compactMap { need in
                need.assessment(of: place).map { assessment in
                    CaseOpening(
                        visit: record.reference, place: place, person: persons[place], centre: record.centre,
                        service: need.service, manifest: need.manifest, assessment: assessment,
                        municipality: record.livesIn, sponsor: sponsor.sponsor, actor: principal.name)
                }
            }
        }
    }
}

extension ModuleAssessment {
    /// What was found, each decision with its outcome, as a case keeps it.
    var outcomes: String { verdicts.map { "\($0.decision):\($0.outcome)" }.joined(separator: " ") }
}

extension DayBoard {
    mutating func take(_ legs: [PlacedLeg], for bundle: String) {
        for leg in legs { take(leg, for: bundle) }
    }

    mutating func free(_ legs: [PlacedLeg], for bundle: String) {
        for leg in legs { free(leg, for: bundle) }
    }
}

extension SlotQuestion {
    /// Who of the party moves freely on a day; `nil` for whose nationalities nobody knows.
    func freeMovement(on day: ServiceKit.Day) -> [Bool?] {
        let plan = configuration.plan(centre, day)
        return members.map { $0.known["nationalities"].map(plan.isFree) }
    }
}

extension DayPlan {
    /// Whether one of some nationalities has free movement on the day.
    func isFree(_ nationalities: Fact) -> Bool {
        guard case .words(let codes) = nationalities else { return false }
        return codes.contains { lists[KernelFacts.freeMovementList]?.contains($0) ?? false }
    }
}

extension [PlacedLeg] {
    /// The places of the party that have one leg and no second.
    fileprivate var placesOfOneLeg: Set<Int> {
        var (once, again): (Set<Int>, Set<Int>) = ([], [])
        for place in flatMap(\.persons) where !once.insert(place).inserted { again.insert(place) }
        return once.subtracting(again)
    }
}
