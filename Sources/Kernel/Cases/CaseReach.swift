import Blueprint
import Operations
import Shapes

/// What a principal may see and do in a case.
struct CaseReach {
    let principal: Principal
    let record: CaseRecord
    /// The partners that take part: the module's own, and who does its steps.
    let partners: Set<String>
    /// The sponsor that booked the case's visit.
    let booker: String?

    init(_ principal: Principal, _ record: CaseRecord, _ manifest: ModuleManifest?, bookedBy booker: String? = nil) {
        self.booker = booker
        self.principal = principal
        self.record = record
        let roles: Set<String> = [StepActor.registrar, StepActor.sponsor, StepActor.client]
        partners = Set(manifest.map { [$0.partner.value] + $0.steps.map(\.by.value) } ?? []).subtracting(roles)
    }

    /// Whether it serves one of the partners that take part, at the case's centre.
    var takesPart: Bool {
        principal.grants.contains { grant in
            grant.role == .officer && grant.reaches(centre: record.centre)
                && (grant.partner.map(partners.contains) ?? true)
        }
    }

    /// Whether it may know of the case at all.
    var maySee: Bool {
        takesPart || principal.has(.officer, .centreAdmin, at: record.centre) || principal.has(.nationalAdmin)
            || isRegistrar || isSponsor || isClient
    }

    /// Whether it may see who the person is.
    ///
    /// A sponsor knows those whom it booked itself; anyone may have named it for others.
    var seesPerson: Bool {
        takesPart || isRegistrar || isClient || isSponsor && booker != nil && booker == record.sponsor
    }

    /// Whether it may do a step that is `by` a partner or role.
    func may(_ by: String) -> Bool { grant(for: by) != nil }

    /// Whether it sees what is sealed of a step that is `by` a partner or role: who does such steps, and the client.
    func seesRecords(_ by: String) -> Bool { may(by) || isClient }

    /// As whom it does a step, in the words of grants, as the journal keeps it; `nil` where it may not.
    func grant(for by: String) -> String? {
        switch by {
        case StepActor.client: return isClient ? StepActor.client : nil
        case StepActor.registrar:
            return isRegistrar ? Grant(.registrar, municipality: record.municipality).description : nil
        case StepActor.sponsor: return isSponsor ? Grant(.sponsor, sponsor: record.sponsor).description : nil
        default:
            let mine = principal.grants.first { grant in
                grant.role == .officer && grant.reaches(centre: record.centre) && (grant.partner ?? by) == by
            }
            return mine?.description
        }
    }

    /// Who may do a step, in words for whoever may not.
    func who(_ by: String) -> String {
        switch by {
        case StepActor.client: return "the holder of the visit's key"
        case StepActor.registrar:
            return record.municipality.map { "a registrar of \($0)" }
                ?? "a registrar of the home municipality, which this case does not tell"
        case StepActor.sponsor:
            return record.sponsor.map { "the sponsor \($0)" } ?? "a sponsor, of which this case has none"
        default: return "an officer of \(by) at \(record.centre)"
        }
    }

    private var isRegistrar: Bool {
        guard record.hasRegistrar, let municipality = record.municipality else { return false }
        return principal.grants.contains { $0.role == .registrar && $0.municipality == municipality }
    }

    private var isSponsor: Bool {
        guard let sponsor = record.sponsor else { return false }
        return principal.grants.contains { $0.role == .sponsor && $0.sponsor == sponsor }
    }

    private var isClient: Bool {
        if case .visitKey(let visit) = principal { visit == record.visit } else { false }
    }
}
