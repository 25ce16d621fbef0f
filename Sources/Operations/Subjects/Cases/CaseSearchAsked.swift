import Shapes

/// A question for cases of a centre; all that is given must fit, and something must be given.
package struct CaseSearchAsked: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// A visit's reference.
    package let visit: String?
    /// The case's identifier.
    package let `case`: String?
    /// The person's V-number.
    package let vNumber: String?
    /// Who the person is.
    package let person: PersonSought?
    /// The sponsor.
    package let sponsor: String?
    /// The home municipality.
    package let municipality: String?
    /// The service.
    package let service: String?
    /// A step that a track stands at.
    package let step: String?
    /// The state.
    package let state: CaseState?
    /// How many at most.
    package let limit: Int

    /// A question for cases of a centre; all that is given must fit, and something must be given.
    package init(
        centre: String, visit: String? = nil, case identifier: String? = nil, vNumber: String? = nil,
        person: PersonSought? = nil, sponsor: String? = nil, municipality: String? = nil, service: String? = nil,
        step: String? = nil, state: CaseState? = nil, limit: Int = 100
    ) {
        self.centre = centre
        self.visit = visit
        self.case = identifier
        self.vNumber = vNumber
        self.person = person
        self.sponsor = sponsor
        self.municipality = municipality
        self.service = service
        self.step = step
        self.state = state
        self.limit = limit
    }

    static let record = Record<CaseSearchAsked>(
        {
            CaseSearchAsked(
                centre: $0, visit: $1, case: $2, vNumber: $3, person: $4, sponsor: $5, municipality: $6, service: $7,
                step: $8, state: $9, limit: $10)
        },
        Field("centre", .name, "the centre", \.centre),
        .optional("visit", .reference, "a visit's reference", \.visit),
        .optional("case", .identifier, "the case's identifier", \.case),
        .optional("vNumber", .vNumber, "the person's V-number", \.vNumber),
        .optional("person", PersonSought.shape, "who the person is", \.person),
        .optional("sponsor", .name, "the sponsor", \.sponsor),
        .optional("municipality", .municipality, "the home municipality", \.municipality),
        .optional("service", .name, "the service", \.service),
        .optional("step", .name, "a step that a track stands at", \.step),
        .optional("state", .word, "the state", \.state),
        Field("limit", .integer(1...500), default: 100, "how many at most", \.limit))
}
