import Blueprint
import Calendars
import HashTreeCollections
import Ledger
import Operations
import Rules
import ServiceKit
import Shapes

extension Kernel {
    /// `POST /visits/{visit}/no-shows`: an officer tells that nobody has come.
    func markNoShow(_ call: Call<NoShow>) async throws(Operations.Refusal) -> Reply<Visit> {
        try await decide { [self] state, context, now in
            let asked = call.input
            let transaction = context.transaction
            var record = try visible(asked.visit, to: call.principal, in: transaction)
            try call.checkFresh(tag: record.tag)
            var legs = try LegRecord.list(of: record.reference, in: transaction)
            let arrival = try ArrivalRecord.find(record.reference, in: transaction)
            guard record.state == .booked || record.state == .arrived else {
                throw Operations.Refusal(.conflict, "the visit is \(record.state.rawValue) already")
            }
            let missed = try missed(asked, legs, record, state, now: now)
            try end(
                missed, of: &record, &legs, arrival, by: call.principal.name, reason: asked.reason, &state, &context,
                now: now, happened: now)
            return .value(try atCounter(record, legs, arrival, state, in: transaction), tag: record.tag)
        }
    }

    /// Has the clock look whether someone came, `no-show-after` a visit's start or, where someone was here by mistake, after
    /// now; nothing where the centre has no terms then.
    func awaitArrival(
        of record: VisitRecord, from instant: Instant? = nil, _ state: inout State, _ context: inout WriteContext
    ) throws {
        guard let centre = state.configuration.blueprint.centres[record.centre],
            let term = centre.terms(on: record.day)?.noShowAfter
        else { return }
        let start = max(record.startsAt, instant ?? record.startsAt)
        let end: Instant
        if let minutes = term.minutes {
            end = start.adding(seconds: Int64(minutes) * 60)
        } else {
            // A term in days: nobody comes after the last of them.
            let last = term.end(from: record.day) ?? record.day
            end = Instant(milliseconds: centre.clock.instant(last.adding(days: 1), minute: 0))
        }
        var subject = record.reference
        let round = ArrivalRound(record).subject
        // Under other terms than those who were booked for that time before, a visit is looked for alone.
        if start == record.startsAt, state.awaited[round].map({ $0 == end }) ?? true {
            try awaitNoLonger(record, &state, context)
            if state.awaited[round] != nil { return }
            subject = round
        }
        try schedule(DueKind.noShow, subject, at: end, &state, &context)
        state.awaited[subject] = end
    }

    /// Has the clock look no longer for a visit alone; those of a round are passed over when it goes.
    func awaitNoLonger(_ record: VisitRecord, _ state: inout State, _ context: WriteContext) throws {
        guard state.awaited.removeValue(forKey: record.reference) != nil else { return }
        try Due.cancel(kind: DueKind.noShow, subject: record.reference, in: context.transaction)
    }

    /// Nobody has come in time: the clock's own no-show, of one visit or of all that start at one time.
    ///
    /// A visit that someone has checked in for is left alone, and so is one that is looked for later.
    func missVisits(_ due: Due, _ state: inout State, _ context: inout WriteContext, now: Instant) throws {
        state.awaited[due.subject] = nil
        guard let round = ArrivalRound(subject: due.subject) else {
            guard let record = try VisitRecord.find(due.subject, in: context.transaction) else { return }
            return try miss(record, due, &state, &context, now: now)
        }
        for record in try VisitRecord.list(round.centre, on: round.day, in: context.transaction)
        where record.startsAt == round.startsAt && state.awaited[record.reference] == nil {
            try miss(record, due, &state, &context, now: now)
        }
    }

    private func miss(
        _ missed: VisitRecord, _ due: Due, _ state: inout State, _ context: inout WriteContext, now: Instant
    ) throws {
        guard missed.state == .booked else { return }
        var record = missed
        var legs = try LegRecord.list(of: record.reference, in: context.transaction)
        let arrival = try ArrivalRecord.find(record.reference, in: context.transaction)
        try end(
            legs.filter { $0.state == .booked }, of: &record, &legs, arrival, by: "clock", reason: nil, &state,
            &context,
            now: now, happened: Instant(milliseconds: due.at))
    }

    // The legs that end: all to which nobody has come, or those named.
    private func missed(
        _ asked: NoShow, _ legs: [LegRecord], _ record: VisitRecord, _ state: State, now: Instant
    ) throws -> [LegRecord] {
        var findings: [InputFinding] = []
        for (index, name) in (asked.legs ?? []).enumerated() where !legs.contains(where: { $0.leg == name }) {
            findings.append(
                InputFinding(
                    "unknown-leg", at: "/legs/\(index)", "the visit has no leg `\(name)`",
                    fix: "one of: \(legs.map(\.leg).joined(separator: ", "))"))
        }
        guard findings.isEmpty else { throw Operations.Refusal(findings) }
        let named = legs.filter { asked.legs?.contains($0.leg) ?? ($0.state == .booked) }
        if let other = named.first(where: { $0.state != .booked }) {
            throw Operations.Refusal(
                .conflict,
                other.isOver
                    ? "`\(other.leg)` is over" : "someone has come to `\(other.leg)`: take it with those present")
        }
        guard !named.isEmpty else {
            throw Operations.Refusal(.conflict, "someone has come to every leg that is not over")
        }
        // With someone here, the others may be known to stay away; without, the time itself must have come.
        if record.state == .booked, record.startsAt > now {
            throw Operations.Refusal(
                .conflict, "the visit starts at \(record.startsAt): until then it can be cancelled")
        }
        return named
    }

    // Ends legs to which nobody has come: their time is free, their cases wait for another appointment.
    private func end(
        _ missed: [LegRecord], of record: inout VisitRecord, _ legs: inout [LegRecord], _ arrival: ArrivalRecord?,
        by actor: String, reason: String?, _ state: inout State, _ context: inout WriteContext, now: Instant,
        happened: Instant
    ) throws {
        var before = StandingBefore(record, legs, arrival)
        before.since = context.heads.sequence(of: record.centre)
        try release(missed, of: record, &state, context)
        for index in legs.indices where missed.contains(where: { $0.leg == legs[index].leg }) {
            legs[index].state = .cancelled
            try legs[index].setState(in: context.transaction)
        }
        let wasBooked = record.state == .booked
        if legs.allSatisfy(\.isOver) {
            record.state =
                legs.contains { $0.state == .done } || arrival?.present.isEmpty == false ? .finished : .noShow
        }
        try advance(&record, in: context.transaction)
        if wasBooked, record.state != .booked { try awaitNoLonger(record, &state, context) }
        for leg in missed { before.cases += try miss(leg, by: actor, reason, state, context, now: now, happened) }
        try keep(
            .noShow, of: record, leg: missed.count == 1 ? missed.first : nil, before: before, reason: reason, state,
            context, now: now)
        state.seat(record, legs, arrival)
        let persons = Set(missed.flatMap(\.placed.persons)).sorted()
        let about = MessageSubject.visit(record, legs: missed.map(\.leg), places: persons)
        let told = try tell(record.state == .noShow ? .visitMissed : .personMissed, about, &state, &context, now: now)
        let hasEnded = legs.allSatisfy(\.isOver)
        let marked = record
        try self.record(
            "mark-no-show", record.centre, record.reference, by: actor, now: now,
            happened: happened == now ? nil : happened, &context
        ) { json in
            json.list("legs", missed.map(\.leg))
            json.list("persons", persons.map { "p\($0 + 1)" })
            marked.tellAbout(in: &json, hasEnded: hasEnded)
            [told].write(to: &json)
        }
    }

    // The cases of a leg to which nobody has come.
    private func miss(
        _ leg: LegRecord, by actor: String, _ reason: String?, _ state: State, _ context: WriteContext, now: Instant,
        _ happened: Instant
    ) throws -> [CaseBefore] {
        var before: [CaseBefore] = []
        for var one in try CaseRecord.list(of: leg.visit, in: context.transaction)
        where !one.isEnded && one.service == leg.placed.service && leg.placed.persons.contains(one.place) {
            before.append(try standing(one, in: context.transaction))
            // A person who was erased has no history to write into any more.
            let kept = try keyIfKept(of: one.person, in: context.transaction) == nil ? nil : reason
            try note(.absence, kept, at: happened, &one, by: actor, context, now: now)
            if let manifest = state.configuration.blueprint.modules[one.service] {
                one.settle(isBooked: false, manifest, at: now)
            }
            try one.update(in: context.transaction)
        }
        return before
    }
}
