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
    /// Cancels a whole visit; cancelling what is cancelled already changes nothing.
    func cancel(_ call: Call<Cancellation>) async throws(Operations.Refusal) -> Reply<Visit> {
        try await decide { [self] state, context, now in
            let transaction = context.transaction
            var record = try visible(call.input.visit, to: call.principal, in: transaction)
            var legs = try LegRecord.list(of: record.reference, in: transaction)
            if record.state != .cancelled {
                guard record.state == .booked, record.startsAt > now || call.principal.mayServe(record.centre) else {
                    throw Operations.Refusal(.conflict, "the visit has begun; ask at the desk")
                }
                try release(legs, of: record, &state, context)
                record.state = .cancelled
                record.version += 1
                guard try record.update(in: transaction) else { throw stale }
                try LegRecord.set(.cancelled, of: record.reference, in: transaction)
                try releaseCases(of: record, &state, &context, now: now)
                for index in legs.indices { legs[index].state = .cancelled }
                try awaitNoLonger(record, &state, context)
                state.unseat(record)
                if let reason = call.input.reason { try seal(reason, of: record, in: transaction) }
                let told = try tell(.visitCancelled, .visit(record), &state, &context, now: now)
                let cancelled = record
                try self.record(
                    "cancel-visit", record.centre, record.reference, by: call.principal.name, now: now, &context
                ) {
                    cancelled.tellAbout(in: &$0, hasEnded: true)
                    $0.member("startsAt", cancelled.startsAt.description)
                    $0.member("hasReason", call.input.reason == nil ? "no" : "yes")
                    [told].write(to: &$0)
                }
            }
            let cases = try CaseRecord.list(of: record.reference, in: transaction)
            return .value(visit(record, legs, cases, state.configuration), tag: record.tag)
        }
    }

    /// Moves a visit to another slot; the old one is kept until the new one is certain.
    func move(_ call: Call<Move>) async throws(Operations.Refusal) -> Reply<Visit> {
        try await decide { [self] state, context, now in
            let transaction = context.transaction
            var record = try visible(call.input.visit, to: call.principal, in: transaction)
            try call.checkFresh(tag: record.tag)
            let old = try LegRecord.list(of: record.reference, in: transaction)
            guard record.state == .booked, !old.isEmpty else {
                throw Operations.Refusal(.conflict, "only a booked visit can be moved")
            }
            let centre = try state.configuration.centre(record.centre)
            try checkChange(record, centre, old, state, by: call.principal, now)
            let start = try start(call.input.startsAt, centre)
            try gate(
                try CaseRecord.list(of: record.reference, in: transaction), centre, on: start.day, state)
            let from = record.startsAt
            let (legs, cases) = try rebook(
                &record, old, at: start, centre, by: call.principal, &state, &context, now: now)
            let told = try tell(
                .visitMoved, .visit(record, from: from, formerLegs: old.count), &state, &context, now: now)
            let moved = record
            try self.record("move-visit", record.centre, record.reference, by: call.principal.name, now: now, &context)
            { json in
                json.member("from", from.description)
                json.member("startsAt", moved.startsAt.description)
                json.key("legs")
                json.array { json in
                    for leg in legs {
                        json.element()
                        json.object { leg.write(to: &$0) }
                    }
                }
                CaseRecord.write(cases, to: &json)
                [told].write(to: &json)
            }
            return .value(visit(record, legs, cases, state.configuration), tag: record.tag)
        }
    }

    /// Gives a booked visit another slot in the transaction of whoever moves it; its old time is free for the search.
    func rebook(
        _ record: inout VisitRecord, _ old: [LegRecord], at start: SlotStart, _ centre: Centre,
        by principal: Principal, _ state: inout State, _ context: inout WriteContext, now: Instant
    ) throws -> (legs: [LegRecord], cases: [CaseRecord]) {
        let transaction = context.transaction
        let question = try question(of: record, old, centre, state, principal, in: transaction)
        var search = DaySearch(question: question, state: state, now: now, figures: figures)
        (search.freed, search.freedDay) = (old.map(\.placed), record.day)
        let found = try search.slot(at: start)
        try release(old, of: record, &state, context)
        state.unseat(record)
        try LegRecord.delete(of: record.reference, in: transaction)
        let times = LegTimes(centre.clock, start.day)
        record.day = start.day
        record.startsAt = times.start(found.start)
        record.endsAt = times.end(found.finish)
        record.freeMovement = question.freeMovement(on: start.day).first?.map { $0 ? "yes" : "no" }
        record.version += 1
        guard try record.update(in: transaction) else { throw stale }
        try awaitArrival(of: record, &state, &context)
        let persons = try PersonRecord.list(of: record.reference, in: transaction).map(\.person)
        let legs = try take(found.legs, of: record, persons, &state, &context)
        try planReminders(of: record, centre, &state, &context, now: now)
        // What assessment finds may be another on the new day: a birthday, a new table.
        let openings = openings(found.needs, of: record, persons, question.sponsor, by: principal)
        return (legs, try moveCases(of: record, to: openings, &state, &context, now: now))
    }

    private var stale: Operations.Refusal {
        Operations.Refusal(.stale, "the visit has changed since it was read; read it again")
    }

    /// Gives a visit's ticks back, in the store and in memory.
    func release(
        _ legs: [LegRecord], of record: VisitRecord, _ state: inout State, _ context: WriteContext
    ) throws {
        let persons = try PersonRecord.list(of: record.reference, in: context.transaction)
        for leg in legs {
            let place = Occupancy.Place(
                centre: record.centre, desk: leg.placed.desk, day: leg.day.number, ticks: leg.placed.ticks)
            try Occupancy.free(place, holder: leg.holder, in: context.transaction)
            for person in persons where leg.placed.persons.contains(person.place) {
                try MemberOccupancy.free(
                    person: person.person, day: leg.day.number, ticks: leg.placed.ticks, holder: leg.holder,
                    in: context.transaction)
            }
        }
        for leg in legs {
            state.boards[CentreDay(centre: record.centre, day: record.day)]?.free(leg.placed, for: leg.bundle)
        }
    }

    // `change-until` binds everyone but officers.
    private func checkChange(
        _ record: VisitRecord, _ centre: Centre, _ legs: [LegRecord], _ state: State, by principal: Principal,
        _ now: Instant
    ) throws(Operations.Refusal) {
        guard !principal.mayServe(record.centre) else { return }
        guard let terms = centre.terms(on: record.day) else { return }
        let today = centre.clock.day(now.milliseconds)
        let limit = terms.changeUntil
        if let minutes = limit.minutes {
            if record.startsAt.milliseconds - Int64(minutes) * 60_000 >= now.milliseconds { return }
        } else {
            // Each partner counts its own working days.
            let isInTime = Set(legs.map(\.placed.partner)).allSatisfy { partner in
                let last = limit.start(before: record.day) { day in
                    (state.configuration.plan(centre, day).openMinutes[partner] ?? 0) > 0
                }
                return last.map { today <= $0 } ?? false
            }
            if isInTime { return }
        }
        throw Operations.Refusal(.conflict, "visits are moved until \(limit) before; ask at the desk")
    }

    /// The question of a booked party: the bundle anew, or what each person was booked for.
    func question(
        of record: VisitRecord, _ legs: [LegRecord], _ centre: Centre, _ state: State, _ principal: Principal,
        in transaction: any Transaction
    ) throws -> SlotQuestion {
        let configuration = state.configuration
        let persons = try PersonRecord.list(of: record.reference, in: transaction)
        var identities: [Sealed.Identity?] = []
        for person in persons {
            identities.append(try booked(person.person, for: record.reference, in: transaction))
        }
        let purpose = try purpose(of: record, legs, identities, centre, configuration)
        let reader = FactReader(
            manifests: SlotQuestion.manifests(purpose, centre, configuration), takesAll: true)
        let members = identities.map { identity in
            guard let identity else { return SlotQuestion.Member(known: [:]) }
            var findings: [InputFinding] = []
            var known = reader.read(identity.facts, at: "", &findings)
            known["birth-date"] = .day(identity.birthDate)
            known["nationalities"] = .words(identity.nationalities.map(\.code))
            return SlotQuestion.Member(known: known)
        }
        return SlotQuestion(
            configuration: configuration, centre: centre, purpose: purpose, members: members, persons: members.count,
            livesIn: record.livesIn, sponsor: state.standing(of: record.sponsor), language: record.language,
            principal: principal,
            isBooked: true)
    }

    // What a booked party comes for; visits of before persons' services were kept are all for one service.
    private func purpose(
        of record: VisitRecord, _ legs: [LegRecord], _ identities: [Sealed.Identity?], _ centre: Centre,
        _ configuration: Configuration
    ) throws -> SlotQuestion.Purpose {
        if let bundle = record.bundle, centre.bundles[bundle] != nil { return .bundle(bundle) }
        var order: [String] = []
        var places: [String: [Int]] = [:]
        for (place, identity) in identities.enumerated() {
            for service in identity?.services ?? Set(legs.map(\.placed.service)).sorted() {
                if places[service] == nil { order.append(service) }
                places[service, default: []].append(place)
            }
        }
        return .services(
            try order.map { service in
                guard let manifest = configuration.blueprint.modules[service] else {
                    throw Operations.Refusal(.notOffered, "`\(service)` is no longer given")
                }
                return WantedService(manifest: manifest, places: places[service] ?? [])
            })
    }

    private func seal(_ reason: String, of record: VisitRecord, in transaction: any Transaction) throws {
        guard let first = try PersonRecord.list(of: record.reference, in: transaction).first else { return }
        let key = try ledger.vault.key(of: first.person, in: transaction)
        try ledger.vault.put(Array(reason.utf8), field: "cancellation", of: key, in: transaction)
    }
}
