package import ServiceKit
package import Shapes

/// Who is looked for: day of birth and name, compared as passports spell names.
package struct PersonSought: Hashable, Sendable {
    /// The given name, as the passport has it.
    package let givenName: String
    /// The family name, as the passport has it.
    package let familyName: String
    /// The day of birth.
    package let birthDate: Day

    /// Who is looked for: day of birth and name, compared as passports spell names.
    package init(givenName: String, familyName: String, birthDate: Day) {
        self.givenName = givenName
        self.familyName = familyName
        self.birthDate = birthDate
    }

    /// Reads and writes it.
    package static let shape = Shape<PersonSought>.record(
        "PersonSought", "who is looked for: day of birth and name, compared as passports spell names",
        { PersonSought(givenName: $0, familyName: $1, birthDate: $2) },
        Field("givenName", .label, "the given name, as the passport has it", \.givenName),
        Field("familyName", .label, "the family name, as the passport has it", \.familyName),
        Field("birthDate", .date, "the day of birth", \.birthDate))
}
