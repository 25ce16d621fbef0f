import Blueprint
import Calendars
import Ledger
import Modules
import Operations
import Rules
import ServiceKit

extension Kernel {
    /// All that conditions of a case's steps may draw on: what its person has told, on the day of its latest visit, or
    /// of its opening where it never had one; `nil` after an erasure.
    func circumstances(
        of record: CaseRecord, _ manifest: ModuleManifest, _ state: State, in transaction: any Transaction
    ) throws -> Circumstances? {
        guard let identity = try identity(of: record.person, in: transaction),
            let centre = state.configuration.blueprint.centres[record.centre]
        else { return nil }
        let visit = try record.visit.flatMap { try VisitRecord.find($0, in: transaction) }
        let day = visit?.day ?? centre.clock.day(record.openedAt.milliseconds)
        var findings: [InputFinding] = []
        var known = FactReader(manifests: [manifest], takesAll: true).read(identity.facts, at: "", &findings)
        known["birth-date"] = .day(identity.birthDate)
        known["nationalities"] = .words(identity.nationalities.map(\.code))
        known["bundle"] = .word(visit?.bundle ?? "none")
        if let municipality = record.municipality { known["lives-in"] = .word(municipality) }
        if let sponsor = record.sponsor ?? visit?.sponsor {
            known["sponsor"] = .word(state.standing(of: sponsor).word(on: day))
        }
        let plan = state.configuration.plan(centre, day)
        let code = state.configuration.modules[record.service]?.code
        return Circumstances(
            facts: KernelFacts.complete(
                Facts(day: day, known: known, tables: plan.tables),
                freeMovement: plan.lists[KernelFacts.freeMovementList] ?? []),
            settings: plan.offers[record.service]?.settings ?? manifest.settings([]), lists: plan.lists,
            code: { name, facts in code?.fact(name, from: facts) ?? .success(nil) })
    }
}
