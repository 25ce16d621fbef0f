package import ServiceKit
package import Shapes

/// A person of a booking.
package struct Person: Sendable {
    /// `p1` to `p6`.
    package let person: String
    /// The given name, as the passport has it.
    package let givenName: String
    /// The family name, as the passport has it.
    package let familyName: String
    /// The day of birth.
    package let birthDate: Day
    /// One nationality or more.
    package let nationalities: [Nationality]
    /// The services this person comes for, where no bundle is named.
    package let services: [String]?
    /// What the client knows, by the fact's name.
    package let facts: [Keyed<FactText>]
    /// The V-number, where the person has one.
    package let vNumber: String?
    /// Open cases of this person that the visit is for; for officers and the cases' sponsor.
    package let cases: [String]

    /// A person of a booking.
    package init(
        person: String, givenName: String, familyName: String, birthDate: Day, nationalities: [Nationality],
        services: [String]? = nil, facts: [Keyed<FactText>] = [], vNumber: String? = nil, cases: [String] = []
    ) {
        self.person = person
        self.givenName = givenName
        self.familyName = familyName
        self.birthDate = birthDate
        self.nationalities = nationalities
        self.services = services
        self.facts = facts
        self.vNumber = vNumber
        self.cases = cases
    }

    /// The person as far as assessment needs to know.
    package var member: PartyMember {
        PartyMember(
            person: person, birthDate: birthDate, nationalities: nationalities, services: services, facts: facts)
    }

    /// The shape of a person in a booking.
    package static let shape = Shape<Person>.record(
        "Person", "a person of a booking",
        {
            Person(
                person: $0, givenName: $1, familyName: $2, birthDate: $3, nationalities: $4, services: $5, facts: $6,
                vNumber: $7, cases: $8)
        },
        Field("person", .person, "p1, p2 and so on", \.person),
        Field("givenName", .label, "the given name, as the passport has it", \.givenName),
        Field("familyName", .label, "the family name, as the passport has it", \.familyName),
        Field("birthDate", .date, "the day of birth", \.birthDate),
        Field(
            "nationalities", Shape<Nationality>.country.list(least: 1, most: 5), "codes of ISO 3166-1", \.nationalities),
        .optional(
            "services", Shape<String>.name.list(least: 1, most: 10), "the services, without a bundle", \.services),
        Field("facts", FactText.shape.map(most: 32), default: [], "what the client knows, by the fact's name", \.facts),
        .optional("vNumber", .vNumber, "the V-number", \.vNumber),
        Field(
            "cases", Shape<String>.identifier.list(most: 10), default: [],
            "open cases of this person that the visit is for; for officers and the cases' sponsor", \.cases))
}
