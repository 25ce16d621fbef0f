import Diagnostics
import Rules
import ServiceKit
import Shapes
import Testing

@Suite("Declarations of facts")
struct FactDeclarationTests {
    private func read(_ text: String) -> (facts: [FactDeclaration], told: [String]) {
        let (root, form) = YAMLReader.read(SourceFile(name: "x.yaml", text: text))
        var reading = Reading(keepsGoing: true)
        let facts = root.flatMap { FactDeclaration.shape.list().read($0, &reading) } ?? []
        let all = form + reading.diagnostics + Vocabulary.diagnostics(of: facts)
        return (facts, all.map(MarkedText.told))
    }

    @Test(
        "each mistake gets one diagnostic at its token",
        arguments: [
            ("- { fact: a, type: wrd, by: client }", "wrd", "unknown-word"),
            ("- { fact: a, type: yes-no, by: client, default: true }", "true", "invalid-word"),
            ("- { fact: a, type: word, one-of: [x, y], by: client, default: z }", "z", "unknown-word"),
            ("- { fact: a, type: number, one-of: [x], by: client }", "[x]", "unexpected-key"),
            ("- { fact: a, type: number, by: code, reads: [count] }", "count", "unknown-fact"),
            ("- { fact: a, type: number, by: code }", "a", "missing-key"),
            ("- { fact: a, type: number, by: client, reads: [age] }", "age", "unexpected-key"),
            ("- { fact: a, type: number, by: code, reads: [age], default: 3 }", "3", "unexpected-key"),
            ("- { fact: a, type: number, by: kernel }", "a", "not-a-kernel-fact"),
            ("- { fact: age, type: years, by: client }", "age", "kernel-fact"),
            ("- { fact: age, type: number, by: kernel }", "age", "kernel-fact"),
        ])
    func refuses(text: String, token: String, code: String) throws {
        let (_, told) = read(text)
        let all = Array(text.utf8)
        let part = Array(token.utf8)
        // The last place of the token that stands alone between signs.
        let starts = all.indices.filter { index in
            all[index...].starts(with: part) && (index == 0 || [32, 91].contains(all[index - 1]))
                && [44, 93, 32, 125].contains(all[index + part.count])
        }
        #expect(told.count == 1)
        #expect(starts.contains { told == ["\(code) \($0..<$0 + part.count)"] }, "\(told)")
    }

    @Test("a fact that is worked out from itself is told, once for each circle")
    func circle() {
        let text =
            "- { fact: a, type: number, by: code, reads: [b] }\n- { fact: b, type: number, by: code, reads: [a] }\n"
        #expect(read(text).told.map { $0.split(separator: " ").first } == ["circle"])
    }

    @Test("a kernel fact that is declared again takes its place in the order")
    func order() {
        let facts = read("- { fact: x, type: number, by: client }\n- { fact: birth-date, type: day, by: kernel }\n")
            .facts
        let names = Vocabulary(facts: facts).facts.map(\.name)
        #expect(
            names == [
                "day", "age", "nationalities", "free-movement", "lives-in", "bundle", "sponsor", "x", "birth-date",
            ])
    }
}
