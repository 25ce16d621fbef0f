import Blueprint
import Ledger
import Operations
import Rules
import ServiceKit
import Shapes

extension Kernel {
    /// The most open cases of a municipality that are looked through at once.
    private static let mostHandOffs = 5_000

    /// `GET /municipalities/{code}/cases`: those in which a registrar may do a step now, the most urgent first.
    func listHandOffs(_ call: Call<MunicipalityAsked>) throws(Refusal) -> HandOffList {
        let code = call.input.code
        let registrar = try registrar(of: code, call.principal)
        let state = state
        return try read { transaction in
            var waiting: [(record: CaseRecord, due: Day?)] = []
            for record in try open(of: code, in: transaction) {
                guard try awaited(in: record, state, in: transaction) != nil else { continue }
                waiting.append((record, try firstDue(ofRegistrarIn: record, in: transaction)))
            }
            waiting.sort {
                ($0.due?.number ?? .max, $0.record.openedAt, $0.record.id)
                    < ($1.due?.number ?? .max, $1.record.openedAt, $1.record.id)
            }
            return HandOffList(
                municipality: code, waiting: waiting.count,
                cases: try waiting.prefix(call.input.limit).compactMap { one in
                    try handOff(one.record, due: one.due, registrar, state, in: transaction)
                })
        }
    }

    /// `POST /municipalities/{code}/steps`: each by itself, or all or nothing.
    func doHandOffs(_ call: Call<HandOffSteps>) async throws(Refusal) -> HandOffResults {
        let asked = call.input
        let registrar = try registrar(of: asked.code, call.principal)
        return try await decide { [self] state, context, now in
            var results: [HandOffResult] = []
            for (index, step) in asked.steps.enumerated() {
                let before = state
                do {
                    let done = try context.attempt { context in
                        try perform(
                            step, at: "/steps/\(index)", of: asked.code, registrar,
                            fromTable: !call.places.isEmpty, &state, &context, now)
                    }
                    results.append(
                        HandOffResult(case: step.case, step: step.step, state: .done, caseState: done.state))
                } catch let refusal as Refusal {
                    state = before
                    results.append(
                        HandOffResult(
                            case: step.case, step: step.step, state: .refused,
                            problem: call.places.placed(refusal.pointed(at: "/steps/\(index)"))))
                }
            }
            if asked.isAll, let refusal = HandOffResults(steps: results).refusal { throw refusal }
            return HandOffResults(steps: results)
        }
    }

    private func open(of code: String, in transaction: any Transaction) throws -> [CaseRecord] {
        try CaseState.allCases.filter { $0 != .ended }.flatMap { state in
            try CaseRecord.list(
                ofMunicipality: code, state, after: .start, limit: Self.mostHandOffs, in: transaction)
        }
    }

    private func perform(
        _ step: HandOffStep, at pointer: String, of code: String, _ registrar: Principal, fromTable: Bool,
        _ state: inout State, _ context: inout WriteContext, _ now: Instant
    ) throws -> CaseRecord {
        guard let record = try CaseRecord.find(step.case, in: context.transaction), record.municipality == code,
            record.hasRegistrar
        else {
            // Another municipality's case and one that does not exist are one answer.
            throw Refusal(.notFound, "there is no such case of \(code)")
        }
        let manifest = state.configuration.blueprint.modules[record.service]
        let records = fromTable ? step.records.map { manifest?.typed($0) ?? $0 } : step.records
        let wish = StepWish(
            step: step.step, records: records, happenedAt: step.happenedAt, reason: step.reason, pointer: pointer)
        return try performStep(wish, on: record, by: registrar, &state, &context, now: now)
    }

    // The caller as the municipality's registrar and nothing else: other grants of the token do not count here.
    private func registrar(of code: String, _ principal: Principal) throws(Refusal) -> Principal {
        guard case .token(let id, _) = principal, principal.municipalities.contains(code) else {
            throw Refusal(.notAllowed, "this is for registrars of \(code)")
        }
        return .token(id: id, grants: [Grant(.registrar, municipality: code)])
    }

    // The track on which a registrar may do a step now, with those steps.
    private func awaited(
        in record: CaseRecord, _ state: State, in transaction: any Transaction
    ) throws -> (standing: CaseStanding, steps: [StepDeclaration])? {
        let manifest = state.configuration.blueprint.modules[record.service]
        let following = try following(of: record, manifest, state, in: transaction)
        for standing in record.standings {
            let steps = (following[standing.track] ?? []).filter { $0.by.value == StepActor.registrar }
            if !steps.isEmpty { return (standing, steps) }
        }
        return nil
    }

    private func handOff(
        _ record: CaseRecord, due: Day?, _ registrar: Principal, _ state: State, in transaction: any Transaction
    ) throws -> HandOff? {
        guard let manifest = state.configuration.blueprint.modules[record.service],
            let (standing, steps) = try awaited(in: record, state, in: transaction)
        else { return nil }
        let language = state.configuration.blueprint.centres[record.centre]?.languages.first ?? "en"
        let words = ProgressWords(
            manifest: manifest, record: record, language: language,
            side: .registrar(municipalities: Set(registrar.municipalities)), state: state)
        let identity = try identity(of: record.person, in: transaction)
        return HandOff(
            case: record.id, centre: record.centre, service: record.service, name: words.text(record.service),
            person: identity.map {
                CaseClient(givenName: $0.givenName, familyName: $0.familyName, birthDate: $0.birthDate)
            },
            visit: record.visit, step: standing.step, text: words.text(standing.step), since: standing.since,
            next: steps.map { NextStep($0, of: manifest, in: words.language, isMine: true) },
            terms: try terms(of: record, words, in: transaction), due: due)
    }
}

extension HandOffResults {
    /// Everything that stands against doing all of them; `nil` where nothing does.
    fileprivate var refusal: Refusal? {
        guard refused > 0 else { return nil }
        let problems = steps.compactMap(\.problem)
        var refusal = Refusal(
            problems.allSatisfy { $0.kind == .invalidInput } ? .invalidInput : .conflict,
            "nothing was done: \(refused) of \(steps.count) steps cannot be done")
        refusal.findings = problems.flatMap(\.findings)
        return refusal
    }
}

extension Refusal {
    /// The same with a finding at the place of what was refused, where it names none.
    func pointed(at pointer: String) -> Refusal {
        guard findings.isEmpty else { return self }
        var refusal = self
        refusal.findings = [InputFinding(kind.rawValue, at: pointer, detail)]
        return refusal
    }
}

extension ModuleManifest {
    /// A record out of a table, whose cells are all text: as a number where the manifest has one.
    fileprivate func typed(_ record: Keyed<FactText>) -> Keyed<FactText> {
        guard case .text(let text) = record.value, let number = Int(text), String(number) == text else { return record }
        return self.record(record.key)?.type.isCount == true ? Keyed(record.key, .number(number)) : record
    }
}
