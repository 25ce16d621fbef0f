import Diagnostics
import Rules
import ServiceKit
import Shapes

/// Facts of every type, and tables read from text.
enum RulesFixtures {
    static let vocabulary = Vocabulary(
        facts: [
            FactDeclaration(name: "asked", type: .yesNo, knownBy: .client),
            FactDeclaration(name: "document", type: .word, words: ["permit", "w-document", "none"], knownBy: .client),
            FactDeclaration(name: "count", type: .number, knownBy: .client),
            FactDeclaration(name: "length", type: .minutes, knownBy: .client),
            FactDeclaration(name: "stay", type: .months, knownBy: .client),
            FactDeclaration(name: "fee", type: .money, knownBy: .client),
            FactDeclaration(name: "begin", type: .day, knownBy: .client),
            FactDeclaration(name: "last", type: .dayOrNever, knownBy: .client),
            FactDeclaration(name: "since", type: .monthsOrNever, knownBy: .code, reads: [read("last")]),
            FactDeclaration(name: "number", type: .documentNumber, knownBy: .officer),
            FactDeclaration(name: "usable", type: .yesNo, knownBy: .officer, standard: .word("yes")),
        ],
        settings: [
            Setting(name: "signature-from", type: .years, standard: .number(12)),
            Setting(name: "reuse-months", type: .months, standard: .number(6)),
        ],
        lists: ["visa-required": .some(.nationalities), "grounds": .some(.words)],
        outcomes: ["one", "two", "three"])

    static func read(_ name: String) -> Located<String> { Located(name, at: .whole("test")) }

    static func node(_ text: String) -> Node? { YAMLReader.read(SourceFile(name: "x.yaml", text: text)).root }

    /// The condition on a fact, with all that is said of it.
    static func condition(_ text: String, on fact: String) -> (Condition?, [Diagnostic]) {
        let (root, form) = YAMLReader.read(SourceFile(name: "x.yaml", text: text))
        var reading = Reading()
        let when = root?["when"].flatMap { Conditions.read($0, in: vocabulary, &reading) }
        return (when?.all.first { $0.fact == fact }?.condition, form + reading.diagnostics)
    }

    /// A table of rules in a vocabulary, with all that is said of it.
    static func table(
        _ rules: String, hit: String = "first", in vocabulary: Vocabulary = vocabulary
    ) -> (DecisionTable?, [Diagnostic]) {
        let text = "decision: test\nhit: \(hit)\nrules:\n" + rules
        let (root, form) = YAMLReader.read(SourceFile(name: "x.yaml", text: text))
        var reading = Reading()
        let table = root.flatMap { DecisionTable.shape(.named, in: vocabulary).read($0, &reading) }
        return (table, form + reading.diagnostics + (table?.diagnostics ?? []))
    }

    static let day = Day(number: 19_000)

    static func decide(
        _ table: DecisionTable, _ known: [String: Fact], settings: [String: Fact] = [:],
        lists: [String: Set<String>] = [:],
        code: @escaping @Sendable (String, Facts) -> Result<Fact?, Finding> = { _, _ in .success(nil) }
    ) -> String {
        let facts = Facts(day: day, known: known)
        switch table.decide(Circumstances(facts: facts, settings: settings, lists: lists, code: code)) {
        case .decided(let verdict): return "\(verdict.outcome) by \(verdict.rule)"
        case .ask(let names): return "ask " + names.joined(separator: " ")
        case .nothing: return "nothing"
        case .contradiction(let findings): return "contradiction " + findings.map(\.code).joined(separator: " ")
        }
    }
}

extension RulesFixtures {
    /// A table of a whole text, as it was read.
    static func read(table text: String) -> (DecisionTable?, [Diagnostic]) {
        let (root, form) = YAMLReader.read(SourceFile(name: "x.yaml", text: text))
        var reading = Reading()
        let table = root.flatMap { DecisionTable.shape(.named, in: vocabulary).read($0, &reading) }
        return (table, form + reading.diagnostics)
    }
}
