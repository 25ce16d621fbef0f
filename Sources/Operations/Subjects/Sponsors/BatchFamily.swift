package import Shapes

/// An employee with the family, of a batch: one visit.
package struct BatchFamily: Sendable {
    /// The persons, as in a booking.
    package let party: [Person]
    /// The municipality they live in.
    package let livesIn: String?
    /// Where the family is told what it must know.
    package let contact: Contact
    /// The services of every person who names none, where the batch names no bundle.
    package let services: [String]?
    /// What the desk should know beforehand; sealed with the persons.
    package let needs: String?

    /// An employee with the family.
    package init(
        party: [Person], livesIn: String? = nil, contact: Contact, services: [String]? = nil, needs: String? = nil
    ) {
        self.party = party
        self.livesIn = livesIn
        self.contact = contact
        self.services = services
        self.needs = needs
    }

    /// The persons, each with services of its own or the family's.
    package var persons: [Person] {
        party.map { one in
            Person(
                person: one.person, givenName: one.givenName, familyName: one.familyName, birthDate: one.birthDate,
                nationalities: one.nationalities, services: one.services ?? services, facts: one.facts,
                vNumber: one.vNumber)
        }
    }

    /// The shape of a family.
    package static let shape = Shape<BatchFamily>.record(
        "BatchFamily", "an employee with the family: one visit",
        { BatchFamily(party: $0, livesIn: $1, contact: $2, services: $3, needs: $4) },
        Field("party", Person.shape.list(least: 1, most: 6), "the persons", \.party),
        .optional("livesIn", .municipality, "the municipality they live in", \.livesIn),
        Field("contact", Contact.shape, "where the family is told what it must know", \.contact),
        .optional(
            "services", Shape<String>.name.list(least: 1, most: 10),
            "the services of every person who names none, without a bundle", \.services),
        .optional("needs", .text(least: 1, most: 500), "what the desk should know beforehand", \.needs))
}
