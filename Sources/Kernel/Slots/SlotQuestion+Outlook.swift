import Blueprint
import Diagnostics
import Modules
import Operations
import Rules
import ServiceKit
import Shapes

extension SlotQuestion {
    /// What a day means for the party before any desk is looked at.
    func outlook(on day: Day) -> Outlook {
        last.outlook(on: day) { find(on: day) }
    }

    private func find(on day: Day) -> Outlook {
        let plan = configuration.plan(centre, day)
        guard plan.hasAgreement else {
            return .without(.noAgreement, because: "no agreement between the partners holds on that day", instead: nil)
        }
        guard let offer = plan.offers[service] else {
            return .without(.notOffered, because: "\(name) is not given here on that day", instead: nil)
        }
        if let trouble = configuration.withheld[service] {
            return .without(.withheld, because: "\(name) is withheld: \(trouble.message)", instead: nil)
        }
        if offer.release == .byRollout {
            return .without(.withheld, because: "\(name) waits for its rollout to this centre", instead: nil)
        }
        if !isBooked, !offer.bookBy.contains(booker) {
            let who = offer.bookBy.map {
                $0 == .sponsor ? "the employer" : $0 == .officer ? "an officer" : "the client"
            }
            return .without(.notOffered, because: "\(name) is booked by \(who.joined(separator: " or "))", instead: nil)
        }
        if members.isEmpty { return .open(needs: Array(0..<persons), assessments: []) }
        let people = members.map { circumstances(of: $0, on: day, plan, offer) }
        if let refusal = refusedAtTheDoor(people, on: day) { return refusal }
        return assess(people, on: day)
    }

    /// The service's name for people.
    var name: String { manifest.text(service, in: language) }

    /// All that decisions about one person may draw on.
    func circumstances(of member: Member, on day: Day, _ plan: DayPlan, _ offer: Offer) -> Circumstances {
        var known = member.known
        known["bundle"] = .word(bundle)
        if let livesIn { known["lives-in"] = .word(livesIn) }
        let freeMovement = plan.lists[KernelFacts.freeMovementList] ?? []
        let facts = KernelFacts.complete(Facts(day: day, known: known), freeMovement: freeMovement)
        let code = configuration.modules[service]?.code
        return Circumstances(
            facts: facts, settings: offer.settings, lists: plan.lists,
            code: { name, facts in code?.fact(name, from: facts) ?? .success(nil) })
    }

    private func refusedAtTheDoor(_ people: [Circumstances], on day: Day) -> Outlook? {
        guard let table = centre.admission.on(day)?.value else { return nil }
        for person in people {
            switch table.decide(person) {
            case .decided(let verdict) where verdict.outcome == Admission.refused:
                let because = verdict.because.map { centre.text($0, language) } ?? "this party is not admitted here"
                return .without(
                    .notAdmitted, because: because, instead: verdict.instead.map { centre.text($0, language) })
            case .decided: continue
            case .ask(let facts): return .ask(facts.map { (place: nil, fact: $0) })
            case .nothing:
                return .without(
                    .notAdmitted, because: "the centre's admission says nothing about this party", instead: nil)
            case .contradiction(let findings): return .contradiction(findings.map { (place: 0, finding: $0) })
            }
        }
        return nil
    }

    private func assess(_ people: [Circumstances], on day: Day) -> Outlook {
        var questions: [(place: Int?, fact: String)] = []
        var contradictions: [(place: Int, finding: Finding)] = []
        var needs: [Int] = []
        var assessments: [ModuleAssessment] = []
        for (place, person) in people.enumerated() {
            let assessment = manifest.assess(
                person.facts, settings: person.settings, lists: person.lists, code: person.code)
            contradictions += assessment.findings.map { (place: place, finding: $0) }
            questions += assessment.ask.map { (place: place, fact: $0) }
            if assessment.needsVisit == true { needs.append(place) }
            assessments.append(assessment)
        }
        if !contradictions.isEmpty { return .contradiction(contradictions) }
        if !questions.isEmpty { return .ask(questions) }
        return .open(needs: needs, assessments: assessments)
    }
}
