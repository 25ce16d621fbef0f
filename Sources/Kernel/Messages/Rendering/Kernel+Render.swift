import Blueprint
import Calendars
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// Renders a message from the records as they are now; what it told may not hold any more by then.
    ///
    /// A preview is rendered whatever became of the message, as it would read now.
    func render(
        _ message: OutboxMessage, _ state: State, now: Instant, sender: String? = nil, isPreview: Bool = false,
        in transaction: any Transaction
    ) throws -> RenderOutcome {
        guard let kind = MessageKind(rawValue: message.kind) else { return .overtaken("unknown-kind") }
        let about = try Sealed.read(MessageSubject.shape, message.payload)
        let configuration = state.configuration
        guard let centre = configuration.blueprint.centres[message.centre] else { return .lost("no-centre") }
        let from = RenderedMessage.Sender(of: centre, else: sender)
        if let reference = about.visit {
            guard let record = try VisitRecord.find(reference, in: transaction) else { return .overtaken("gone") }
            let party = try ToldParty.of(visit: reference, vault: ledger.vault, in: transaction)
            let told = MessageTold(message: message, kind: kind, about: about, centre: centre, party: party)
            if !isPreview, let outcome = told.outcome(record, now: now) { return outcome }
            if kind == .visitSurvey {
                let visit = try RatedVisit(record, by: .client, at: centre, in: transaction)
                if !isPreview, visit.state(now: now) != .open { return .overtaken("overtaken") }
                return told.finish(asked: record.language, isPreview: isPreview, sender: from, templates) { language in
                    (told.content(of: visit, language), nil)
                }
            }
            let legs = try LegRecord.list(of: reference, in: transaction)
            let cases = try CaseRecord.list(of: reference, in: transaction)
            // Who was erased, or a service that is no longer given, leaves the rest of the sheet readable.
            let question = try? question(of: record, legs, centre, state, .anonymous, in: transaction)
            return told.finish(asked: record.language, isPreview: isPreview, sender: from, templates) { language in
                let sheet = VisitSheet(
                    told: told, record: record, legs: legs, cases: cases, language: language,
                    configuration: configuration, question: question)
                return (sheet.content, told.calendar(record, legs, language, configuration, from.email))
            }
        }
        guard let record = try about.case.flatMap({ try CaseRecord.find($0, in: transaction) }) else {
            return .overtaken("gone")
        }
        let party = try ToldParty.of(record, vault: ledger.vault, in: transaction)
        let told = MessageTold(message: message, kind: kind, about: about, centre: centre, party: party)
        if !isPreview, kind != .caseProgress, record.isEnded { return .overtaken("overtaken") }
        let day = centre.clock.day(now.milliseconds)
        return told.finish(
            asked: party.contact?.language ?? "", isPreview: isPreview, sender: from, templates
        ) { language in
            (told.content(of: record, language, configuration, on: day), nil)
        }
    }
}

extension RenderedMessage.Sender {
    /// A centre as it writes: with the address of its file, or with another where the file gives none.
    init(of centre: Centre, else other: String?) {
        let address = centre.contact?.email.flatMap { MailAddress($0)?.text }
        self.init(
            name: Printed.line(centre.name), email: address ?? other ?? "no-reply@\(centre.id).invalid")
    }
}

extension MessageTold {
    /// The calendar file that belongs to a message; `nil` where none does.
    func calendar(
        _ record: VisitRecord, _ legs: [LegRecord], _ language: MessageLanguage, _ configuration: Configuration,
        _ organizer: String
    ) -> RenderedMessage.Calendar? {
        switch kind {
        case .visitBooked, .visitMoved, .visitCancelled: break
        case .visitDisrupted where about.proposal == nil: break
        default: return nil
        }
        let file = CalendarFile(
            record, legs, configuration, language: language.rawValue, former: about.formerLegs,
            organizer: organizer, at: Instant(milliseconds: message.created))
        return RenderedMessage.Calendar(method: file.method, name: "\(record.reference).ics", bytes: file.bytes)
    }
}
