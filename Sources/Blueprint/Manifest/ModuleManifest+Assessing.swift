import Rules
package import ServiceKit
import Shapes

extension ModuleManifest {
    /// What the module says of one person: each decision, what to ask, what to bring, whether a visit is needed.
    ///
    /// A module without decisions is for everyone who comes. Its code reads the settings, and of the tables in `facts` those
    /// that the manifest names under `use:`.
    package func assess(
        _ facts: Facts, settings: [String: Fact] = [:], lists: [String: Set<String>] = [:],
        code: @escaping @Sendable (String, Facts) -> Result<Fact?, Finding> = { _, _ in .success(nil) }
    ) -> Assessment {
        var facts = facts
        facts.settings = complete(settings)
        facts.tables = uses.isEmpty ? [:] : facts.tables.filter { table in uses.contains { $0.value == table.key } }
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

    // What is not set has the module's own value.
    private func complete(_ settings: [String: Fact]) -> [String: Fact] {
        if settings.count == self.settings.count { return settings }
        var all: [String: Fact] = [:]
        for setting in self.settings { all[setting.name] = setting.standard }
        return all.merging(settings) { $1 }
    }
}
