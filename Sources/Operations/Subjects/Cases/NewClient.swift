package import ServiceKit
package import Shapes

/// A person for whom a case is opened.
package struct NewClient: Sendable {
    /// The given name, as the passport has it.
    package let givenName: String
    /// The family name, as the passport has it.
    package let familyName: String
    /// The day of birth.
    package let birthDate: Day
    /// Codes of ISO 3166-1.
    package let nationalities: [Nationality]
    /// What is known, by the fact's name.
    package let facts: [Keyed<FactText>]
    /// The V-number.
    package let vNumber: String?

    /// A person for whom a case is opened.
    package init(
        givenName: String, familyName: String, birthDate: Day, nationalities: [Nationality],
        facts: [Keyed<FactText>] = [], vNumber: String? = nil
    ) {
        self.givenName = givenName
        self.familyName = familyName
        self.birthDate = birthDate
        self.nationalities = nationalities
        self.facts = facts
        self.vNumber = vNumber
    }

    /// Reads and writes it.
    package static let shape = Shape<NewClient>.record(
        "NewClient", "a person for whom a case is opened",
        { NewClient(givenName: $0, familyName: $1, birthDate: $2, nationalities: $3, facts: $4, vNumber: $5) },
        Field("givenName", .label, "the given name, as the passport has it", \.givenName),
        Field("familyName", .label, "the family name, as the passport has it", \.familyName),
        Field("birthDate", .date, "the day of birth", \.birthDate),
        Field(
            "nationalities", Shape<Nationality>.country.list(least: 1, most: 5), "codes of ISO 3166-1", \.nationalities),
        Field("facts", FactText.shape.map(most: 32), default: [], "what is known, by the fact's name", \.facts),
        .optional("vNumber", .vNumber, "the V-number", \.vNumber))
}
