package import Shapes

/// How far a case is.
package struct CaseProgress: Hashable, Sendable {
    /// The case's identifier.
    package let `case`: String
    /// The person of the party.
    package let person: String
    /// The service.
    package let service: String
    /// The step it is at, by the module's name for it.
    package let step: String
    /// The step in words.
    package let text: String
    /// Since when.
    package let since: Instant
    /// Whether nothing more follows.
    package let isEnded: Bool

    /// How far a case is.
    package init(
        case identifier: String, person: String, service: String, step: String, text: String, since: Instant,
        isEnded: Bool
    ) {
        self.case = identifier
        self.person = person
        self.service = service
        self.step = step
        self.text = text
        self.since = since
        self.isEnded = isEnded
    }

    /// The shape of a case's progress.
    package static let shape = Shape<CaseProgress>.record(
        "CaseProgress", "how far a case is",
        {
            CaseProgress(case: $0, person: $1, service: $2, step: $3, text: $4, since: $5, isEnded: $6)
        },
        Field("case", .identifier, "the case's identifier", \.case),
        Field("person", .person, "the person of the party", \.person),
        Field("service", .text, "the service", \.service), Field("step", .text, "the step it is at", \.step),
        Field("text", .text, "the step in words", \.text), Field("since", .instant, "since when", \.since),
        Field("ended", .boolean, "whether nothing more follows", \.isEnded))
}
