import Shapes

/// A wish to open a case without a visit: exactly one of a person and a case of the same person.
package struct CaseWanted: Sendable {
    /// The centre.
    package let centre: String
    /// The service.
    package let service: String
    /// Who it is for.
    package let person: NewClient?
    /// A case of the same person at this centre.
    package let of: String?
    /// The home municipality.
    package let livesIn: String?
    /// The sponsor.
    package let sponsor: String?
    /// Where the person is told what must be known.
    package let contact: Contact?

    /// A wish to open a case without a visit: exactly one of a person and a case of the same person.
    package init(
        centre: String, service: String, person: NewClient? = nil, of: String? = nil, livesIn: String? = nil,
        sponsor: String? = nil, contact: Contact? = nil
    ) {
        self.centre = centre
        self.service = service
        self.person = person
        self.of = of
        self.livesIn = livesIn
        self.sponsor = sponsor
        self.contact = contact
    }

    static let record = Record<CaseWanted>(
        { CaseWanted(centre: $0, service: $1, person: $2, of: $3, livesIn: $4, sponsor: $5, contact: $6) },
        Field("centre", .name, "the centre", \.centre),
        Field("service", .name, "the service", \.service),
        .optional("person", NewClient.shape, "who it is for", \.person),
        .optional("of", .identifier, "a case of the same person at this centre", \.of),
        .optional("livesIn", .municipality, "the home municipality", \.livesIn),
        .optional("sponsor", .name, "the sponsor", \.sponsor),
        .optional("contact", Contact.shape, "where the person is told what must be known", \.contact))
}
