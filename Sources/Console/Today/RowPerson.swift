/// A person of a row.
package struct RowPerson: Hashable, Sendable {
    /// `p1` to `p6`.
    package let person: String
    /// The name, where it may be seen.
    package let name: String?
    /// Whether the person is here.
    package let isHere: Bool

    /// A person of a row.
    package init(person: String, name: String? = nil, isHere: Bool = false) {
        self.person = person
        self.name = name
        self.isHere = isHere
    }

    /// The name with the person's place in the party.
    package var label: String { name.map { "\(person) \($0)" } ?? person }
}
