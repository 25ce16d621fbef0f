package import Shapes

/// A case in a list.
package struct CaseSummary: Hashable, Sendable {
    /// The case's identifier.
    package let `case`: String
    /// The service.
    package let service: String
    /// How far it is.
    package let state: CaseState
    /// Where each track stands, the main one first.
    package let tracks: [TrackStanding]
    /// The person, where the caller may see who it is.
    package let person: CaseClient?
    /// Its latest visit.
    package let visit: String?
    /// The home municipality.
    package let municipality: String?
    /// The sponsor.
    package let sponsor: String?
    /// When the first of its running clocks ends.
    package let due: ClockDue?
    /// When it was opened.
    package let openedAt: Instant
    /// When it ended.
    package let endedAt: Instant?
    /// How it ended.
    package let outcome: String?

    /// A case in a list.
    package init(
        case identifier: String, service: String, state: CaseState, tracks: [TrackStanding], person: CaseClient? = nil,
        visit: String? = nil, municipality: String? = nil, sponsor: String? = nil, due: ClockDue? = nil,
        openedAt: Instant,
        endedAt: Instant? = nil, outcome: String? = nil
    ) {
        self.case = identifier
        self.service = service
        self.state = state
        self.tracks = tracks
        self.person = person
        self.visit = visit
        self.municipality = municipality
        self.sponsor = sponsor
        self.due = due
        self.openedAt = openedAt
        self.endedAt = endedAt
        self.outcome = outcome
    }

    /// Reads and writes it.
    package static let shape = Shape<CaseSummary>.record(
        "CaseSummary", "a case in a list",
        {
            CaseSummary(
                case: $0, service: $1, state: $2, tracks: $3, person: $4, visit: $5, municipality: $6, sponsor: $7,
                due: $8, openedAt: $9, endedAt: $10, outcome: $11)
        },
        Field("case", .identifier, "the case's identifier", \.case),
        Field("service", .text, "the service", \.service),
        Field("state", .word, "how far it is", \.state),
        Field("tracks", TrackStanding.shape.list(), "where each track stands, the main one first", \.tracks),
        .optional("person", CaseClient.shape, "the person, where the caller may see who it is", \.person),
        .optional("visit", .reference, "its latest visit", \.visit),
        .optional("municipality", .municipality, "the home municipality", \.municipality),
        .optional("sponsor", .text, "the sponsor", \.sponsor),
        .optional("due", ClockDue.shape, "when the first of its running clocks ends", \.due),
        Field("openedAt", .instant, "when it was opened", \.openedAt),
        .optional("endedAt", .instant, "when it ended", \.endedAt),
        .optional("outcome", .text, "how it ended", \.outcome))
}
