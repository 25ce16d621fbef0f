import Blueprint
import Calendars
import Modules
import Operations
import Rules
import ServiceKit
import Shapes

extension Kernel {
    /// `POST /centres/{centre}/services/{service}/_assess`: any fact may be given, nothing is recorded.
    func assess(_ call: Call<AssessmentAsked>) throws(Refusal) -> Operations.Assessment {
        let asked = call.input
        let state = state
        let configuration = state.configuration
        let centre = try configuration.centre(asked.centre)
        guard let manifest = configuration.blueprint.modules[asked.service] else {
            throw Refusal(.notFound, "there is no service `\(asked.service)`")
        }
        var findings: [InputFinding] = []
        var known = FactReader(manifests: [manifest], takesAll: true).read(asked.facts, at: "/facts", &findings)
        let day = asked.on ?? centre.clock.day(clock.now.milliseconds)
        if let sponsor = asked.sponsor {
            if known["sponsor"] != nil {
                findings.append(
                    InputFinding("contradiction", at: "/sponsor", "the fact `sponsor` is given too", fix: "give one"))
            }
            known["sponsor"] = .word(state.standing(of: sponsor).word(on: day))
        }
        guard findings.isEmpty else { throw Refusal(findings) }
        let plan = configuration.plan(centre, day)
        let facts = KernelFacts.complete(
            Facts(day: day, known: known, tables: plan.tables),
            freeMovement: plan.lists[KernelFacts.freeMovementList] ?? [])
        let code = configuration.modules[asked.service]?.code
        let assessment = manifest.assess(
            facts, settings: plan.offers[asked.service]?.settings ?? manifest.settings([]), lists: plan.lists,
            code: { name, facts in code?.fact(name, from: facts) ?? .success(nil) })
        if !assessment.findings.isEmpty {
            throw Refusal(assessment.findings.map { InputFinding($0.code, at: "/facts/\($0.field)", $0.message) })
        }
        let language = asked.language ?? centre.languages.first ?? "en"
        return Operations.Assessment(
            outcomes: assessment.verdicts.map { Keyed($0.decision, outcome($0, manifest, language)) },
            ask: assessment.ask.map { Question(fact: $0, text: question($0, manifest, language)) },
            bring: assessment.bring.map { Operations.BringItem(item: $0, text: manifest.text($0, in: language)) })
    }

    private func outcome(_ verdict: Verdict, _ manifest: ModuleManifest, _ language: String) -> AssessedOutcome {
        let texts = [verdict.outcome, verdict.because, verdict.instead].compactMap(\.self)
            .map { manifest.text($0, in: language) }
        return AssessedOutcome(
            outcome: verdict.outcome, because: verdict.because, text: texts.joined(separator: " "),
            needsVisit: manifest.hasVisit(verdict.outcome), source: verdict.source, rule: verdict.rule,
            facts: verdict.facts.map { Keyed($0.fact, FactText($0.value)) })
    }

    private func question(_ fact: String, _ manifest: ModuleManifest, _ language: String) -> String {
        switch fact {
        case "birth-date": "What is the date of birth?"
        case "nationalities": "Which nationalities?"
        default: manifest.text(fact, in: language)
        }
    }
}
