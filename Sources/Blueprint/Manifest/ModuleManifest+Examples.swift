import Rules
package import ServiceKit
import Shapes

extension ModuleManifest {
    /// Puts every example to the module, with its own settings unless others are given.
    ///
    /// A manifest knows no centre: `our-municipalities` as the place where someone lives is one of those that take part.
    /// The lists and tables that it uses are the national ones of the example's day; `lists` adds to them.
    package func runExamples(
        settings: [String: Fact] = [:], lists: [String: Set<String>] = [:],
        national: NationalFigures = NationalFigures(),
        code: @escaping @Sendable (String, Facts) -> Result<Fact?, Finding> = { _, _ in .success(nil) }
    ) -> [ExampleResult] {
        var lists = lists
        lists[KernelFacts.ourMunicipalitiesList, default: []].insert(KernelFacts.ourMunicipalitiesList)
        return examples.enumerated().map { index, example in
            let facts = Facts(day: example.on, known: example.given, tables: national.tables(on: example.on))
            let all = national.lists(on: example.on).merging(lists) { $1 }
            let assessment = assess(facts, settings: settings, lists: all, code: code)
            return ExampleResult(
                number: index + 1, place: example.place, misses: misses(example, assessment),
                explanation: assessment.answers.map(\.told))
        }
    }

    private func misses(_ example: ModuleExample, _ assessment: Assessment) -> [ExampleResult.Miss] {
        var misses: [ExampleResult.Miss] = []
        func compare(_ about: String, _ expected: String, _ got: String) {
            if expected != got { misses.append(.init(about: about, expected: expected, got: got)) }
        }
        for outcome in example.outcomes {
            let answer = assessment.answers.first { $0.decision == outcome.key }
            compare(outcome.key, outcome.value, answer?.result.outcome ?? "nothing")
        }
        for fact in example.facts {
            let value = assessment.verdicts.flatMap(\.facts).first { $0.fact == fact.key }?.value
            compare(fact.key, fact.value.description, value?.description ?? "nothing that a decision read")
        }
        if let decision = example.outcomes.first?.key, let verdict = assessment[decision]?.verdict {
            if let because = example.because { compare("because", because, verdict.because ?? "no reason") }
            if let instead = example.instead { compare("instead", instead, verdict.instead ?? "nothing") }
        }
        if let ask = example.ask { compare("ask", list(ask), list(assessment.ask)) }
        if let bring = example.bring { compare("bring", list(bring), list(assessment.bring)) }
        return misses
    }

    private func list(_ names: [String]) -> String { "[\(names.joined(separator: ", "))]" }
}

extension Decision {
    // What it gave, in a word or two.
    fileprivate var outcome: String {
        switch self {
        case .decided(let verdict): verdict.outcome
        case .ask(let names): "a question (\(names.joined(separator: ", ")))"
        case .nothing: "nothing"
        case .contradiction(let findings): findings.map(\.message).joined(separator: "; ")
        }
    }
}

extension Assessment.Answer {
    fileprivate var told: String {
        if let verdict = result.verdict { verdict.explanation } else { "\(decision): \(result.outcome)" }
    }
}
