import Blueprint
import Calendars
import Ledger
import Operations
import ServiceKit

extension Kernel {
    /// `POST /centres/{centre}/visits/_search`: today's visits first, then those to come, then past ones.
    func searchVisits(_ call: Call<VisitSearchAsked>) throws(Refusal) -> VisitList {
        let asked = call.input
        let state = state
        let centre = try state.configuration.centre(asked.centre)
        guard call.principal.has(.officer, at: centre.id) else {
            throw Refusal(.notAllowed, "the token does not reach \(centre.name)")
        }
        let today = centre.clock.day(clock.now.milliseconds)
        let question = try PersonQuestion(
            vNumber: asked.vNumber, person: asked.person, zone: asked.zone, today: today)
        guard !question.isEmpty || asked.ticket != nil else {
            throw Refusal([
                InputFinding(
                    "missing-key", at: "", "nothing to look for is given",
                    fix: "give ticket, vNumber, person or zone")
            ])
        }
        return try read { transaction in
            var references: [String]?
            if !question.isEmpty {
                references = try persons(question, in: transaction).flatMap {
                    try ClientRecord.visits(of: $0, in: transaction).map(\.visit)
                }
            }
            if let ticket = asked.ticket {
                let called = try ArrivalRecord.list(centre.id, on: today, in: transaction)
                    .filter { $0.ticket == ticket.uppercased() && !$0.present.isEmpty }.map(\.visit)
                references = references?.filter(called.contains) ?? called
            }
            var found: [(record: VisitRecord, legs: [LegRecord])] = []
            for reference in Set(references ?? []).sorted() {
                guard let record = try VisitRecord.find(reference, in: transaction), record.centre == centre.id else {
                    continue
                }
                let legs = try LegRecord.list(of: reference, in: transaction)
                // Whether a person is known at all is told to those alone who serve that person.
                guard call.principal.mayServe(centre.id, partners: legs.map(\.placed.partner)) else { continue }
                found.append((record, legs))
            }
            found.sort { $0.record.isNearer(to: today, than: $1.record) }
            return VisitList(
                date: today, timeZone: centre.clock.zone,
                visits: try found.prefix(asked.limit).map { record, legs in
                    try atCounter(
                        record, legs, try ArrivalRecord.find(record.reference, in: transaction), state,
                        in: transaction)
                })
        }
    }
}

extension VisitRecord {
    // Today's first, then those to come, then past ones, the latest of them first; cancelled ones behind others.
    fileprivate func isNearer(to today: Day, than other: VisitRecord) -> Bool {
        func rank(_ record: VisitRecord) -> (Int, Int, Int64, String) {
            let away = record.day == today ? 0 : record.day > today ? 1 : 2
            let start = record.startsAt.milliseconds
            return (away, record.state == .cancelled ? 1 : 0, away == 2 ? -start : start, record.reference)
        }
        return rank(self) < rank(other)
    }
}
