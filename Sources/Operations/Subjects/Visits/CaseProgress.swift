package import Shapes

/// How far a case is, as the side that asks may see it.
package struct CaseProgress: Hashable, Sendable {
    /// The case's identifier.
    package let `case`: String
    /// The person of the party.
    package let person: String
    /// The given name, where the one who asks has told it.
    package let givenName: String?
    /// The service.
    package let service: String
    /// The service in words.
    package let name: String
    /// The step it is at, by the module's name for it.
    package let step: String
    /// The step in words.
    package let text: String
    /// Since when.
    package let since: Instant
    /// Whether nothing more follows.
    package let isEnded: Bool
    /// How far each of its tracks is, the main one first.
    package let tracks: [ProgressTrack]
    /// Until when things were promised, or are to be done by law.
    package let terms: [ProgressTerm]

    /// How far a case is.
    package init(
        case identifier: String, person: String, givenName: String? = nil, service: String, name: String, step: String,
        text: String, since: Instant, isEnded: Bool, tracks: [ProgressTrack] = [], terms: [ProgressTerm] = []
    ) {
        self.case = identifier
        self.person = person
        self.givenName = givenName
        self.service = service
        self.name = name
        self.step = step
        self.text = text
        self.since = since
        self.isEnded = isEnded
        self.tracks = tracks
        self.terms = terms
    }

    static let record = Record<CaseProgress>(
        {
            CaseProgress(
                case: $0, person: $1, givenName: $2, service: $3, name: $4, step: $5, text: $6, since: $7, isEnded: $8,
                tracks: $9, terms: $10)
        },
        Field("case", .identifier, "the case's identifier", \.case),
        Field("person", .person, "the person of the party", \.person),
        .optional("givenName", .text, "the given name, where the one who asks has told it", \.givenName),
        Field("service", .text, "the service", \.service), Field("name", .text, "the service in words", \.name),
        Field("step", .text, "the step it is at", \.step),
        Field("text", .text, "the step in words", \.text), Field("since", .instant, "since when", \.since),
        Field("ended", .boolean, "whether nothing more follows", \.isEnded),
        Field("tracks", ProgressTrack.shape.list(), "how far each of its tracks is, the main one first", \.tracks),
        Field("terms", ProgressTerm.shape.list(), "until when what is promised, or is to be done by law", \.terms))

    /// The shape of a case's progress.
    package static let shape = record.shape("CaseProgress", "how far a case is")
}
