import Blueprint
import Diagnostics
import Testing

@Suite("The survey's questions")
struct SurveyChecksTests {
    @Test(
        "a question says how it is answered, a group what it is asked, and an entry is one of the two",
        arguments: [
            ("missing-key", "national.yaml", "application, scale: open, about: visit", "application, about: visit"),
            (
                "missing-key", "east-netherlands.yaml",
                "survey: client, ask: [written-information, front-desk, overall-mark, do-better]", "survey: client"
            ),
            ("missing-key", "leiden.yaml", "survey: client, ask: [", "survey: client, question: mood, ask: ["),
            ("unknown-question", "leiden.yaml", "survey: client, ask: [", "survey: client, ask: [mood, "),
        ])
    func one(code: String, file: String, old: String, new: String) {
        let found = Compilation.of(Samples.changed(file, old, new)).diagnostics.filter { $0.severity == .error }
        #expect(found.count == 1, "\(found.map { $0.text() }.joined(separator: "\n"))")
        #expect(found.first?.code == code)
    }
}
