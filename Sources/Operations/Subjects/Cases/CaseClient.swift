package import ServiceKit
package import Shapes

/// The person of a case.
package struct CaseClient: Hashable, Sendable {
    /// The given name.
    package let givenName: String
    /// The family name.
    package let familyName: String
    /// The day of birth.
    package let birthDate: Day

    /// The person of a case.
    package init(givenName: String, familyName: String, birthDate: Day) {
        self.givenName = givenName
        self.familyName = familyName
        self.birthDate = birthDate
    }

    /// Reads and writes it.
    package static let shape = Shape<CaseClient>.record(
        "CaseClient", "the person of a case",
        { CaseClient(givenName: $0, familyName: $1, birthDate: $2) },
        Field("givenName", .text, "the given name", \.givenName),
        Field("familyName", .text, "the family name", \.familyName),
        Field("birthDate", .date, "the day of birth", \.birthDate))
}
