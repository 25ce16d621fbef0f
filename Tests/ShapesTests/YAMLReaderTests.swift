import Diagnostics
import Shapes
import Testing

@Suite("YAML")
struct YAMLReaderTests {
    @Test(
        "refuses what has no place in a centre file, with one diagnostic at its token",
        arguments: [
            ("a: &x 1\n", "anchor", "1:4"),
            ("a: 1\nb: *x\n", "alias", "2:4"),
            ("a: &x 1\nb: *x\n", "anchor", "1:4"),
            ("<<: { a: 1 }\n", "merge-key", "1:1"),
            ("a: !!str 1\n", "tag", "1:4"),
            ("a: 1\n---\nb: 2\n", "several-documents", "2:1"),
            ("a: 1\nb: 2\na: 3\n", "duplicate-key", "3:1"),
            ("a:\n\tb: 1\n", "tab", "2:1"),
            ("- { a: one, two }\n", "unquoted-comma", "1:13"),
            ("- { lives-in: not(a, b) }\n", "invalid-condition", "1:15"),
            ("a: [1, 2\n", "invalid-yaml", "2:1"),
        ])
    func refuses(text: String, code: String, place: String) {
        let found = YAMLReader.read(SourceFile(name: "x.yaml", text: text)).diagnostics
        #expect(found.map { "\($0.code) \($0.place.description)" } == ["\(code) x.yaml:\(place)"])
    }

    @Test("keeps what YAML would take for its own as text", arguments: ["> 6", ">6", ">= 6", "-", "< 6", "=3", "<= 6"])
    func keepsComparisons(text: String) throws {
        let (root, found) = YAMLReader.read(SourceFile(name: "x.yaml", text: "when: { age: \(text) }\nb: 1\n"))
        #expect(found.isEmpty)
        #expect(root?["when"]?["age"]?.text == text)
        #expect(root?["when"]?["age"]?.range?.text == text)
        #expect(root?["b"]?.text == "1")
    }

    @Test("reads folded text as text")
    func folded() {
        let (root, found) = YAMLReader.read(SourceFile(name: "x.yaml", text: "a: >\n  one\n  two\nb: >-\n  three\n"))
        #expect(found.isEmpty)
        #expect(root?["a"]?.text == "one two\n")
        #expect(root?["b"]?.text == "three")
    }

    @Test("goes on behind a tab and places what follows rightly")
    func behindTab() {
        let text = "a:\n  b: 1\n\tc: 2\n  d: 3\n  b: 4\n"
        let (root, found) = YAMLReader.read(SourceFile(name: "x.yaml", text: text))
        #expect(found.map(\.code) == ["tab", "duplicate-key"])
        #expect(root?["a"]?["c"]?.range?.text == "2")
        #expect(root?["a"]?["d"]?.text == "3")
    }

    @Test("tells of depth over 32 once")
    func deep() {
        let text = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        #expect(YAMLReader.read(SourceFile(name: "x", text: text)).diagnostics.map(\.code) == ["too-deep"])
    }

    @Test("quoted words and empty values stay apart")
    func kinds() {
        let (root, _) = YAMLReader.read(SourceFile(name: "x", text: "a: \"\"\nb:\nc: 'NO'\nd: NO\n"))
        #expect(root?["a"]?.kind == "a single value")
        #expect(root?["b"]?.kind == "nothing")
        #expect(root?["c"]?.text == "NO")
        #expect(root?["d"]?.text == "NO")
    }
}
