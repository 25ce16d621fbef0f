/// Writes schemas as JSON and keeps the named records apart, as definitions.
public struct SchemaWriter {
    /// Which of the two languages to write.
    public enum Dialect: Sendable {
        /// JSON Schema draft-07, definitions under `#/definitions`.
        case draft07
        /// OpenAPI 3.0.3, definitions under `#/components/schemas`.
        case openAPI
    }

    /// The language written.
    public let dialect: Dialect
    private var definitions: [String: [UInt8]] = [:]

    /// A writer for one document.
    public init(_ dialect: Dialect) {
        self.dialect = dialect
    }

    /// Writes a schema; a named record becomes a reference, and its definition is kept.
    public mutating func write(_ schema: Schema, to json: inout JSONWriter, summary: String? = nil) {
        switch schema {
        case .described(let inner, let text):
            write(inner, to: &json, summary: summary ?? text)
        case .record(let name?, let text, let properties):
            define(name, text, properties)
            let path = dialect == .draft07 ? "#/definitions/" : "#/components/schemas/"
            json.object { $0.member("$ref", path + name) }
        case .nullable(let inner):
            writeNullable(inner, to: &json, summary: summary)
        case .either(let choices):
            json.object { json in
                describe(summary, &json)
                json.key("anyOf")
                json.array { json in
                    for choice in choices {
                        json.element()
                        write(choice, to: &json)
                    }
                }
            }
        default:
            json.object { json in
                describe(summary, &json)
                writeMembers(of: schema, to: &json)
            }
        }
    }

    /// Writes the definitions of every named record met so far, as members of an object.
    public func writeDefinitions(to json: inout JSONWriter) {
        for (name, bytes) in definitions.sorted(by: { $0.key < $1.key }) {
            json.key(name)
            json.raw(bytes)
        }
    }

    private mutating func define(_ name: String, _ text: String, _ properties: [Schema.Property]) {
        guard definitions[name] == nil else { return }
        definitions[name] = []  // taken, so that a record may hold itself
        var json = JSONWriter()
        json.object { json in
            describe(text, &json)
            writeMembers(of: .record(name: nil, summary: text, properties), to: &json)
        }
        definitions[name] = json.bytes
    }

    private mutating func writeNullable(_ inner: Schema, to json: inout JSONWriter, summary: String?) {
        json.object { json in
            describe(summary, &json)
            switch (dialect, inner) {
            case (.openAPI, .record(_?, _, _)):
                json.member("nullable", true)
                json.key("allOf")
                json.array { json in
                    json.element()
                    write(inner, to: &json)
                }
            case (.openAPI, _):
                json.member("nullable", true)
                writeMembers(of: inner, to: &json)
            case (.draft07, _):
                json.key("anyOf")
                json.array { json in
                    json.element()
                    write(inner, to: &json)
                    json.element()
                    json.object { $0.member("type", "null") }
                }
            }
        }
    }

    private func describe(_ text: String?, _ json: inout JSONWriter) {
        if let text, !text.isEmpty { json.member("description", text) }
    }

    private mutating func writeMembers(of schema: Schema, to json: inout JSONWriter) {
        switch schema {
        case .string(let format, let pattern, let least, let most):
            json.member("type", "string")
            if let format { json.member("format", format) }
            if let pattern { json.member("pattern", pattern) }
            if let least { json.member("minLength", least) }
            if let most { json.member("maxLength", most) }
        case .words(let words):
            json.member("type", "string")
            json.key("enum")
            json.array { json in
                for word in words {
                    json.element()
                    json.string(word)
                }
            }
        case .integer(let least, let most):
            json.member("type", "integer")
            if let least { json.member("minimum", least) }
            if let most { json.member("maximum", most) }
        case .number: json.member("type", "number")
        case .boolean: json.member("type", "boolean")
        case .list(let element, let least, let most):
            json.member("type", "array")
            json.key("items")
            write(element, to: &json)
            if let least { json.member("minItems", least) }
            if let most { json.member("maxItems", most) }
        case .map(let value):
            json.member("type", "object")
            json.key("additionalProperties")
            write(value, to: &json)
        case .record(_, _, let properties):
            json.member("type", "object")
            json.key("properties")
            json.object { json in
                for property in properties {
                    json.key(property.name)
                    write(property.schema, to: &json, summary: property.summary)
                }
            }
            let required = properties.filter(\.isRequired)
            if !required.isEmpty {
                json.key("required")
                json.array { json in
                    for property in required {
                        json.element()
                        json.string(property.name)
                    }
                }
            }
            json.member("additionalProperties", false)
        case .described(let inner, _): writeMembers(of: inner, to: &json)
        case .nullable, .either, .anything: break
        }
    }
}
