package import ServiceKit
package import Shapes

/// A case that waits for the home municipality.
package struct HandOff: Hashable, Sendable {
    /// The case's identifier.
    package let `case`: String
    /// The centre that handed it over.
    package let centre: String
    /// The service.
    package let service: String
    /// The service in words.
    package let name: String
    /// Whom to register; left out after an erasure.
    package let person: CaseClient?
    /// The visit it came from.
    package let visit: String?
    /// The step it is at.
    package let step: String
    /// The step in words.
    package let text: String
    /// Since when.
    package let since: Instant
    /// What the registrar may do next.
    package let next: [NextStep]
    /// Until when that was promised, or is to be done by law.
    package let terms: [ProgressTerm]
    /// The first of those days.
    package let due: Day?

    /// A case that waits for the home municipality.
    package init(
        case identifier: String, centre: String, service: String, name: String, person: CaseClient?, visit: String?,
        step: String, text: String, since: Instant, next: [NextStep], terms: [ProgressTerm], due: Day?
    ) {
        self.case = identifier
        self.centre = centre
        self.service = service
        self.name = name
        self.person = person
        self.visit = visit
        self.step = step
        self.text = text
        self.since = since
        self.next = next
        self.terms = terms
        self.due = due
    }

    /// The shape of a case that waits.
    package static let shape = Shape<HandOff>.record(
        "HandOff", "a case that waits for the home municipality",
        {
            HandOff(
                case: $0, centre: $1, service: $2, name: $3, person: $4, visit: $5, step: $6, text: $7, since: $8,
                next: $9, terms: $10, due: $11)
        },
        Field("case", .identifier, "the case's identifier", \.case),
        Field("centre", .name, "the centre that handed it over", \.centre),
        Field("service", .text, "the service", \.service), Field("name", .text, "the service in words", \.name),
        .optional("person", CaseClient.shape, "whom to register; left out after an erasure", \.person),
        .optional("visit", .reference, "the visit it came from", \.visit),
        Field("step", .text, "the step it is at", \.step), Field("text", .text, "the step in words", \.text),
        Field("since", .instant, "since when", \.since),
        Field("next", NextStep.shape.list(), "what the registrar may do next", \.next),
        Field("terms", ProgressTerm.shape.list(), "until when that was promised, or is to be done by law", \.terms),
        .optional("due", .date, "the first of those days", \.due))
}
