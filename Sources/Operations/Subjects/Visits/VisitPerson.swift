package import ServiceKit
package import Shapes

/// A person of a booked visit, for those who may see it.
package struct VisitPerson: Hashable, Sendable {
    /// `p1` to `p6`.
    package let person: String
    /// The given name.
    package let givenName: String
    /// The family name.
    package let familyName: String
    /// The day of birth.
    package let birthDate: Day

    /// A person of a visit.
    package init(person: String, givenName: String, familyName: String, birthDate: Day) {
        self.person = person
        self.givenName = givenName
        self.familyName = familyName
        self.birthDate = birthDate
    }

    /// The shape of a person in a visit.
    package static let shape = Shape<VisitPerson>.record(
        "VisitPerson", "a person of a booked visit",
        { VisitPerson(person: $0, givenName: $1, familyName: $2, birthDate: $3) },
        Field("person", .person, "p1, p2 and so on", \.person),
        Field("givenName", .text, "the given name", \.givenName),
        Field("familyName", .text, "the family name", \.familyName),
        Field("birthDate", .date, "the day of birth", \.birthDate))
}
