import Diagnostics
import Shapes
import Synchronization
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

    @Test("what is kept as it was written is written once, and reads as itself")
    func written() throws {
        let times = Atomic(0)
        let text = Shape<String>(
            schema: Shape<String>.text.schema, read: Shape<String>.text.read,
            write: { value, json in
                times.add(1, ordering: .relaxed)
                json.string(value)
            })
        let list = text.written.list()
        let one = Written("a \"b\"")
        let json = list.json([one, one, Written("c")])
        #expect(String(decoding: json, as: UTF8.self) == #"["a \"b\"","a \"b\"","c"]"#)
        #expect(times.load(ordering: .relaxed) == 2)
        var reading = Reading()
        #expect(list.read(try JSONReader.read(json), &reading) == [one, one, Written("c")])
        #expect(list.read(try JSONReader.read(Array("[1]".utf8)), &reading) == nil && reading.diagnostics.count == 1)
    }

    @Test("reads keys in every order, whichever are left out, with or without one that is not known")
    func orders() throws {
        let all = [#""name":"ind-1""#, #""minutes":20"#, #""open":"no""#, #""note":"n""#, #""quay":1"#]
        var tried = 0
        for keys in ShapeTests.arrangements(of: Array(all.indices)) {
            let (value, found) = try read("{\(keys.map { all[$0] }.joined(separator: ","))}")
            let unknown = keys.contains(4) ? ["unknown-key /quay"] : []
            let missing = [(0, "name"), (2, "open")].filter { !keys.contains($0.0) }.map { "missing-key /\($0.1)" }
            #expect(found == unknown + missing)
            let desk = Desk(
                name: "ind-1", minutes: keys.contains(1) ? 20 : 15, open: false, note: keys.contains(3) ? "n" : nil)
            #expect(value == (missing.isEmpty ? desk : nil))
            tried += 1
        }
        #expect(tried == 326)
    }

    // Every order of every choice of some things.
    private static func arrangements(of things: [Int]) -> [[Int]] {
        things.reduce(into: [[]]) { all, first in
            all += arrangements(of: things.filter { $0 != first }).map { [first] + $0 }
        }
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

    @Test("what was read beside a broken key is let go, and all of it is where its type belongs")
    func lettingGo() throws {
        let pair = Shape.record(
            nil, "", Pair.init, Field("flag", .boolean, "a flag", \Pair.flag),
            Field("first", Token.shape, "a token", \.first), Field("count", .integer(), "a number", \.count),
            Field("second", Token.shape, "a token", \.second))
        func read(_ json: String) throws -> Pair? {
            var reading = Reading()
            return pair.read(try JSONReader.read(Array(json.utf8)), &reading)
        }
        let alive = Token.alive
        var whole = try read(#"{"flag": true, "first": "a", "count": 7, "second": "b"}"#)
        #expect(whole?.first.text == "a" && whole?.second.text == "b" && whole?.count == 7 && whole?.flag == true)
        #expect(Token.alive == alive + 2)
        whole = nil
        #expect(try read(#"{"flag": true, "first": "a", "count": "7", "second": "b"}"#) == nil)
        #expect(Token.alive == alive)
    }

    @Test(
        "counts characters, not bytes",
        arguments: [("ab", true), ("", false), ("abc", false), ("e\u{301}e\u{301}", true), ("ééé", false)])
    func length(_ text: String, fits: Bool) throws {
        var reading = Reading()
        #expect((Shape.text(least: 1, most: 2).read(Node(.scalar(text, .string)), &reading) == text) == fits)
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

/// Tells how many of its kind there are; only one test makes any.
private final class Token: Sendable {
    private static let count = Mutex(0)
    static var alive: Int { count.withLock { $0 } }

    static let shape = Shape<String>.name.map({ Token($0) }, \.text)

    let text: String

    init(_ text: String) {
        self.text = text
        Token.count.withLock { $0 += 1 }
    }

    deinit {
        Token.count.withLock { $0 -= 1 }
    }
}

private struct Pair {
    let flag: Bool
    let first: Token
    let count: Int
    let second: Token
}
