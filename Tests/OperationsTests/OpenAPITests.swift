import Operations
import Shapes
import Testing

@Suite("OpenAPI")
struct OpenAPITests {
    private let document: Node

    init() throws {
        document = try JSONReader.read(OpenAPI.document())
    }

    @Test("the document names its version, contact and base path")
    func info() {
        #expect(document["openapi"]?.text == "3.0.3")
        #expect(document["info"]?["version"]?.text == API.version)
        for key in ["name", "email", "url"] { #expect(document["info"]?["contact"]?[key]?.text?.isEmpty == false) }
        #expect(String(decoding: OpenAPI.document(), as: UTF8.self).contains(#""servers":[{"url":"/v1"}]"#))
    }

    @Test("every operation is there with its statuses", arguments: API.all.map(\.id))
    func operations(id: String) throws {
        let operation = try #require(API.all.first { $0.id == id })
        let found = try #require(document["paths"]?[operation.path]?[operation.method.rawValue.lowercased()])
        #expect(found["operationId"]?.text == id)
        let responses = try #require(found["responses"])
        #expect(responses[String(operation.status)] != nil)
        for kind in operation.problems {
            #expect(responses[String(kind.status)]?["content"]?[MediaType.problem] != nil, "\(kind)")
        }
        #expect((found["requestBody"] != nil) == operation.takesBody)
    }

    @Test("every reference leads somewhere")
    func references() throws {
        let text = String(decoding: OpenAPI.document(), as: UTF8.self)
        let names = text.split(separator: "\"#/components/").dropFirst().compactMap { $0.split(separator: "\"").first }
        #expect(names.count > 100)
        for name in Set(names) {
            let parts = name.split(separator: "/").map(String.init)
            #expect(document["components"]?[parts[0]]?[parts[1]] != nil, "\(name)")
        }
    }
}
