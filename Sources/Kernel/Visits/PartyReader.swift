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

    /// The question of a party.
    func question(
        bundle: String?, party: [PartyMember], livesIn: String?, sponsor: String?, language: String?
    ) throws(Refusal) -> SlotQuestion {
        var findings = Party.findings(bundle: bundle, party: party)
        let service = try service(bundle, party, &findings)
        guard let service, let manifest = configuration.blueprint.modules[service] else { throw Refusal(findings) }
        var members: [SlotQuestion.Member] = []
        for (place, member) in party.enumerated() {
            let reader = FactReader(manifest: manifest, takesAll: false)
            var known = reader.read(member.facts, at: "/party/\(place)/facts", &findings)
            if let birthDate = member.birthDate { known["birth-date"] = .day(birthDate) }
            if !member.nationalities.isEmpty { known["nationalities"] = .words(member.nationalities.map(\.code)) }
            // Sponsors and their recognition are registered elsewhere; a name alone is not recognised.
            if sponsor != nil { known["sponsor"] = .word(SlotQuestion.unrecognised) }
            members.append(SlotQuestion.Member(known: known))
        }
        guard findings.isEmpty else { throw Refusal(findings) }
        return SlotQuestion(
            configuration: configuration, centre: centre, service: service, manifest: manifest,
            bundle: bundle ?? "none", members: members, persons: party.count, livesIn: livesIn,
            language: language ?? centre.languages.first ?? "en", booker: booker(manifest))
    }

    /// The question of a number of persons who all need a leg.
    func question(service: String, persons: Int) throws(Refusal) -> SlotQuestion {
        guard let manifest = configuration.blueprint.modules[service] else { throw unknown(service, at: "/service") }
        return SlotQuestion(
            configuration: configuration, centre: centre, service: service, manifest: manifest, bundle: "none",
            members: [], persons: persons, livesIn: nil, language: centre.languages.first ?? "en",
            booker: booker(manifest))
    }

    private func booker(_ manifest: ModuleManifest) -> Booker {
        if principal.mayServe(centre.id, partners: [manifest.partner.value]) { return .officer }
        return principal.has(.sponsor) ? .sponsor : .client
    }

    // One service for the whole party: what several services make of a visit is not told here.
    private func service(
        _ bundle: String?, _ party: [PartyMember], _ findings: inout [InputFinding]
    ) throws(Refusal) -> String? {
        if let bundle {
            guard let known = centre.bundles[bundle]?.entries.first else {
                findings.append(
                    InputFinding(
                        "unknown-bundle", at: "/bundle", "the centre has no bundle `\(bundle)`",
                        fix: centre.bundles.names.isEmpty
                            ? nil : "one of: \(centre.bundles.names.joined(separator: ", "))"))
                return nil
            }
            let missing = known.value.legs.map(\.service).filter {
                configuration.blueprint.modules[$0]?.isBookable != true
            }
            let names = missing.isEmpty ? "its services in one visit" : missing.joined(separator: ", ")
            throw Refusal(.notOffered, "the bundle `\(bundle)` cannot be booked yet: \(names) cannot be booked here")
        }
        var services: [String] = []
        for (place, member) in party.enumerated() {
            for (index, service) in (member.services ?? []).enumerated() {
                if configuration.blueprint.modules[service] == nil {
                    findings += unknown(service, at: "/party/\(place)/services/\(index)").findings
                } else if !services.contains(service) {
                    services.append(service)
                }
            }
        }
        if services.count > 1 {
            throw Refusal(
                .notOffered, "a visit is for one service so far; book \(services.joined(separator: " and ")) one by one"
            )
        }
        return services.first
    }

    private func unknown(_ service: String, at pointer: String) -> Refusal {
        let near = Nearest.name(to: service, in: configuration.blueprint.modules.keys).map { "write `\($0)`" }
        return Refusal([InputFinding("unknown-service", at: pointer, "there is no service `\(service)`", fix: near)])
    }
}
