import Blueprint
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
                return .value(try shown(record, legs, state, in: transaction), tag: record.tag)
            }
            try call.checkFresh(tag: record.tag)
            guard leg.state != .cancelled, record.state != .cancelled, record.state != .noShow else {
                throw Operations.Refusal(.conflict, "the leg was cancelled")
            }
            try take(asked, of: leg, by: call.principal, &state, &context, now: now)
            let happened = asked.happenedAt ?? now
            _ = try LegResultRecord(
                visit: record.reference, leg: leg.leg, digest: digest, happened: happened, recorded: now
            ).insert(in: transaction)
            legs[index].state = .done
            try legs[index].setState(in: transaction)
            record.state = legs.allSatisfy { $0.state == .done || $0.state == .cancelled } ? .finished : .arrived
            record.version += 1
            guard try record.update(in: transaction) else {
                throw Operations.Refusal(.stale, "the visit has changed since it was read; read it again")
            }
            let done = record
            try self.record(
                "finish-leg", record.centre, record.reference, by: call.principal.name, now: now,
                happened: happened == now ? nil : happened, &context
            ) { asked.write(to: &$0, leg, done) }
            return .value(try shown(record, legs, state, in: transaction), tag: record.tag)
        }
    }

    // The results of all persons: everything wrong with any of them is told before anything is written.
    private func take(
        _ asked: LegResults, of leg: LegRecord, by principal: Principal, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws {
        let cases = try CaseRecord.list(of: leg.visit, in: context.transaction)
            .filter { $0.service == leg.placed.service && leg.placed.persons.contains($0.place) }
        var findings = asked.findings(leg, cases)
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
        guard findings.isEmpty else { throw Operations.Refusal(findings.withoutRepeats) }
        for one in prepared { _ = try store(one, by: principal, &state, &context, now: now) }
        for var one in absent {
            try note(.absence, asked.reason, at: asked.happenedAt, &one, by: principal, context, now: now)
            if let manifest = state.configuration.blueprint.modules[one.service] {
                one.settle(isBooked: false, manifest, at: now)
            }
            try one.update(in: context.transaction)
        }
    }

    private func shown(
        _ record: VisitRecord, _ legs: [LegRecord], _ state: State, in transaction: any Transaction
    ) throws -> Visit {
        visit(
            record, legs, try CaseRecord.list(of: record.reference, in: transaction),
            party: try party(of: record, in: transaction), state.configuration)
    }
}

extension LegResults {
    // What is wrong with who is told of: each person of the leg whose case is open, once, with one of two results.
    fileprivate func findings(_ leg: LegRecord, _ cases: [CaseRecord]) -> [InputFinding] {
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
