import Shapes

/// The API's description in OpenAPI 3.0.3, made from the operations' declarations.
package struct OpenAPI {
    /// Whom to ask about an installation.
    package struct Publisher: Sendable {
        /// Who runs it.
        package var name = "Loket"
        /// Where to write to.
        package var email = "loket@example.org"
        /// Where to read more.
        package var url = "https://example.org/loket"

        /// A publisher; what is not set names the program itself.
        package init() {}
    }

    private var schemas = SchemaWriter(.openAPI)

    private init() {}

    /// The document as JSON.
    package static func document(
        _ operations: [AnyOperation] = API.all, version: String = API.version, publisher: Publisher = Publisher()
    ) -> [UInt8] {
        var document = OpenAPI()
        var json = JSONWriter(capacity: 1 << 17)
        json.object { json in
            json.member("openapi", "3.0.3")
            json.key("info")
            json.object { info in
                info.member("title", "Loket")
                info.member("version", version)
                info.member(
                    "description",
                    "The counter of one-stop desks: centres, slots, visits, configuration and the journal of it all.")
                info.key("contact")
                info.object { contact in
                    contact.member("name", publisher.name)
                    contact.member("email", publisher.email)
                    contact.member("url", publisher.url)
                }
            }
            json.list("servers", [Routes.base]) { $1.object { $0.member("url", Routes.base) } }
            json.list("tags", Tag.allCases) { tag, json in
                json.object { json in
                    json.member("name", tag.rawValue)
                    json.member("description", tag.summary)
                }
            }
            json.key("paths")
            json.object { document.writePaths(operations, &$0) }
            json.key("components")
            json.object { document.writeComponents(&$0) }
        }
        return json.bytes
    }

    private mutating func writePaths(_ operations: [AnyOperation], _ json: inout JSONWriter) {
        var paths: [String] = []
        for operation in operations where !paths.contains(operation.path) { paths.append(operation.path) }
        for path in paths {
            json.key(path)
            json.object { json in
                for operation in operations where operation.path == path {
                    json.key(operation.method.rawValue.lowercased())
                    json.object { write(operation, &$0) }
                }
            }
        }
    }

    private mutating func write(_ operation: AnyOperation, _ json: inout JSONWriter) {
        json.member("operationId", operation.id)
        json.list("tags", [operation.tag]) { $1.string($0.rawValue) }
        json.member("summary", operation.summary)
        let who = "For \(operation.who.words)."
        json.member("description", operation.description.isEmpty ? who : "\(operation.description) \(who)")
        json.list("security", securities(operation.who)) { scheme, json in
            json.object { json in
                if let scheme { json.list(scheme, [String]()) { $1.string($0) } }
            }
        }
        writeParameters(operation, &json)
        writeBody(operation, &json)
        json.key("responses")
        json.object { json in
            writeSuccess(operation, &json)
            writeProblems(operation, &json)
        }
    }

    // An empty requirement says that nothing need be sent.
    private func securities(_ who: Access) -> [String?] {
        switch who {
        case .open: [nil]
        case .anyone, .localOrToken: [nil, "bearer"]
        case .keyHolderOrOfficer, .keyHolderOr, .roles: ["bearer"]
        }
    }

    private mutating func writeParameters(_ operation: AnyOperation, _ json: inout JSONWriter) {
        json.key("parameters")
        json.array { json in
            for property in operation.pathProperties { writeParameter(property, in: "path", &json) }
            for property in operation.queryProperties { writeParameter(property, in: "query", &json) }
            if operation.needsKey {
                writeParameter(
                    Schema.Property(
                        name: "Idempotency-Key",
                        schema: .string(pattern: "^[!-~]+$", least: 16, most: 255),
                        summary: "new for every new request; the same for a repeat, which is answered byte for byte",
                        isRequired: true), in: "header", &json)
            }
            if operation.takesMatch {
                writeParameter(
                    Schema.Property(
                        name: "If-Match", schema: .string(), summary: "the ETag of what was read before",
                        isRequired: operation.needsMatch), in: "header", &json)
            }
        }
    }

    private mutating func writeParameter(
        _ property: Schema.Property, in place: String, _ json: inout JSONWriter
    ) {
        json.element()
        json.object { json in
            json.member("name", property.name)
            json.member("in", place)
            json.member("description", property.summary)
            json.member("required", place == "path" || property.isRequired)
            json.key("schema")
            schemas.write(property.schema, to: &json)
        }
    }

    private mutating func writeBody(_ operation: AnyOperation, _ json: inout JSONWriter) {
        let properties = operation.bodyProperties
        guard !properties.isEmpty else { return }
        json.key("requestBody")
        json.object { json in
            json.member("required", properties.contains { $0.isRequired })
            json.key("content")
            json.object { json in
                json.key(MediaType.json)
                json.object { json in
                    json.key("schema")
                    let words = operation.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
                    schemas.write(
                        .record(name: words.joined() + "Input", summary: "input of \(operation.id)", properties),
                        to: &json)
                    if let example = operation.example {
                        json.key("example")
                        json.raw(example.utf8)
                    }
                }
                if let example = operation.tableExample {
                    json.key(MediaType.table)
                    json.object { json in
                        json.key("schema")
                        schemas.write(.string(), to: &json)
                        json.member("example", example)
                    }
                }
            }
        }
    }

    private mutating func writeSuccess(_ operation: AnyOperation, _ json: inout JSONWriter) {
        json.key(String(operation.status))
        json.object { json in
            json.member("description", operation.summary)
            json.headers(operation.answersTag ? ["API-Version", "ETag"] : ["API-Version"])
            guard let type = operation.contentType, let schema = operation.answer else { return }
            json.content(type) { json in
                json.key("schema")
                schemas.write(schema, to: &json)
            }
        }
    }

    private mutating func writeProblems(_ operation: AnyOperation, _ json: inout JSONWriter) {
        let kinds = operation.problems
        for status in Set(kinds.map(\.status)).sorted() {
            json.key(String(status))
            json.object { json in
                let titles = kinds.filter { $0.status == status }.map { "\($0.title) (`\($0.type)`)" }
                json.member("description", titles.joined(separator: "; "))
                var headers = ["API-Version"]
                switch status {
                case 401: headers.append("WWW-Authenticate")
                case 405: headers.append("Allow")
                case 429, 503: headers.append("Retry-After")
                default: break
                }
                json.headers(headers)
                json.content(MediaType.problem) { json in
                    json.key("schema")
                    schemas.write(Refusal.shape.schema, to: &json)
                }
            }
        }
    }

    private func writeComponents(_ json: inout JSONWriter) {
        json.key("schemas")
        json.object { schemas.writeDefinitions(to: &$0) }
        json.key("headers")
        json.object { json in
            json.header("API-Version", "the version of this interface", required: true)
            json.header("ETag", "the version of what is answered, for If-Match", required: false)
            json.header("Allow", "the methods that the path knows", required: true)
            json.header("Retry-After", "seconds after which to try again", required: false)
            json.header("WWW-Authenticate", "how to authenticate", required: true)
        }
        json.key("securitySchemes")
        json.object { json in
            json.key("bearer")
            json.object { json in
                json.member("type", "http")
                json.member("scheme", "bearer")
                json.member("description", "a token, or the key of a visit")
            }
        }
    }
}
