import Blueprint
import Calendars
import Ledger
import Operations
import ServiceKit

extension Kernel {
    /// `POST /clients/_search`.
    func searchClients(_ call: Call<ClientSearchAsked>) throws(Refusal) -> ClientList {
        let asked = call.input
        let state = state
        let question = try PersonQuestion(
            vNumber: asked.vNumber, person: asked.person, zone: asked.zone,
            today: Day(number: Int(clock.now.seconds / 86_400)))
        guard !question.isEmpty else {
            throw Refusal([
                InputFinding(
                    "missing-key", at: "", "nothing to look for is given", fix: "give vNumber, person or zone")
            ])
        }
        return try read { transaction in
            var clients: [ClientShown] = []
            for person in try persons(question, in: transaction) where clients.count < asked.limit {
                if let client = try client(person, to: call.principal, state, in: transaction) {
                    clients.append(client)
                }
            }
            return ClientList(clients: clients)
        }
    }

    /// A client as far as a principal serves it; `nil` where it does not, and where the person was erased.
    func client(
        _ person: String, to principal: Principal, _ state: State, in transaction: any Transaction
    ) throws -> ClientShown? {
        guard let identity = try identityIfKnown(of: person, in: transaction) else { return nil }
        let visits = try visits(of: person, servedBy: principal, state, in: transaction)
        let cases = try CaseRecord.list(ofPerson: person, in: transaction).filter { one in
            CaseReach(principal, one, state.configuration.blueprint.modules[one.service]).takesPart
        }
        guard !visits.isEmpty || !cases.isEmpty else { return nil }
        let record = try ClientRecord.find(person, in: transaction)
        return ClientShown(
            client: person, verifiedAt: record.verifiedAt, givenName: identity.givenName,
            familyName: identity.familyName, birthDate: identity.birthDate, nationalities: identity.nationalities,
            vNumber: identity.vNumber, visits: visits,
            cases: cases.map {
                ClientCase(case: $0.id, centre: $0.centre, service: $0.service, state: $0.state, step: $0.step)
            }, merged: try ClientRecord.merged(into: person, in: transaction))
    }

    /// Who a person is; `nil` after an erasure, and where there is none.
    func identityIfKnown(of person: String, in transaction: any Transaction) throws -> Sealed.Identity? {
        do {
            return try identity(of: person, in: transaction)
        } catch LedgerError.unknownPerson {
            return nil
        }
    }

    private func visits(
        of person: String, servedBy principal: Principal, _ state: State, in transaction: any Transaction
    ) throws -> [ClientVisit] {
        var visits: [(VisitRecord, Int)] = []
        for own in try ClientRecord.visits(of: person, in: transaction) {
            guard let record = try VisitRecord.find(own.visit, in: transaction) else { continue }
            let partners = try LegRecord.list(of: own.visit, in: transaction).map(\.placed.partner)
            if principal.mayServe(record.centre, partners: partners) { visits.append((record, own.place)) }
        }
        return visits.sorted { ($0.0.startsAt, $0.0.reference) < ($1.0.startsAt, $1.0.reference) }.map {
            record, place in
            let clock = state.configuration.blueprint.centres[record.centre]?.clock
            return ClientVisit(
                visit: record.reference, person: "p\(place + 1)", centre: record.centre,
                localStart: LocalInstant(
                    record.startsAt, offsetMinutes: clock.map { $0.offset(at: record.startsAt.milliseconds) / 60 } ?? 0),
                state: record.state)
        }
    }
}
