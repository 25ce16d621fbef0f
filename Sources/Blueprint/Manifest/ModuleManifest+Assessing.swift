import Rules
package import ServiceKit
import Shapes

extension ModuleManifest {
    /// What the module says of one person: each decision, what to ask, what to bring, whether a visit is needed.
    ///
    /// A module without decisions is for everyone who comes.
    package func assess(
        _ facts: Facts, settings: [String: Fact] = [:], lists: [String: Set<String>] = [:],
        code: @escaping @Sendable (String, Facts) -> Result<Fact?, Finding> = { _, _ in .success(nil) }
    ) -> Assessment {
        let circumstances = Circumstances(facts: facts, settings: settings, lists: lists, code: code)
        var knowledge = Knowledge(circumstances, vocabulary)
        let contradictions = KernelFacts.findings(in: facts)
        var answers: [Assessment.Answer] = []
        var asked: Set<String> = []
        var isOpen = !contradictions.isEmpty
        var needsVisit = decisions.isEmpty
        for name in decisionNames {
            let result: Decision
            if !contradictions.isEmpty {
                result = .contradiction(contradictions)
            } else {
                result = table(name, on: facts.day)?.decide(&knowledge) ?? .nothing
            }
            answers.append(Assessment.Answer(decision: name, result: result))
            switch result {
            case .decided(let verdict): needsVisit = needsVisit || hasVisit(verdict.outcome)
            case .ask(let names):
                isOpen = true
                asked.formUnion(names)
            case .contradiction: isOpen = true
            case .nothing: break
            }
        }
        var brought: [String] = []
        for item in bring where item.when.hold(&knowledge) == true { brought.append(item.name.value) }
        return Assessment(
            answers: answers, ask: vocabulary.facts.map(\.name).filter(asked.contains), bring: brought,
            needsVisit: needsVisit ? true : isOpen ? nil : false)
    }
}
