package import Shapes

/// A service module: what it asks, what it may say, and since when.
package struct ModuleShown: Hashable, Sendable {
    /// What a list tells of it.
    package let line: ModuleLine
    /// The facts its decisions read.
    package let facts: [FactLine]
    /// What its decisions may say.
    package let outcomes: [OutcomeLine]
    /// Its decision tables.
    package let decisions: [DecisionLine]

    /// A module.
    package init(line: ModuleLine, facts: [FactLine], outcomes: [OutcomeLine], decisions: [DecisionLine]) {
        self.line = line
        self.facts = facts
        self.outcomes = outcomes
        self.decisions = decisions
    }

    private struct Rest {
        let facts: [FactLine]
        let outcomes: [OutcomeLine]
        let decisions: [DecisionLine]

        static let record = Record<Rest>(
            Rest.init, Field("facts", FactLine.shape.list(), "the facts its decisions read", \.facts),
            Field("outcomes", OutcomeLine.shape.list(), "what its decisions may say", \.outcomes),
            Field("decisions", DecisionLine.shape.list(), "its decision tables", \.decisions))
    }

    /// The shape of a module.
    package static let shape = Record<ModuleShown>(
        ModuleLine.record, Rest.record,
        { ModuleShown(line: $0, facts: $1.facts, outcomes: $1.outcomes, decisions: $1.decisions) },
        { ($0.line, Rest(facts: $0.facts, outcomes: $0.outcomes, decisions: $0.decisions)) }
    ).shape("Module", "a service module")
}
