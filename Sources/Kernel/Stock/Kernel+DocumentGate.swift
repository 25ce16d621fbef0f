import Blueprint
import Calendars
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// Refuses an appointment for a case whose document is registered and not at the centre: nothing could be handed out.
    func gate(_ cases: [CaseRecord], _ centre: Centre, on day: ServiceDay, _ state: State) throws(Operations.Refusal) {
        var why: [Why] = []
        for one in cases where !one.isEnded {
            guard let manifest = state.configuration.blueprint.modules[one.service] else { continue }
            let documents = state.stock.documents(of: one.id).filter { manifest.personalKinds.contains($0.kind) }
            guard !documents.isEmpty, !documents.contains(where: { $0.place.lies(at: centre.id) }) else { continue }
            for document in documents {
                why.append(
                    Why(day: day, reason: .documentElsewhere, text: document.elsewhere(at: "").message))
            }
        }
        guard let first = why.first else { return }
        throw Operations.Refusal(
            .conflict, "\(first.text); an appointment can be made when it is at \(centre.name)", alternatives: [],
            why: why)
    }

    /// The documents of a visit's cases, for officers: what is not here is not handed out.
    func documents(of cases: [CaseRecord], _ state: State) -> [StockDocument]? {
        let found = cases.flatMap { state.stock.documents(of: $0.id) }.map { shown($0) }
        return found.isEmpty ? nil : found
    }

    /// Has it looked at whether a document that is not here comes in time for the appointment that its case has; where
    /// that is too late already, its holder is told at once.
    func watch(
        _ document: DocumentRecord, _ record: CaseRecord, _ centre: Centre, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws -> [ToldMessage] {
        guard record.state == .booked, let reference = record.visit,
            let visit = try VisitRecord.find(reference, in: context.transaction), visit.state == .booked
        else { return [] }
        let at = LegTimes(centre.clock, visit.day.adding(days: -1)).start(0)
        if at <= now {
            return [try tell(.documentDelayed, .case(record, item: document.id), &state, &context, now: now)]
        }
        try schedule(DueKind.documentCheck, document.id, at: at, &state, &context)
        return []
    }

    /// The day before an appointment begins: a document that has not come by now is late.
    func checkDocument(_ due: Due, _ state: inout State, _ context: inout WriteContext, now: Instant) throws {
        guard let document = try DocumentRecord.find(due.subject, in: context.transaction), document.isOpen,
            document.state != .here, let record = try CaseRecord.find(document.caseID, in: context.transaction),
            record.state == .booked
        else { return }
        let told = [try tell(.documentDelayed, .case(record, item: document.id), &state, &context, now: now)]
        try self.record(
            "delay-document", document.centre, document.id, by: "clock", now: now,
            happened: Instant(milliseconds: due.at), &context
        ) { json in
            json.member("kind", document.kind)
            json.member("case", document.caseID)
            told.write(to: &json)
        }
    }
}
