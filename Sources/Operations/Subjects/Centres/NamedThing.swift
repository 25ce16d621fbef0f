import Shapes

/// Something of a centre that has an id and a name, as people read it.
package struct NamedThing: Hashable, Sendable {
    /// The id.
    package let id: String
    /// The name.
    package let name: String

    /// Something with an id and a name.
    package init(id: String, name: String) {
        self.id = id
        self.name = name
    }

    /// Its shape, with the id under a key of its own.
    static func shape(_ key: String, _ schemaName: String, _ summary: String) -> Shape<NamedThing> {
        .record(
            schemaName, summary, { NamedThing(id: $0, name: $1) }, Field(key, .text, "its id", \.id),
            Field("name", .text, "its name", \.name))
    }
}
