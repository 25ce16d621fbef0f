import Diagnostics
import Shapes
import Testing

private struct Desk: Equatable {
    let name: String
    let minutes: Int
    let open: Bool
    let note: String?
}

private let desk = Shape.record(
    "Desk", "a desk", Desk.init,
    Field("name", .name, "its name", \Desk.name),
    Field("minutes", .integer(5...60), default: 15, "minutes a leg", \.minutes),
    Field("open", .yesNo, "whether it is open", \.open),
    .optional("note", .text, "a note", \.note))

@Suite("Shapes")
struct ShapeTests {
    private func read(_ json: String) throws -> (Desk?, [String]) {
        var reading = Reading()
        let value = desk.read(try JSONReader.read(Array(json.utf8)), &reading)
        return (value, reading.diagnostics.map { "\($0.code) \($0.place.description)" })
    }

    @Test("reads and writes one declaration")
    func roundTrip() throws {
        let (value, found) = try read(#"{"name": "ind-1", "open": "yes"}"#)
        #expect(found.isEmpty)
        #expect(value == Desk(name: "ind-1", minutes: 15, open: true, note: nil))
        let json = try #require(value.map { desk.json($0) })
        #expect(String(decoding: json, as: UTF8.self) == #"{"name":"ind-1","minutes":15,"open":"yes"}"#)
    }

    @Test("collects every finding with its pointer")
    func collects() throws {
        let (value, found) = try read(#"{"name": "IND 1", "minutes": "5", "open": true, "nots": 1}"#)
        #expect(value == nil)
        #expect(found == ["unknown-key /nots", "invalid-name /name", "wrong-type /minutes", "wrong-type /open"])
    }

    @Test("a missing key is told once")
    func missing() throws {
        #expect(try read(#"{"name": "a"}"#).1 == ["missing-key /open"])
    }

    @Test("a mistyped key is one finding: what was meant is not missing as well")
    func mistypedKey() throws {
        #expect(try read(#"{"nam": "a", "open": "yes"}"#).1 == ["unknown-key /nam"])
        let note = YAMLReader.read(SourceFile(name: "x", text: "name: a\nopen: yes\nx-note: b\n")).root
        var reading = Reading()
        #expect(desk.read(try #require(note), &reading)?.name == "a")
    }

    @Test("emits one definition a record")
    func schema() {
        var writer = SchemaWriter(.draft07)
        var json = JSONWriter()
        writer.write(desk.list().schema, to: &json)
        #expect(
            String(decoding: json.bytes, as: UTF8.self) == ##"{"type":"array","items":{"$ref":"#/definitions/Desk"}}"##)
        var definitions = JSONWriter()
        definitions.object { writer.writeDefinitions(to: &$0) }
        #expect(String(decoding: definitions.bytes, as: UTF8.self).contains(#""required":["name","open"]"#))
    }

    @Test("escapes what JSON escapes")
    func escapes() {
        #expect(String(decoding: Shape.text.json("a\"\\\n\u{1}é"), as: UTF8.self) == "\"a\\\"\\\\\\n\\u0001é\"")
    }
}
