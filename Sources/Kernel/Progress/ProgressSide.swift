import Blueprint
import Operations
import Shapes

/// From which side someone looks at a visit or a case; it decides what is told of it.
enum ProgressSide: Hashable, Sendable {
    /// Whoever holds the visit's key: all of it, in the visit's language.
    case family
    /// Officers: of all partners (`nil`), or of some, whose part alone they see.
    case officer(partners: Set<String>?)
    /// Registrars of municipalities: the part that is theirs.
    case registrar(municipalities: Set<String>)
    /// Employers: how far their people's cases are.
    case sponsor(Set<String>)

    /// Whether a case is this side's business.
    func sees(_ record: CaseRecord, _ manifest: ModuleManifest?) -> Bool {
        switch self {
        case .family, .officer(nil): true
        case .officer(let partners?): manifest.map { !$0.partners.isDisjoint(with: partners) } ?? false
        case .registrar(let municipalities):
            record.hasRegistrar && record.municipality.map(municipalities.contains) ?? false
        case .sponsor(let sponsors): record.sponsor.map(sponsors.contains) ?? false
        }
    }

    /// Whether one of a case's tracks is this side's business: a track on which it does a step.
    func sees(track: String?, _ manifest: ModuleManifest?) -> Bool {
        switch self {
        case .family, .officer(nil), .sponsor: true
        case .officer(let partners?): manifest.map { !$0.actors(on: track).isDisjoint(with: partners) } ?? false
        case .registrar: manifest?.actors(on: track).contains(StepActor.registrar) ?? false
        }
    }

    /// Whether a term is this side's business: an authority sees those that it keeps.
    func sees(termOf keeper: String) -> Bool {
        switch self {
        case .family, .officer(nil), .sponsor: true
        case .officer(let partners?): partners.contains(keeper)
        case .registrar: keeper == StepActor.registrar
        }
    }

    /// Whether a leg is this side's business; a registrar sits at no desk.
    func sees(legOf partner: String) -> Bool {
        switch self {
        case .family, .officer(nil), .sponsor: true
        case .officer(let partners?): partners.contains(partner)
        case .registrar: false
        }
    }
}

extension ProgressSide {
    /// The side from which a principal looks at a visit and its cases; `nil` where they are none of its business.
    ///
    /// A token with several grants looks from the widest of them.
    init?(_ principal: Principal, _ record: VisitRecord, partners: Set<String>, _ cases: [CaseRecord]) {
        if case .visitKey(let visit) = principal {
            guard visit == record.reference else { return nil }
            self = .family
            return
        }
        if principal.has(.nationalAdmin) || principal.has(.centreAdmin, at: record.centre) {
            self = .officer(partners: nil)
            return
        }
        let officers = principal.grants.filter { $0.role == .officer && $0.reaches(centre: record.centre) }
        if officers.contains(where: { $0.partner == nil }) {
            self = .officer(partners: nil)
            return
        }
        let own = Set(officers.compactMap(\.partner))
        if !own.isDisjoint(with: partners) {
            self = .officer(partners: own)
            return
        }
        let registrar = ProgressSide.registrar(municipalities: Set(principal.municipalities))
        if cases.contains(where: { registrar.sees($0, nil) }) {
            self = registrar
            return
        }
        guard let sponsor = record.sponsor, principal.sponsors.contains(sponsor) else { return nil }
        self = .sponsor([sponsor])
    }
}

extension ModuleManifest {
    /// The partners that take part: its own, and those that do its steps.
    var partners: Set<String> {
        Set([partner.value] + steps.map(\.by.value)).subtracting(StepDeclaration.roles)
    }

    /// Who does the steps of a track, partners and roles.
    func actors(on track: String?) -> Set<String> {
        Set(steps.filter { $0.track?.value == track }.map(\.by.value))
    }
}

extension Principal {
    /// The municipalities that it registers for.
    var municipalities: [String] { grants.filter { $0.role == .registrar }.compactMap(\.municipality) }
}
