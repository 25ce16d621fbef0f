import Blueprint
import Calendars
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// A visit as the API shows it, from its records.
    func visit(
        _ record: VisitRecord, _ legs: [LegRecord], _ cases: [CaseRecord], key: String? = nil,
        party: [VisitPerson]? = nil, arrival: ArrivalRecord? = nil, documents: [StockDocument]? = nil,
        _ configuration: Configuration
    ) -> Visit {
        // A centre may have left the configuration since; its visits are then shown in UTC.
        let clock = configuration.blueprint.centres[record.centre]?.clock
        let offset = clock.map { $0.offset(at: record.startsAt.milliseconds) / 60 } ?? 0
        var shown = Visit(
            reference: record.reference, key: key, state: record.state, centre: record.centre,
            startsAt: record.startsAt, endsAt: record.endsAt,
            localStart: LocalInstant(record.startsAt, offsetMinutes: offset), timeZone: clock?.zone ?? "UTC",
            bundle: record.bundle,
            legs: clock.map { clock in legs.map { LegTimes(clock, $0.day).shown($0) } } ?? [],
            cases: cases.map { CaseLine(case: $0.id, person: "p\($0.place + 1)", service: $0.service) },
            bring: bring(cases, record.language, configuration), party: party, documents: documents)
        shown.take(arrival, legs)
        return shown
    }

    private func bring(_ cases: [CaseRecord], _ language: String, _ configuration: Configuration) -> [BringList] {
        var lists: [BringList] = []
        for place in Set(cases.map(\.place)).sorted() {
            var items: [Operations.BringItem] = []
            for one in cases where one.place == place {
                for name in one.bring.split(separator: " ").map(String.init)
                where !items.contains(where: { $0.item == name }) {
                    let text = configuration.blueprint.modules[one.service]?.text(name, in: language) ?? name
                    items.append(Operations.BringItem(item: name, text: text))
                }
            }
            lists.append(BringList(person: "p\(place + 1)", items: items))
        }
        return lists
    }

    /// The visit that a caller may see, or the refusal that gives nothing away.
    func visible(
        _ reference: String, to principal: Principal, in transaction: any Transaction
    ) throws -> VisitRecord {
        let record = try VisitRecord.find(reference, in: transaction)
        let isAllowed: Bool =
            switch principal {
            case .visitKey(let visit): visit == reference
            case .token:
                try record.map { record in
                    principal.mayServe(
                        record.centre,
                        partners: try LegRecord.list(of: reference, in: transaction).map(\.placed.partner))
                } ?? true
            case .anonymous: false
            }
        // Who may not see it learns nothing: an unknown visit and another's are one answer.
        guard let record, isAllowed else { throw Refusal(.notFound, "there is no such visit, or it is not yours") }
        return record
    }

    /// `GET /visits/{visit}`.
    func showVisit(_ call: Call<VisitNamed>) throws(Refusal) -> Reply<Visit> {
        let state = state
        return try read { transaction in
            let record = try visible(call.input.visit, to: call.principal, in: transaction)
            let cases = try CaseRecord.list(of: record.reference, in: transaction)
            let visit = visit(
                record, try LegRecord.list(of: record.reference, in: transaction), cases,
                party: try party(of: record, in: transaction),
                arrival: try ArrivalRecord.find(record.reference, in: transaction),
                documents: documents(of: cases, state), state.configuration)
            return .value(visit, tag: record.tag)
        }
    }

    /// `GET /centres/{centre}/visits`.
    func listVisits(_ call: Call<VisitsAsked>) throws(Refusal) -> VisitList {
        let current = state
        let centre = try current.configuration.centre(call.input.centre)
        guard call.principal.mayServe(centre.id) else {
            throw Refusal(.notAllowed, "the token does not reach \(centre.name)")
        }
        let day = call.input.date ?? centre.clock.day(clock.now.milliseconds)
        return try read { transaction in
            let legs = Dictionary(grouping: try LegRecord.list(centre.id, on: day, in: transaction), by: \.visit)
            let arrivals = Dictionary(
                uniqueKeysWithValues: try ArrivalRecord.list(centre.id, on: day, in: transaction).map { ($0.visit, $0) }
            )
            var visits: [Visit] = []
            for record in try VisitRecord.list(centre.id, on: day, in: transaction) {
                let own = legs[record.reference] ?? []
                if let state = call.input.state, record.state != state { continue }
                guard call.principal.mayServe(centre.id, partners: own.map(\.placed.partner)) else { continue }
                if let partner = call.input.partner, !own.contains(where: { $0.placed.partner == partner }) { continue }
                let cases = try CaseRecord.list(of: record.reference, in: transaction)
                visits.append(
                    visit(
                        record, own.sorted { $0.placed.ticks.lowerBound < $1.placed.ticks.lowerBound }, cases,
                        party: try party(of: record, in: transaction), arrival: arrivals[record.reference],
                        documents: documents(of: cases, current), current.configuration))
            }
            return VisitList(date: day, timeZone: centre.clock.zone, visits: visits)
        }
    }

    /// The persons of a visit; one that was erased has no name any more.
    func party(of record: VisitRecord, in transaction: any Transaction) throws -> [VisitPerson] {
        try PersonRecord.list(of: record.reference, in: transaction).compactMap { person in
            // An erased person has no name any more; the visit stays.
            guard let key = try? ledger.vault.key(of: person.person, in: transaction),
                let sealed = try ledger.vault.get(field: Sealed.identity, of: key, in: transaction)
            else { return nil }
            let identity = try Sealed.read(Sealed.Identity.shape, sealed.bytes)
            return VisitPerson(
                person: "p\(person.place + 1)", givenName: identity.givenName, familyName: identity.familyName,
                birthDate: identity.birthDate)
        }
    }
}

extension VisitRecord {
    /// The entity tag: it changes with every change of the visit.
    var tag: String { "v\(version)" }
}

extension Principal {
    /// Whether visits of a centre are this one's business: officers and administrators that reach it.
    func mayServe(_ centre: String) -> Bool {
        has(.officer, .centreAdmin, at: centre) || has(.nationalAdmin)
    }

    /// Whether a visit with legs at some partners is this one's business: an officer of one partner serves that one's.
    func mayServe(_ centre: String, partners: [String]) -> Bool {
        if has(.centreAdmin, at: centre) || has(.nationalAdmin) { return true }
        return grants.contains { grant in
            grant.role == .officer && grant.reaches(centre: centre)
                && (grant.partner.map { partners.contains($0) } ?? true)
        }
    }
}
