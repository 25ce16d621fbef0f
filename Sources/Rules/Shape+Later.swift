package import Shapes

extension Shape where Value == Node {
    /// A value that is read later, when what it needs is known; from outside it looks as told.
    package static func later(_ schema: Schema) -> Shape<Node> {
        Shape<Node>(
            schema: schema,
            read: { node, _ in
                if case .broken = node.content { return nil }
                return node
            },
            write: { node, json in
                if let text = node.text { json.string(text) } else { json.null() }
            })
    }
}
