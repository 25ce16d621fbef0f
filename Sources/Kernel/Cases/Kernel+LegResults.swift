import Blueprint
import Calendars
import Ledger
import Operations
import Shapes

extension Kernel {
    /// `POST /visits/{visit}/legs/{leg}/results`: each person's case takes its step, and the leg is done.
    func finishLeg(_ call: Call<LegResults>) async throws(Operations.Refusal) -> Reply<Visit> {
        let asked = call.input
        let digest = ledger.vault.digest("leg-result", API.finishLeg.input.json(asked))
        return try await decide { [self] state, context, now in
            let transaction = context.transaction
            var record = try visible(asked.visit, to: call.principal, in: transaction)
            var legs = try LegRecord.list(of: record.reference, in: transaction)
            guard let index = legs.firstIndex(where: { $0.leg == asked.leg }) else {
                throw Operations.Refusal(.notFound, "the visit has no leg `\(asked.leg)`")
            }
            let leg = legs[index]
            guard call.principal.has(.officer), call.principal.serves(leg.placed.partner, at: record.centre) else {
                throw Operations.Refusal(
                    .notAllowed,
                    "the leg is at \(leg.placed.partner): an officer of \(leg.placed.partner) at \(record.centre) may tell its result"
                )
            }
            if leg.state == .done {
                guard try LegResultRecord.digest(of: record.reference, leg.leg, in: transaction) == digest else {
                    throw Operations.Refusal(.conflict, "the leg is done, with another result")
                }
                let arrival = try ArrivalRecord.find(record.reference, in: transaction)
                return .value(try atCounter(record, legs, arrival, state, in: transaction), tag: record.tag)
            }
            try call.checkFresh(tag: record.tag)
            let arrival = try ArrivalRecord.find(record.reference, in: transaction)
            try checkServed(asked, leg, record, state, now: now)
            var before = StandingBefore(record, legs, arrival)
            before.since = context.heads.sequence(of: record.centre)
            let (cases, stock) = try take(
                asked, of: leg, here: arrival?.present ?? [], by: call.principal, &state, &context, now: now)
            before.cases = cases
            let happened = asked.happenedAt ?? now
            let attended = asked.attended
            let first = attended.subtracting(try LegResultRecord.attended(of: record.reference, in: transaction))
            _ = try LegResultRecord(
                visit: record.reference, leg: leg.leg, digest: digest, happened: happened, recorded: now,
                attended: attended
            ).insert(in: transaction)
            legs[index].state = .done
            try legs[index].setState(in: transaction)
            record.state = legs.allSatisfy(\.isOver) ? .finished : .arrived
            try advance(&record, in: transaction)
            try keep(.result, of: record, leg: leg, before: before, reason: asked.reason, state, context, now: now)
            state.seat(record, legs, arrival)
            try planInvitations(of: record, &state, &context, now: now)
            let missed = asked.results.filter(\.isAbsent).compactMap { Int($0.person.dropFirst()) }.map { $0 - 1 }
            var told: [ToldMessage] = []
            if !missed.isEmpty {
                let about = MessageSubject.visit(record, legs: [leg.leg], places: missed)
                told.append(try tell(.personMissed, about, &state, &context, now: now))
            }
            let messages = told
            let done = record
            let waited = leg.waited(arrival, try state.configuration.centre(record.centre).clock)
            try self.record(
                "finish-leg", record.centre, record.reference, by: call.principal.name, now: now,
                happened: happened == now ? nil : happened, &context
            ) { json in
                asked.write(to: &json, leg, done)
                json.list("first", first.sorted().map { "p\($0 + 1)" })
                if let waited { json.member("waited", waited) }
                done.tellAbout(in: &json, hasEnded: done.state == .finished)
                stock.write(to: &json)
                messages.write(to: &json)
            }
            return .value(try atCounter(record, legs, arrival, state, in: transaction), tag: record.tag)
        }
    }

    // A result is told on the visit's day of a leg that is served; late also of one that was never called.
    private func checkServed(
        _ asked: LegResults, _ leg: LegRecord, _ record: VisitRecord, _ state: State, now: Instant
    ) throws {
        switch leg.state {
        case .serving, .done: break
        case .waiting:
            guard asked.happenedAt != nil, asked.reason != nil else {
                throw Operations.Refusal(
                    .conflict,
                    "nobody has called the leg: take its turn, or tell late what happened, with `happenedAt` and `reason`"
                )
            }
        case .booked: throw Operations.Refusal(.conflict, "nobody of the leg has checked in")
        case .cancelled: throw Operations.Refusal(.conflict, "the leg was cancelled")
        }
        var findings: [InputFinding] = []
        _ = try self.happened(asked.happenedAt, asked.reason, on: record, state, now, &findings)
        // What else is wrong with the time is told with the steps.
        findings = findings.filter { $0.code == "other-day" }
        guard findings.isEmpty else { throw Operations.Refusal(findings) }
    }

    // The results of all persons: everything wrong with any of them is told before anything is written.
    private func take(
        _ asked: LegResults, of leg: LegRecord, here: Set<Int>, by principal: Principal, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws -> (cases: [CaseBefore], stock: StockOutcome) {
        let cases = try CaseRecord.list(of: leg.visit, in: context.transaction)
            .filter { $0.service == leg.placed.service && leg.placed.persons.contains($0.place) }
        var findings = asked.findings(leg, cases, here)
        var prepared: [PreparedStep] = []
        var absent: [CaseRecord] = []
        for (index, result) in asked.results.enumerated() {
            guard let one = cases.first(where: { "p\($0.place + 1)" == result.person && !$0.isEnded }) else { continue }
            if let step = result.step {
                let wish = StepWish(
                    step: step, records: result.records, happenedAt: asked.happenedAt, reason: asked.reason,
                    note: result.note, pointer: "/results/\(index)", timePointer: "", isOfLeg: true)
                let ready = try prepareStep(
                    wish, on: one, by: principal, state, in: context.transaction, now: now, &findings)
                if ready.declaration.at != .leg {
                    findings.append(
                        InputFinding(
                            "not-at-leg", at: "/results/\(index)/step", "`\(step)` is not done at a desk",
                            fix: "one of: \(ready.manifest.legSteps.joined(separator: ", "))"))
                }
                prepared.append(ready)
            } else if result.isAbsent {
                absent.append(one)
            }
        }
        let stock = try prepareStock(
            asked, prepared, of: leg, by: principal, state, in: context.transaction, now: now, &findings)
        guard findings.isEmpty else {
            var refusal = Operations.Refusal(findings.withoutRepeats)
            // What was drawn by someone else in the meantime is no mistake in the request.
            if findings.allSatisfy({ $0.code == StockClerk.elsewhere }) { refusal.kind = .conflict }
            throw refusal
        }
        var before: [CaseBefore] = []
        for one in prepared {
            before.append(try standing(one.record, in: context.transaction))
            _ = try store(one, by: principal, &state, &context, now: now)
        }
        for var one in absent {
            before.append(try standing(one, in: context.transaction))
            try note(.absence, asked.reason, at: asked.happenedAt, &one, by: principal, context, now: now)
            if let manifest = state.configuration.blueprint.modules[one.service] {
                one.settle(isBooked: false, manifest, at: now)
            }
            try one.update(in: context.transaction)
        }
        let outcome = try storeStock(
            stock, of: leg, by: principal, happened: asked.happenedAt ?? now, &state, &context, now: now)
        return (before, outcome)
    }

    /// How a case stands before its next entry.
    func standing(_ record: CaseRecord, in transaction: any Transaction) throws -> CaseBefore {
        CaseBefore(
            record, entry: try CaseEntry.next(of: record.id, in: transaction),
            clocks: try ClockRecord.list(of: record.id, in: transaction))
    }
}

extension LegRecord {
    // How many minutes its persons had waited when they were called: from check-in or, for who came early, the
    // appointed time; `nil` for one that was never called.
    fileprivate func waited(_ arrival: ArrivalRecord?, _ clock: LocalClock) -> Int? {
        guard let called = turn.servedSince, let since = turn.waitingSince else { return nil }
        let appointed = LegTimes(clock, day).start(placed.ticks.lowerBound)
        let from = arrival?.kind == .walkIn ? since : max(since, appointed)
        return max(0, Int((called.milliseconds - from.milliseconds) / 60_000))
    }
}

extension LegResults {
    // Who was attended to, by places in the party.
    fileprivate var attended: Set<Int> {
        Set(results.filter { !$0.isAbsent }.compactMap { Int($0.person.dropFirst()) }.map { $0 - 1 })
    }

    // What is wrong with who is told of: each person of the leg whose case is open, once, with one of two results.
    fileprivate func findings(_ leg: LegRecord, _ cases: [CaseRecord], _ here: Set<Int>) -> [InputFinding] {
        var findings: [InputFinding] = []
        let known = Set(leg.placed.persons.map { "p\($0 + 1)" })
        let open = cases.filter { !$0.isEnded }.map { "p\($0.place + 1)" }
        var seen: Set<String> = []
        for (index, result) in results.enumerated() {
            let place = "/results/\(index)"
            if !known.contains(result.person) {
                findings.append(
                    InputFinding(
                        "unknown-person", at: "\(place)/person", "`\(result.person)` is not of this leg",
                        fix: "its persons are \(known.sorted().joined(separator: ", "))"))
            } else if !open.contains(result.person) {
                findings.append(
                    InputFinding(
                        "case-ended", at: "\(place)/person", "the case of `\(result.person)` has ended",
                        fix: "leave the person out"))
            } else if !seen.insert(result.person).inserted {
                findings.append(InputFinding("duplicate-person", at: "\(place)/person", "this person is told of twice"))
            }
            let isHere = Int(result.person.dropFirst()).map { here.contains($0 - 1) } ?? false
            if known.contains(result.person), !isHere, result.step != nil {
                findings.append(
                    InputFinding(
                        "not-here", at: "\(place)/step", "`\(result.person)` has not checked in",
                        fix: "check the person in, or write `\"absent\": true`"))
            }
            if (result.step == nil) != result.isAbsent {
                findings.append(
                    InputFinding(
                        "step-or-absent", at: place, "a result is a step, or that the person was absent",
                        fix: result.isAbsent ? "leave `step` or `absent` out" : "add `step`, or `\"absent\": true`"))
            }
        }
        for person in open where !seen.contains(person) {
            findings.append(
                InputFinding(
                    "missing-person", at: "/results", "`\(person)` has no result",
                    fix: "add a step for `\(person)`, or `\"absent\": true`"))
        }
        return findings
    }

    // What the journal keeps of a leg's result; the steps have entries of their own.
    fileprivate func write(to json: inout JSONWriter, _ leg: LegRecord, _ visit: VisitRecord) {
        json.member("leg", leg.leg)
        json.member("service", leg.placed.service)
        json.member("partner", leg.placed.partner)
        json.member("desk", leg.placed.desk)
        json.member("visit", visit.state.rawValue)
        json.key("results")
        json.array { json in
            for result in results {
                json.element()
                json.object { json in
                    json.member("person", result.person)
                    if let step = result.step { json.member("step", step) } else { json.member("absent", "yes") }
                }
            }
        }
    }
}

extension ModuleManifest {
    /// The steps that are done at a desk.
    var legSteps: [String] { steps.filter { $0.at == .leg }.map(\.name.value) }
}

extension [InputFinding] {
    // Time and reason are one for all persons, and wrong once.
    fileprivate var withoutRepeats: [InputFinding] {
        reduce(into: []) { all, one in
            if !all.contains(one) { all.append(one) }
        }
    }
}

extension Principal {
    /// Whether it is an officer of a partner at a centre.
    func serves(_ partner: String, at centre: String) -> Bool {
        grants.contains { $0.role == .officer && $0.reaches(centre: centre) && ($0.partner ?? partner) == partner }
    }
}
