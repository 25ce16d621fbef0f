import Blueprint
import Ledger
import Operations
import Rules
import ServiceKit

/// A message with the records it is rendered from at hand.
struct MessageTold {
    let message: OutboxMessage
    let kind: MessageKind
    let about: MessageSubject
    let centre: Centre
    let party: ToldParty

    /// What becomes of it where what it tells of a visit does not hold any more; `nil` where it is to be sent.
    func outcome(_ record: VisitRecord, now: Instant) -> RenderOutcome? {
        switch kind {
        case .visitBooked, .visitMoved, .visitReminder:
            guard record.state == .booked, about.startsAt == record.startsAt else { return .overtaken("overtaken") }
            guard record.endsAt > now else {
                return kind == .visitReminder ? .overtaken("overtaken") : .lost("too-late")
            }
        case .visitDisrupted where record.state == .booked && record.endsAt <= now: return .lost("too-late")
        case .visitCancelled where record.state != .cancelled: return .overtaken("overtaken")
        case .visitMissed where record.state != .noShow: return .overtaken("overtaken")
        default: break
        }
        return nil
    }

    /// Fills the texts of the language that the party is written to in.
    func finish(
        asked: String, isPreview: Bool, sender: RenderedMessage.Sender, _ templates: MessageTemplates,
        _ content: (MessageLanguage) throws -> (content: [String: Any], calendar: RenderedMessage.Calendar?)
    ) rethrows -> RenderOutcome {
        let isErased = party.persons.first.map { $0 == nil } ?? true
        if isErased, !isPreview { return .overtaken("erased") }
        let contact = party.contact
        if contact?.email == nil, contact?.phone == nil, !isPreview { return .lost("no-address") }
        let language = MessageLanguage(asked: asked, of: centre)
        let (filled, calendar) = try content(language)
        let (title, text) = templates.render(kind, in: language, filled)
        return .ready(
            RenderedMessage(
                id: message.id, kind: kind.rawValue, centre: centre.id, about: about.name,
                createdAt: Instant(milliseconds: message.created), language: language.rawValue,
                recipient: RenderedMessage.Recipient(email: contact?.email, phone: contact?.phone), sender: sender,
                title: title, text: text, calendar: calendar))
    }

    /// What every message is filled with.
    func common(_ language: MessageLanguage) -> [String: Any] {
        var content: [String: Any] = ["name": party.name(0), "centre": Printed.line(centre.name)]
        if let answer = language.answer(at: centre) { content["answer"] = answer }
        return content
    }

    /// What a message about a case is filled with.
    func content(
        of record: CaseRecord, _ language: MessageLanguage, _ configuration: Configuration, on day: Day
    ) -> [String: Any] {
        var content = common(language)
        let manifest = configuration.blueprint.modules[record.service]
        content["person"] = party.name(0)
        content["service"] = manifest?.text(record.service, in: language.rawValue) ?? record.service
        content["expected"] = about.expected.map(language.text)
        content["step"] = about.item.flatMap { manifest?.text($0, in: language.rawValue) }
        let sites = centre.sites.on(day)
        if sites.count == 1 { content["address"] = sites.first?.value.address }
        return content
    }
}

extension MessageLanguage {
    /// How a centre is asked something, in a sentence; `nil` where its file does not say.
    func answer(at centre: Centre) -> String? {
        let words: (write: String, call: String, see: String, or: String) =
            switch self {
            case .english: ("write to", "call", "see", "or")
            case .dutch: ("schrijf naar", "bel", "kijk op", "of")
            }
        let ways = [
            centre.contact?.email.map { "\(words.write) \(Printed.line($0))" },
            centre.contact?.phone.map { "\(words.call) \(Printed.line($0))" },
            centre.contact?.website.map { "\(words.see) \(Printed.line($0))" },
        ].compactMap(\.self)
        guard let first = ways.first else { return nil }
        let sentence = ([first.prefix(1).uppercased() + first.dropFirst()] + ways.dropFirst())
        return sentence.joined(separator: ", \(words.or) ") + "."
    }
}

extension Site {
    /// Street, postal code and city on one line; `nil` where the file gives none.
    var address: String? {
        let place = [postalCode, city].compactMap(\.self).joined(separator: " ")
        let parts = [street, place.isEmpty ? nil : place].compactMap(\.self)
        return parts.isEmpty ? nil : Printed.line(parts.joined(separator: ", "))
    }
}
