package import Shapes

/// A case with all that was done in it, as far as the caller may see.
package struct CaseShown: Sendable {
    /// The case's identifier.
    package let `case`: String
    /// The centre.
    package let centre: String
    /// The service.
    package let service: String
    /// The service in words.
    package let name: String
    /// How far it is.
    package let state: CaseState
    /// Where each track stands, the main one first.
    package let tracks: [TrackStanding]
    /// What assessment found, by decision.
    package let assessed: [Keyed<String>]
    /// The person, where the caller may see who it is.
    package let person: CaseClient?
    /// Its latest visit.
    package let visit: String?
    /// The home municipality.
    package let municipality: String?
    /// The sponsor.
    package let sponsor: String?
    /// When it was opened.
    package let openedAt: Instant
    /// When it ended.
    package let endedAt: Instant?
    /// How it ended.
    package let outcome: String?
    /// What was done, in its order.
    package let steps: [StepLine]
    /// What else became of it, in its order.
    package let events: [CaseEvent]
    /// Terms that run on it, or ran.
    package let clocks: [CaseClock]
    /// Notes, for officers of its partners.
    package let notes: [NoteLine]?

    /// A case with all that was done in it, as far as the caller may see.
    package init(
        case identifier: String, centre: String, service: String, name: String, state: CaseState,
        tracks: [TrackStanding], assessed: [Keyed<String>], person: CaseClient? = nil, visit: String? = nil,
        municipality: String? = nil, sponsor: String? = nil, openedAt: Instant, endedAt: Instant? = nil,
        outcome: String? = nil, steps: [StepLine], events: [CaseEvent], clocks: [CaseClock] = [],
        notes: [NoteLine]? = nil
    ) {
        self.case = identifier
        self.centre = centre
        self.service = service
        self.name = name
        self.state = state
        self.tracks = tracks
        self.assessed = assessed
        self.person = person
        self.visit = visit
        self.municipality = municipality
        self.sponsor = sponsor
        self.openedAt = openedAt
        self.endedAt = endedAt
        self.outcome = outcome
        self.steps = steps
        self.events = events
        self.clocks = clocks
        self.notes = notes
    }

    /// Reads and writes it.
    package static let shape = Shape<CaseShown>.record(
        "CaseShown", "a case with all that was done in it, as far as the caller may see",
        {
            CaseShown(
                case: $0, centre: $1, service: $2, name: $3, state: $4, tracks: $5, assessed: $6, person: $7, visit: $8,
                municipality: $9, sponsor: $10, openedAt: $11, endedAt: $12, outcome: $13, steps: $14, events: $15,
                clocks: $16, notes: $17)
        },
        Field("case", .identifier, "the case's identifier", \.case),
        Field("centre", .name, "the centre", \.centre),
        Field("service", .text, "the service", \.service),
        Field("name", .text, "the service in words", \.name),
        Field("state", .word, "how far it is", \.state),
        Field("tracks", TrackStanding.shape.list(), "where each track stands, the main one first", \.tracks),
        Field("assessed", Shape<String>.text.map(), "what assessment found, by decision", \.assessed),
        .optional("person", CaseClient.shape, "the person, where the caller may see who it is", \.person),
        .optional("visit", .reference, "its latest visit", \.visit),
        .optional("municipality", .municipality, "the home municipality", \.municipality),
        .optional("sponsor", .text, "the sponsor", \.sponsor),
        Field("openedAt", .instant, "when it was opened", \.openedAt),
        .optional("endedAt", .instant, "when it ended", \.endedAt),
        .optional("outcome", .text, "how it ended", \.outcome),
        Field("steps", StepLine.shape.list(), "what was done, in its order", \.steps),
        Field("events", CaseEvent.shape.list(), "what else became of it, in its order", \.events),
        Field("clocks", CaseClock.shape.list(), "terms that run on it, or ran", \.clocks),
        .optional("notes", NoteLine.shape.list(), "notes, for officers of its partners", \.notes))
}
