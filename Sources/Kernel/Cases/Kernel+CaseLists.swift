import Blueprint
import Ledger
import Operations
import ServiceKit

extension Kernel {
    /// `GET /centres/{centre}/cases`.
    func listCases(_ call: Call<CasesAsked>) throws(Operations.Refusal) -> CaseList {
        let asked = call.input
        let state = state
        let centre = try state.configuration.centre(asked.centre)
        guard call.principal.mayServe(centre.id) else {
            throw Operations.Refusal(.notAllowed, "the token does not reach \(centre.name)")
        }
        if let day = asked.dueThrough { return try listDue(asked, through: day, call.principal, state) }
        return try read { transaction in
            var place = CaseRecord.Place.start
            if let after = asked.after {
                guard let last = try CaseRecord.find(after, in: transaction), last.centre == centre.id else {
                    throw Operations.Refusal([InputFinding("unknown-case", at: "/after", "the list has no such case")])
                }
                place = CaseRecord.Place(openedAt: last.openedAt.milliseconds, id: last.id)
            }
            var found: [CaseRecord] = []
            for one in asked.state.map({ [$0] }) ?? [.booked, .waiting, .running] {
                found += try CaseRecord.list(
                    at: centre.id, one, service: asked.service, step: asked.step, after: place,
                    limit: asked.limit + 1, in: transaction)
            }
            found.sort { ($0.openedAt.milliseconds, $0.id) < ($1.openedAt.milliseconds, $1.id) }
            let page = found.prefix(asked.limit)
            return CaseList(
                cases: try page.map { try summary($0, to: call.principal, state, in: transaction) },
                next: found.count > page.count ? page.last?.id : nil)
        }
    }

    // Cases with a clock that ends by a day, in the order in which their first one ends.
    private func listDue(
        _ asked: CasesAsked, through day: Day, _ principal: Principal, _ state: State
    ) throws(Operations.Refusal) -> CaseList {
        try read { transaction in
            var ids: [String] = []
            var known: Set<String> = []
            for clock in try ClockRecord.due(through: day, at: asked.centre, limit: 10_000, in: transaction)
            where known.insert(clock.caseID).inserted { ids.append(clock.caseID) }
            if let after = asked.after {
                guard let place = ids.firstIndex(of: after) else {
                    throw Operations.Refusal([InputFinding("unknown-case", at: "/after", "the list has no such case")])
                }
                ids.removeSubrange(...place)
            }
            var found: [CaseRecord] = []
            for id in ids where found.count <= asked.limit {
                guard let record = try CaseRecord.find(id, in: transaction),
                    asked.service == nil || record.service == asked.service,
                    asked.step == nil || record.standings.contains(where: { $0.step == asked.step }),
                    asked.state.map({ record.state == $0 }) ?? !record.isEnded
                else { continue }
                found.append(record)
            }
            let page = found.prefix(asked.limit)
            return CaseList(
                cases: try page.map { try summary($0, to: principal, state, in: transaction) },
                next: found.count > page.count ? page.last?.id : nil)
        }
    }

    /// `POST /centres/{centre}/cases/_search`.
    func searchCases(_ call: Call<CaseSearchAsked>) throws(Operations.Refusal) -> CaseList {
        let asked = call.input
        let state = state
        let centre = try state.configuration.centre(asked.centre)
        guard call.principal.mayServe(centre.id) else {
            throw Operations.Refusal(.notAllowed, "the token does not reach \(centre.name)")
        }
        guard asked.hasKey else {
            throw Operations.Refusal([
                InputFinding(
                    "missing-key", at: "", "nothing to look for is given",
                    fix: "give visit, case, vNumber, person, sponsor or municipality")
            ])
        }
        let isPersonal = asked.vNumber != nil || asked.person != nil
        return try read { transaction in
            var found: [CaseRecord] = []
            for record in try candidates(asked, in: transaction) where record.centre == centre.id {
                guard asked.fits(record), !found.contains(where: { $0.id == record.id }) else { continue }
                let manifest = state.configuration.blueprint.modules[record.service]
                // Whether a person is known at all is told to those alone who serve that person.
                if isPersonal, !CaseReach(call.principal, record, manifest).takesPart { continue }
                found.append(record)
            }
            found.sort { ($0.openedAt.milliseconds, $0.id) < ($1.openedAt.milliseconds, $1.id) }
            return CaseList(
                cases: try found.prefix(asked.limit).map {
                    try summary($0, to: call.principal, state, in: transaction)
                })
        }
    }

    // The cases that the narrowest key leads to; what else was asked is looked at in each.
    private func candidates(
        _ asked: CaseSearchAsked, in transaction: any Transaction
    ) throws -> [CaseRecord] {
        if let id = asked.case { return try CaseRecord.find(id, in: transaction).map { [$0] } ?? [] }
        if asked.vNumber != nil || asked.person != nil {
            let question = try PersonQuestion(
                vNumber: asked.vNumber, person: asked.person, zone: nil, today: Day(number: 0))
            return try persons(question, in: transaction).flatMap {
                try CaseRecord.list(ofPerson: $0, in: transaction)
            }
        }
        if let visit = asked.visit { return try CaseRecord.list(of: visit, in: transaction) }
        if let sponsor = asked.sponsor {
            return try CaseRecord.list(ofSponsor: sponsor, after: .start, limit: 5_000, in: transaction)
        }
        var found: [CaseRecord] = []
        for one in asked.state.map({ [$0] }) ?? CaseState.allCases {
            var place = CaseRecord.Place.start
            while found.count < asked.limit {
                let page = try CaseRecord.list(
                    at: asked.centre, one, service: asked.service, step: asked.step, after: place, limit: 1_000,
                    in: transaction)
                found += page.filter(asked.fits)
                guard page.count == 1_000, let last = page.last else { break }
                place = CaseRecord.Place(openedAt: last.openedAt.milliseconds, id: last.id)
            }
        }
        return found
    }
}

extension CaseSearchAsked {
    /// Whether anything to look for is given: service, step and state only narrow.
    var hasKey: Bool {
        visit != nil || self.case != nil || vNumber != nil || person != nil || sponsor != nil || municipality != nil
    }

    /// Whether what a case tells of itself is what was asked.
    func fits(_ record: CaseRecord) -> Bool {
        (visit == nil || record.visit == visit) && (self.case == nil || record.id == self.case)
            && (sponsor == nil || record.sponsor == sponsor)
            && (municipality == nil || record.municipality == municipality)
            && (service == nil || record.service == service) && (state == nil || record.state == state)
            && (step == nil || record.standings.contains { $0.step == step })
    }
}
