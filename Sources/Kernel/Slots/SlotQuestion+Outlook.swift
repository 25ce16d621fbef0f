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
        guard let wanted = wanted(on: day) else { return notOffered("\(name) is not given here on that day") }
        if let refusal = refusedChannel(on: day) { return refusal }
        let people = members.map { facts(of: $0, on: day, plan) }
        var open = OpenQuestions()
        var offered: [(wanted: WantedService, offer: Offer)] = []
        for wanted in wanted {
            let candidates = candidates(for: wanted, people, plan, &open)
            guard !candidates.isEmpty else { continue }
            switch offer(of: wanted.manifest, on: day, plan) {
            case .failure(let refusal): return refusal.outlook
            case .success(let offer):
                offered.append((WantedService(manifest: wanted.manifest, places: candidates), offer))
            }
        }
        if people.isEmpty {
            return .open(
                offered.map {
                    ServiceNeed(
                        manifest: $0.wanted.manifest, offer: $0.offer, places: $0.wanted.places, assessments: [])
                })
        }
        if let refusal = refusedAtTheDoor(people, on: day, plan, &open) { return refusal }
        let needs = offered.compactMap { assess($0.wanted, $0.offer, people, plan, &open) }
        if !open.contradictions.isEmpty { return .contradiction(open.contradictions) }
        if !open.questions.isEmpty { return .ask(open.questions) }
        return .open(needs)
    }

    /// What has to be known or settled before a party's legs are known.
    private struct OpenQuestions {
        private(set) var questions: [(place: Int?, fact: String)] = []
        private(set) var contradictions: [(place: Int, finding: Finding)] = []

        // What is asked of the whole party is asked once; so is what two services ask of one person.
        mutating func ask(_ facts: [String], of place: Int) {
            for fact in facts {
                let place = fact == "lives-in" || fact == "sponsor" ? nil : place
                if !questions.contains(where: { $0.place == place && $0.fact == fact }) {
                    questions.append((place, fact))
                }
            }
        }

        mutating func contradict(_ findings: [Finding], of place: Int) {
            for finding in findings
            where !contradictions.contains(where: { $0.place == place && $0.finding == finding }) {
                contradictions.append((place, finding))
            }
        }
    }

    private struct NotToBeHad: Error {
        let outlook: Outlook
    }

    private func notOffered(_ because: String) -> Outlook {
        .without(.notOffered, because: because, instead: nil)
    }

    // Through which channels a bundle is booked, where its file says so.
    private func refusedChannel(on day: Day) -> Outlook? {
        guard !isBooked, case .bundle(let name) = purpose, let channels = centre.bundles.on(day, name)?.entry.bookBy,
            !channels.contains(booker)
        else { return nil }
        return notOffered("\(self.name) is booked by \(SlotQuestion.words(channels))")
    }

    private static func words(_ channels: [Booker]) -> String {
        channels.map { $0 == .sponsor ? "the employer" : $0 == .officer ? "an officer" : "the client" }
            .joined(separator: " or ")
    }

    // A service on a day as it is offered, or why it cannot be had.
    private func offer(of manifest: ModuleManifest, on day: Day, _ plan: DayPlan) -> Result<Offer, NotToBeHad> {
        let name = name(of: manifest)
        guard let offer = plan.offers[manifest.id.value] else {
            let why =
                manifest.isBookable ? "\(name) is not given here on that day" : "\(name) cannot be booked here yet"
            return .failure(NotToBeHad(outlook: notOffered(why)))
        }
        if let trouble = configuration.withheld[manifest.id.value] {
            return .failure(
                NotToBeHad(
                    outlook: .without(.withheld, because: "\(name) is withheld: \(trouble.message)", instead: nil)))
        }
        if offer.release == .byRollout {
            return .failure(
                NotToBeHad(
                    outlook: .without(
                        .withheld, because: "\(name) waits for its rollout to this centre", instead: nil)))
        }
        var channels = offer.bookBy
        if case .bundle(let bundle) = purpose, centre.bundles.on(day, bundle)?.entry.bookBy != nil {
            channels = Booker.allCases  // the bundle's own channels were looked at
        }
        if !isBooked, !channels.contains(booker) {
            return .failure(
                NotToBeHad(outlook: notOffered("\(name) is booked by \(SlotQuestion.words(offer.bookBy))")))
        }
        return .success(offer)
    }

    /// What is known about one person on a day, with what follows from it.
    func facts(of member: Member, on day: Day, _ plan: DayPlan) -> Facts {
        var known = member.known
        known["bundle"] = .word(bundle)
        if let livesIn { known["lives-in"] = .word(livesIn) }
        known["sponsor"] = .word(sponsor.word(on: day))
        return KernelFacts.complete(
            Facts(day: day, known: known, tables: plan.tables),
            freeMovement: plan.lists[KernelFacts.freeMovementList] ?? [])
    }

    // Who may need a service, by what the bundle asks of a person; what decides that and is unknown is asked.
    private func candidates(
        for wanted: WantedService, _ people: [Facts], _ plan: DayPlan, _ open: inout OpenQuestions
    ) -> [Int] {
        guard let when = wanted.when else { return wanted.places }
        return wanted.places.filter { place in
            guard place < people.count else { return true }
            let circumstances = Circumstances(facts: people[place], lists: plan.lists)
            if let holds = when.hold(circumstances) { return holds }
            open.ask(when.questions(circumstances), of: place)
            return true
        }
    }

    private func refusedAtTheDoor(
        _ people: [Facts], on day: Day, _ plan: DayPlan, _ open: inout OpenQuestions
    ) -> Outlook? {
        guard let table = centre.admission(on: day) else { return nil }
        for (place, person) in people.enumerated() {
            switch table.decide(Circumstances(facts: person, lists: plan.lists)) {
            case .decided(let verdict) where verdict.outcome == Admission.refused:
                let because = verdict.because.map { centre.text($0, language) } ?? "this party is not admitted here"
                return .without(
                    .notAdmitted, because: because, instead: verdict.instead.map { centre.text($0, language) })
            case .decided: continue
            case .ask(let facts): open.ask(facts, of: place)
            case .nothing:
                return .without(
                    .notAdmitted, because: "the centre's admission says nothing about this party", instead: nil)
            case .contradiction(let findings): open.contradict(findings, of: place)
            }
        }
        return nil
    }

    private func assess(
        _ wanted: WantedService, _ offer: Offer, _ people: [Facts], _ plan: DayPlan, _ open: inout OpenQuestions
    ) -> ServiceNeed? {
        let code = configuration.modules[wanted.service]?.code
        var places: [Int] = []
        var assessments: [ModuleAssessment] = []
        for place in wanted.places {
            let assessment = wanted.manifest.assess(
                people[place], settings: offer.settings, lists: plan.lists,
                code: { name, facts in code?.fact(name, from: facts) ?? .success(nil) })
            open.contradict(assessment.findings, of: place)
            open.ask(assessment.ask, of: place)
            guard assessment.needsVisit == true else { continue }
            places.append(place)
            assessments.append(assessment)
        }
        return places.isEmpty
            ? nil : ServiceNeed(manifest: wanted.manifest, offer: offer, places: places, assessments: assessments)
    }
}
