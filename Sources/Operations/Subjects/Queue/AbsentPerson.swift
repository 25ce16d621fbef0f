package import Shapes

/// A person of a visit who has not come, though others have: which legs that touches, and what may be done.
package struct AbsentPerson: Hashable, Sendable {
    /// The person.
    package let person: String
    /// The person's legs that are not over.
    package let legs: [AbsentLeg]

    /// A person who has not come.
    package init(person: String, legs: [AbsentLeg]) {
        self.person = person
        self.legs = legs
    }

    /// The shape of an absent person.
    package static let shape = Shape<AbsentPerson>.record(
        "AbsentPerson", "a person who has not come, though others of the visit have",
        { AbsentPerson(person: $0, legs: $1) }, Field("person", .person, "p1, p2 and so on", \.person),
        Field("legs", AbsentLeg.shape.list(), "the person's legs that are not over", \.legs))
}
