import Blueprint
import Calendars
import Diagnostics
import HashTreeCollections
import Ledger
import Operations
import ServiceKit
import Shapes
import Timetable

extension Kernel {
    /// How far ahead an interruption is reported, and how long it lasts, in days.
    private static let longestInterruption: Int64 = 31

    /// `POST /centres/{centre}/interruptions`: nothing is booked there from now on.
    func interrupt(_ call: Call<InterruptionWanted>) async throws(Operations.Refusal) -> InterruptionShown {
        let asked = call.input
        let record = try await decide { [self] state, context, now in
            let centre = try state.configuration.centre(asked.centre)
            let found = try read(asked, centre, call.principal, state, now: now)
            let same = state.interruptions.values.first { one in
                one.centre == found.centre && one.desk == found.desk && one.partner == found.partner
                    && one.startsAt < found.until && found.startsAt < one.until
            }
            if let same {
                throw Operations.Refusal(.conflict, "that is reported already, as \(same.id); end that one first")
            }
            try found.insert(in: context.transaction)
            state.interrupt(found, centre)
            try schedule(DueKind.interruptionEnd, found.id, at: found.until, &state, &context)
            let touched = try touched(by: found, centre, now: now, in: context.transaction)
            try self.record("interrupt", centre.id, found.id, by: call.principal.name, now: now, &context) { json in
                if let desk = found.desk { json.member("desk", desk) }
                if let partner = found.partner { json.member("partner", partner) }
                json.member("from", found.startsAt.description)
                json.member("until", found.until.description)
                json.key("visits")
                json.array { json in
                    for one in touched {
                        json.element()
                        json.string(one.record.reference)
                    }
                }
            }
            return found
        }
        // Looking for other places needs no writer.
        let state = state
        return try read { try shown(record, call.principal, state, in: $0) }
    }

    /// `GET /centres/{centre}/interruptions`.
    func listInterruptions(_ call: Call<InterruptionsAsked>) throws(Operations.Refusal) -> InterruptionList {
        let state = state
        let centre = try state.configuration.centre(call.input.centre)
        guard call.principal.mayServe(centre.id) else {
            throw Operations.Refusal(.notAllowed, "the token does not reach \(centre.name)")
        }
        let now = clock.now
        let day = call.input.day ?? centre.clock.day(now.milliseconds)
        return try read { transaction in
            InterruptionList(
                timeZone: centre.clock.zone,
                interruptions: try interruptions(of: centre, on: day, in: transaction).map { one in
                    line(
                        one, centre, open: try touched(by: one, centre, now: now, in: transaction).count,
                        settled: try SettlementRecord.list(of: one.id, in: transaction).count, now: now)
                })
        }
    }

    /// `GET /interruptions/{interruption}`.
    func showInterruption(_ call: Call<InterruptionNamed>) throws(Operations.Refusal) -> InterruptionShown {
        let state = state
        return try read { transaction in
            try shown(
                try interruption(call.input.interruption, for: call.principal, in: transaction), call.principal, state,
                in: transaction)
        }
    }

    /// `DELETE /interruptions/{interruption}`: the desk is booked again from now on.
    func endInterruption(_ call: Call<InterruptionNamed>) async throws(Operations.Refusal) -> Nothing {
        try await decide { [self] state, context, now in
            var found = try interruption(call.input.interruption, for: call.principal, in: context.transaction)
            guard found.isFor(call.principal, state) else {
                throw Operations.Refusal(.notAllowed, "this is for officers of \(found.what)")
            }
            guard [.coming, .running].contains(found.state(at: now)) else { return Nothing() }
            state.resume(found, state.configuration.blueprint.centres[found.centre])
            found.endedAt = now
            try found.end(at: now, in: context.transaction)
            try Due.cancel(kind: DueKind.interruptionEnd, subject: found.id, in: context.transaction)
            try record("end-interruption", found.centre, found.id, by: call.principal.name, now: now, &context)
            return Nothing()
        }
    }

    /// The time of an interruption has come to its end.
    func endInterruption(_ due: Due, _ state: inout State, _ context: inout WriteContext, now: Instant) throws {
        guard let found = try InterruptionRecord.find(due.subject, in: context.transaction), found.endedAt == nil else {
            return
        }
        state.resume(found, state.configuration.blueprint.centres[found.centre])
        try record(
            "end-interruption", found.centre, found.id, by: "clock", now: now,
            happened: Instant(milliseconds: due.at), &context)
    }

    /// The interruptions that reach into a centre's day.
    func interruptions(
        of centre: Centre, on day: Day, in transaction: any Transaction
    ) throws -> [InterruptionRecord] {
        try InterruptionRecord.list(
            centre.id, from: Instant(milliseconds: centre.clock.instant(day, minute: 0)),
            until: Instant(milliseconds: centre.clock.instant(day.adding(days: 1), minute: 0)), in: transaction)
    }

    /// The interruption that a caller may see, or the refusal that gives nothing away.
    func interruption(
        _ id: String, for principal: Principal, in transaction: any Transaction
    ) throws -> InterruptionRecord {
        guard let found = try InterruptionRecord.find(id, in: transaction), principal.mayServe(found.centre) else {
            throw Operations.Refusal(.notFound, "there is no such interruption, or it is not yours")
        }
        return found
    }

    // MARK: - Reading and showing

    private func read(
        _ asked: InterruptionWanted, _ centre: Centre, _ principal: Principal, _ state: State, now: Instant
    ) throws -> InterruptionRecord {
        let from = asked.from ?? now
        let day = centre.clock.day(from.milliseconds)
        let until =
            asked.until ?? Instant(milliseconds: centre.clock.instant(day.adding(days: 1), minute: 0))
        let longest = Self.longestInterruption * 86_400
        var findings: [InputFinding] = []
        if (asked.desk == nil) == (asked.partner == nil) {
            findings.append(InputFinding("desk-or-partner", at: "/desk", "give a desk, or a partner"))
        }
        let plan = state.configuration.plan(centre, day)
        let desk = asked.desk.flatMap { name in plan.desks.first { $0.name == name } }
        if let name = asked.desk, desk == nil {
            findings.append(unknown("desk", name, plan.desks.map(\.name)))
        }
        let partners = Set(plan.desks.map(\.partner))
        if let name = asked.partner, !partners.contains(name) {
            findings.append(unknown("partner", name, partners.sorted()))
        }
        if until <= from || until <= now {
            findings.append(InputFinding("turned-period", at: "/until", "it would be over before it begins"))
        } else if until > from.adding(seconds: longest) || from > now.adding(seconds: longest) {
            findings.append(
                InputFinding(
                    "too-long", at: "/until", "mishaps last at most 31 days and are told 31 days ahead",
                    fix: "write what lasts into the centre's file"))
        } else if from < now.adding(seconds: -86_400) {
            findings.append(InputFinding("too-long-ago", at: "/from", "it began more than a day ago"))
        }
        guard findings.isEmpty else { throw Operations.Refusal(findings) }
        let id = identifiers.next()
        let found = InterruptionRecord(
            id: id, centre: centre.id, desk: asked.desk, partner: asked.partner, startsAt: from, until: until,
            reportedAt: now,
            because: try ledger.vault.seal(Array(asked.because.utf8), purpose: "interruption", subject: id))
        guard found.isFor(principal, state) else {
            throw Operations.Refusal(.notAllowed, "this is for officers of \(desk?.partner ?? found.what)")
        }
        return found
    }

    private func unknown(_ what: String, _ name: String, _ known: [String]) -> InputFinding {
        InputFinding(
            "unknown-\(what)", at: "/\(what)", "there is no \(what) `\(name)` on that day",
            fix: Nearest.name(to: name, in: known).map { "write `\($0)`" }
                ?? (known.isEmpty ? nil : "one of: \(known.joined(separator: ", "))"))
    }

    private func line(
        _ record: InterruptionRecord, _ centre: Centre, open: Int, settled: Int, now: Instant
    ) -> InterruptionLine {
        func local(_ instant: Instant) -> LocalInstant {
            LocalInstant(instant, offsetMinutes: centre.clock.offset(at: instant.milliseconds) / 60)
        }
        let because = try? ledger.vault.open(record.because, purpose: "interruption", subject: record.id)
        return InterruptionLine(
            interruption: record.id, centre: record.centre, desk: record.desk, partner: record.partner,
            startsAt: record.startsAt, endsAt: record.endsAt, localStart: local(record.startsAt),
            localEnd: local(record.endsAt), because: because.map { String(decoding: $0, as: UTF8.self) },
            state: record.state(at: now), open: open, settled: settled)
    }

    private func shown(
        _ record: InterruptionRecord, _ principal: Principal, _ state: State, in transaction: any Transaction
    ) throws -> InterruptionShown {
        let centre = try state.configuration.centre(record.centre)
        let now = clock.now
        let touched = try touched(by: record, centre, now: now, in: transaction)
        let settled = try SettlementRecord.list(of: record.id, in: transaction)
        var sketch = state
        return InterruptionShown(
            interruption: line(record, centre, open: touched.count, settled: settled.count, now: now),
            timeZone: centre.clock.zone,
            visits: try touched.map { one in
                try shown(one, centre, sketch: &sketch, by: principal, now: now, in: transaction)
            },
            settled: settled.map { SettledVisit(visit: $0.visit, how: $0.how, at: $0.at) })
    }
}

extension InterruptionRecord {
    /// Whether someone may report or end it: who serves the partner there, and who runs the centre.
    fileprivate func isFor(_ principal: Principal, _ state: State) -> Bool {
        if principal.has(.centreAdmin, at: centre) { return true }
        guard
            let plan = state.configuration.blueprint.centres[centre].map({ centre in
                state.configuration.plan(centre, centre.clock.day(startsAt.milliseconds))
            })
        else { return false }
        return plan.desks.contains { hits($0.name, of: $0.partner) && principal.serves($0.partner, at: centre) }
    }
}
