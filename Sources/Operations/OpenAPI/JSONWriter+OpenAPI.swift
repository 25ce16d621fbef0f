import Shapes

extension JSONWriter {
    /// Writes a member that is a list, each element by `body`.
    mutating func list<Element>(
        _ name: String, _ elements: [Element], _ body: (Element, inout JSONWriter) -> Void
    ) {
        key(name)
        array { json in
            for element in elements {
                json.element()
                body(element, &json)
            }
        }
    }

    /// Writes `content` of one media type.
    mutating func content(_ type: String, _ body: (inout JSONWriter) -> Void) {
        key("content")
        object { json in
            json.key(type)
            json.object(body)
        }
    }

    /// Writes `headers` that refer to the document's own.
    mutating func headers(_ names: [String]) {
        key("headers")
        object { json in
            for name in names {
                json.key(name)
                json.object { $0.member("$ref", "#/components/headers/\(name)") }
            }
        }
    }

    /// Writes a header's definition.
    mutating func header(_ name: String, _ summary: String, required: Bool) {
        key(name)
        object { json in
            json.member("description", summary)
            json.member("required", required)
            json.key("schema")
            json.object { $0.member("type", "string") }
        }
    }
}
