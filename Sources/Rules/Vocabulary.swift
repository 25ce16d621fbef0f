import Shapes

/// The names that conditions and rules may use: facts, settings, lists and outcomes.
package final class Vocabulary: Sendable {
    /// The kernel's facts that are not declared again, then the declared ones in their order.
    package let facts: [FactDeclaration]
    /// The settings.
    package let settings: [Setting]
    /// The lists by name, with what each holds where that is known.
    package let lists: [String: ListKind?]
    /// What a decision may say.
    package let outcomes: [String]
    /// Names of facts, settings and outcomes that are declared but could not be read: what uses them is left alone.
    package let broken: Set<String>

    private let indices: [String: Int]
    // For each fact the facts it is worked out from.
    let reads: [[Int]]

    /// A vocabulary; of two facts of one name the first counts, and the kernel's facts and lists are always there.
    package init(
        facts declared: [FactDeclaration] = [], settings: [Setting] = [], lists: [String: ListKind?] = [:],
        outcomes: [String] = [], broken: Set<String> = []
    ) {
        let names = Set(declared.map(\.name))
        var facts = KernelFacts.declarations.filter { !names.contains($0.name) }
        for fact in declared where !facts.contains(where: { $0.name == fact.name }) {
            let kernel = KernelFacts.declarations.first { $0.name == fact.name }
            // A kernel fact that is declared again keeps the kernel's meaning and takes its place in the order.
            facts.append(kernel ?? (fact.type == .outcome ? fact.with(words: outcomes) : fact))
        }
        var indices: [String: Int] = [:]
        for (index, fact) in facts.enumerated() { indices[fact.name] = index }
        self.facts = facts
        self.settings = settings
        self.outcomes = outcomes
        self.broken = broken
        self.indices = indices
        reads = facts.map { fact in fact.reads.compactMap { indices[$0.value] } }
        var all = lists
        all[KernelFacts.freeMovementList] = .some(.nationalities)
        all[KernelFacts.ourMunicipalitiesList] = .some(.municipalities)
        self.lists = all
    }

    /// The declaration of a fact.
    package func fact(_ name: String) -> FactDeclaration? {
        indices[name].map { facts[$0] }
    }

    /// The setting of a name.
    package func setting(_ name: String) -> Setting? {
        settings.first { $0.name == name }
    }

    func index(of name: String) -> Int? {
        indices[name]
    }
}
