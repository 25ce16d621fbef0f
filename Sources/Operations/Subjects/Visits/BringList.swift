package import Shapes

/// What one person of a party brings.
package struct BringList: Hashable, Sendable {
    /// The person.
    package let person: String
    /// What to bring.
    package let items: [BringItem]

    /// What a person brings.
    package init(person: String, items: [BringItem]) {
        self.person = person
        self.items = items
    }

    /// The shape of the list.
    package static let shape = Shape<BringList>.record(
        "BringList", "what one person brings", { BringList(person: $0, items: $1) },
        Field("person", .person, "the person", \.person),
        Field("items", BringItem.shape.list(), "what to bring", \.items))
}
