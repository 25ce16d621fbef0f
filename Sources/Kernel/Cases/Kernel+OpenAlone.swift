import Blueprint
import Calendars
import HashTreeCollections
import Ledger
import Operations
import Rules
import ServiceKit
import Shapes

extension Kernel {
    /// `POST /centres/{centre}/cases`: opens a case for which no visit is booked yet.
    func openCase(_ call: Call<CaseWanted>) async throws(Operations.Refusal) -> Reply<CaseShown> {
        let asked = call.input
        let configuration = state.configuration
        let centre = try configuration.centre(asked.centre)
        guard let manifest = configuration.blueprint.modules[asked.service] else {
            throw Operations.Refusal([
                InputFinding("unknown-service", at: "/service", "there is no service `\(asked.service)`")
            ])
        }
        guard call.principal.serves(manifest.partner.value, at: centre.id) else {
            let partner = manifest.partner.value
            throw Operations.Refusal(
                .notAllowed,
                "`\(asked.service)` is given by \(partner): an officer of \(partner) at \(centre.id) may open it")
        }
        guard (asked.person == nil) != (asked.of == nil) else {
            throw Operations.Refusal([
                InputFinding("person-or-case", at: "/person", "give `person`, or `of`: a case of the same person")
            ])
        }
        let sealed = try asked.person.map { person throws(Operations.Refusal) in try seal(person, asked.contact) }
        return try await decideOnce(API.openCase, call) { [self] state, context, now in
            let person = try client(asked, sealed, centre.id, call.principal, state, context, now)
            var opening = CaseOpening(
                visit: nil, place: 0, person: person, centre: centre.id, service: asked.service, manifest: manifest,
                assessment: try assessment(of: person, asked, centre, manifest, state, context, now),
                actor: call.principal.name)
            opening.municipality = asked.livesIn
            opening.sponsor = asked.sponsor
            let opened = try openCase(opening, &state, &context, now: now)
            try self.record("open-case", centre.id, opened.id, by: call.principal.name, now: now, &context) { json in
                json.member("person", opened.person)
                json.member("service", opened.service)
                json.member("outcomes", opened.outcomes)
                json.member("state", opened.state.rawValue)
                if let municipality = opened.municipality { json.member("municipality", municipality) }
                if let sponsor = opened.sponsor { json.member("sponsor", sponsor) }
            }
            return try shown(opened, to: call.principal, state, in: context.transaction)
        }
    }

    private func seal(_ person: NewClient, _ contact: Contact?) throws(Operations.Refusal) -> NewPerson {
        do {
            var new = try NewPerson(identifiers.next(), vault: ledger.vault)
            let identity = Sealed.Identity(
                givenName: person.givenName, familyName: person.familyName, birthDate: person.birthDate,
                nationalities: person.nationalities, vNumber: person.vNumber, facts: person.facts, services: nil)
            try new.put(Sealed.Identity.shape.json(identity), field: Sealed.identity)
            if let contact {
                let reach = Sealed.Reach(contact: contact, needs: nil, sponsor: nil)
                try new.put(Sealed.Reach.shape.json(reach), field: Sealed.contact)
            }
            if let number = person.vNumber { new.index(kind: "v-number", value: number) }
            new.index(kind: SoughtName.kind, value: SoughtName(identity).lookup)
            return new
        } catch {
            throw Kernel.refusal(for: error)
        }
    }

    // The person's identifier: stored now, or that of another case.
    private func client(
        _ asked: CaseWanted, _ sealed: NewPerson?, _ centre: String, _ principal: Principal, _ state: State,
        _ context: WriteContext, _ now: Instant
    ) throws -> String {
        if let sealed {
            try sealed.insert(now: now.milliseconds, in: context.transaction)
            return sealed.person
        }
        let (known, reach) = try visibleCase(asked.of ?? "", to: principal, state, in: context.transaction)
        guard known.centre == centre, reach.takesPart else {
            throw Operations.Refusal(.notAllowed, reach.onlyPartners)
        }
        return known.person
    }

    // What the service makes of the person today; questions and contradictions are refused.
    private func assessment(
        of person: String, _ asked: CaseWanted, _ centre: Centre, _ manifest: ModuleManifest, _ state: State,
        _ context: WriteContext, _ now: Instant
    ) throws -> ModuleAssessment {
        let day = centre.clock.day(now.milliseconds)
        guard manifest.isBookable, state.configuration.withheld[asked.service] == nil,
            state.configuration.plan(centre, day).offers[asked.service] != nil
        else { throw Operations.Refusal(.notOffered, "`\(asked.service)` is not given at \(centre.name) today") }
        var findings: [InputFinding] = []
        if let person = asked.person {
            _ = FactReader(manifests: [manifest], takesAll: true).read(person.facts, at: "/person/facts", &findings)
        }
        if let sponsor = asked.sponsor, state.sponsors[sponsor] == nil {
            findings.append(InputFinding("unknown-sponsor", at: "/sponsor", "no sponsor `\(sponsor)` is registered"))
        }
        guard findings.isEmpty else { throw Operations.Refusal(findings) }
        let sketch = CaseRecord(
            id: "", visit: nil, place: 0, person: person, centre: centre.id, service: asked.service,
            municipality: asked.livesIn, sponsor: asked.sponsor, state: .waiting,
            main: CaseStanding(track: nil, step: manifest.firstStep, since: now), outcomes: "", bring: "",
            openedAt: now, hasRegistrar: manifest.hasRegistrar)
        guard let known = try circumstances(of: sketch, manifest, state, in: context.transaction) else {
            throw Operations.Refusal(.conflict, "the person of that case was erased")
        }
        let assessment = manifest.assess(
            known.facts, settings: known.settings, lists: known.lists, code: known.code)
        guard assessment.findings.isEmpty else {
            throw Operations.Refusal(
                assessment.findings.map { InputFinding($0.code, at: "/person/facts/\($0.field)", $0.message) })
        }
        guard assessment.ask.isEmpty else {
            let language = centre.languages.first ?? "en"
            var refusal = Operations.Refusal(
                assessment.ask.map { fact in
                    InputFinding("missing-fact", at: "/person/facts/\(fact)", "`\(fact)` must be known first")
                })
            refusal.ask = assessment.ask.map { Question(fact: $0, text: manifest.text($0, in: language)) }
            throw refusal
        }
        return assessment
    }
}
