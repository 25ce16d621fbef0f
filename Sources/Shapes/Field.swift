/// One key of a record: its name, the shape of its value, a sentence about it, and how a record gives it.
public struct Field<Root, Value>: Sendable {
    /// The key.
    public let name: String
    let property: Schema.Property
    let part: RecordPart
    let write: @Sendable (Root, inout JSONWriter) -> Void

    /// A key that must be there.
    public init(
        _ name: String, _ shape: Shape<Value>, _ summary: String, _ get: @escaping @Sendable (Root) -> Value
    ) {
        let key = JSONWriter.quoted(name)
        self.init(
            property: .init(name: name, schema: shape.schema, summary: summary, isRequired: true),
            read: { node, record, reading in
                guard let node else {
                    return reading.at(name) { reading in
                        reading.fail(
                            "missing-key", record, "`\(name)` is missing", fix: "add `\(name):` (\(summary))")
                    }
                }
                reading.goDown(name)
                defer { reading.goUp() }
                return shape.read(node, &reading)
            },
            write: { root, json in
                json.key(quoted: key)
                shape.write(get(root), &json)
            })
    }

    /// A key that has a value of its own when it is left out.
    public init(
        _ name: String, _ shape: Shape<Value>, default standard: Value, _ summary: String,
        _ get: @escaping @Sendable (Root) -> Value
    ) where Value: Sendable {
        let key = JSONWriter.quoted(name)
        self.init(
            property: .init(name: name, schema: shape.schema, summary: summary, isRequired: false),
            read: { node, _, reading in
                guard let node else { return standard }
                reading.goDown(name)
                defer { reading.goUp() }
                return shape.read(node, &reading) ?? (reading.keepsGoing ? standard : nil)
            },
            write: { root, json in
                json.key(quoted: key)
                shape.write(get(root), &json)
            })
    }

    /// A key that may be left out.
    public static func optional<Wrapped>(
        _ name: String, _ shape: Shape<Wrapped>, _ summary: String, _ get: @escaping @Sendable (Root) -> Wrapped?
    ) -> Field where Value == Wrapped? {
        let key = JSONWriter.quoted(name)
        return Field(
            property: .init(name: name, schema: shape.schema, summary: summary, isRequired: false),
            read: { node, _, reading in
                guard let node else { return .some(nil) }
                reading.goDown(name)
                defer { reading.goUp() }
                let value = shape.read(node, &reading)
                return value == nil && !reading.keepsGoing ? nil : .some(value)
            },
            write: { root, json in
                guard let value = get(root) else { return }
                json.key(quoted: key)
                shape.write(value, &json)
            })
    }

    // What reads is made here, where the value's type is known: a record goes over its fields without their types.
    private init(
        property: Schema.Property, read: @escaping @Sendable (Node?, Node, inout Reading) -> Value?,
        write: @escaping @Sendable (Root, inout JSONWriter) -> Void
    ) {
        name = property.name
        self.property = property
        part = RecordPart(property.name, read)
        self.write = write
    }
}
