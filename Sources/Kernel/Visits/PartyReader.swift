import Blueprint
import Diagnostics
import Operations
import Rules
import ServiceKit
import Shapes

/// Makes a question of a party, its services or bundle, and where it lives; everything wrong is told at once.
struct PartyReader {
    let configuration: Configuration
    let centre: Centre
    let principal: Principal
    /// Whether the party is here already: lead times and what is kept for others do not bind.
    var walksIn = false

    /// The question of a party.
    func question(
        bundle: String?, party: [PartyMember], livesIn: String?, sponsor: SponsorStanding, language: String?
    ) throws(Refusal) -> SlotQuestion {
        var findings = Party.findings(bundle: bundle, party: party)
        let read = bundle.map { self.bundle($0, &findings) } ?? services(party, &findings)
        guard let purpose = read else { throw Refusal(findings) }
        let manifests = SlotQuestion.manifests(purpose, centre, configuration)
        let reader = FactReader(manifests: manifests, takesAll: false)
        var members: [SlotQuestion.Member] = []
        for (place, member) in party.enumerated() {
            var known = reader.read(member.facts, at: "/party/\(place)/facts", &findings)
            // Room for what follows from these and from the day, or each day's copy would grow three times.
            known.reserveCapacity(known.count + 8)
            if let birthDate = member.birthDate { known["birth-date"] = .day(birthDate) }
            if !member.nationalities.isEmpty { known["nationalities"] = .words(member.nationalities.map(\.code)) }
            members.append(SlotQuestion.Member(known: known))
        }
        guard findings.isEmpty else { throw Refusal(findings) }
        return SlotQuestion(
            configuration: configuration, centre: centre, purpose: purpose, members: members, persons: party.count,
            livesIn: livesIn, sponsor: sponsor, language: language ?? centre.languages.first ?? "en",
            principal: principal, walksIn: walksIn)
    }

    /// The question of a number of persons who all need a leg.
    func question(service: String, persons: Int) throws(Refusal) -> SlotQuestion {
        guard let manifest = configuration.blueprint.modules[service] else {
            throw Refusal([unknown(service, at: "/service")])
        }
        return SlotQuestion(
            configuration: configuration, centre: centre,
            purpose: .services([WantedService(manifest: manifest, places: Array(0..<persons))]), members: [],
            persons: persons, livesIn: nil, sponsor: .none, language: centre.languages.first ?? "en",
            principal: principal)
    }

    private func bundle(_ name: String, _ findings: inout [InputFinding]) -> SlotQuestion.Purpose? {
        if centre.bundles[name] != nil { return .bundle(name) }
        findings.append(
            InputFinding(
                "unknown-bundle", at: "/bundle", "the centre has no bundle `\(name)`",
                fix: centre.bundles.names.isEmpty ? nil : "one of: \(centre.bundles.names.joined(separator: ", "))"))
        return nil
    }

    // The services in the order in which they are first named; `nil` where one is not known or none is named.
    private func services(_ party: [PartyMember], _ findings: inout [InputFinding]) -> SlotQuestion.Purpose? {
        var wanted: [WantedService] = []
        var isKnown = true
        for (place, member) in party.enumerated() {
            for (index, service) in (member.services ?? []).enumerated() {
                guard let manifest = configuration.blueprint.modules[service] else {
                    findings.append(unknown(service, at: "/party/\(place)/services/\(index)"))
                    isKnown = false
                    continue
                }
                if let known = wanted.firstIndex(where: { $0.manifest === manifest }) {
                    if wanted[known].places.last != place { wanted[known].places.append(place) }
                } else {
                    wanted.append(WantedService(manifest: manifest, places: [place]))
                }
            }
        }
        return isKnown && !wanted.isEmpty ? .services(wanted) : nil
    }

    private func unknown(_ service: String, at pointer: String) -> InputFinding {
        let near = Nearest.name(to: service, in: configuration.blueprint.modules.keys).map { "write `\($0)`" }
        return InputFinding("unknown-service", at: pointer, "there is no service `\(service)`", fix: near)
    }
}
