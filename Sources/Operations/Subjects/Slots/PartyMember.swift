package import ServiceKit
package import Shapes

/// A person of a party as far as assessment needs to know; names may be sent and are not looked at.
package struct PartyMember: Sendable {
    /// `p1` to `p6`.
    package let person: String
    /// The day of birth.
    package let birthDate: Day?
    /// The nationalities; empty while unknown.
    package let nationalities: [Nationality]
    /// The services this person comes for, where no bundle is named.
    package let services: [String]?
    /// What is known, by the fact's name.
    package let facts: [Keyed<FactText>]

    /// A person of a party.
    package init(
        person: String, birthDate: Day? = nil, nationalities: [Nationality] = [], services: [String]? = nil,
        facts: [Keyed<FactText>] = []
    ) {
        self.person = person
        self.birthDate = birthDate
        self.nationalities = nationalities
        self.services = services
        self.facts = facts
    }

    /// The shape of a person in a search or hold.
    package static let shape = Shape<PartyMember>.record(
        "PartyMember", "a person of a party, as far as assessment needs to know",
        { person, birthDate, nationalities, services, facts, _, _, _ in
            PartyMember(
                person: person, birthDate: birthDate, nationalities: nationalities, services: services, facts: facts)
        },
        Field("person", .person, "p1, p2 and so on", \.person),
        .optional("birthDate", .date, "the day of birth", \.birthDate),
        Field(
            "nationalities", Shape<Nationality>.country.list(most: 5), default: [], "codes of ISO 3166-1",
            \.nationalities),
        .optional(
            "services", Shape<String>.name.list(least: 1, most: 10), "the services, without a bundle", \.services),
        Field("facts", FactText.shape.map(most: 32), default: [], "what is known, by the fact's name", \.facts),
        .optional("givenName", .label, "not looked at here", \.unread),
        .optional("familyName", .label, "not looked at here", \.unread),
        .optional("vNumber", .vNumber, "not looked at here", \.unread))
}

extension PartyMember {
    fileprivate var unread: String? { nil }
}
