package import Shapes

/// A service module: what it asks, what it may say and since when, and the way of its cases.
package struct ModuleShown: Hashable, Sendable {
    /// What a list tells of it.
    package let line: ModuleLine
    /// The facts its decisions read.
    package let facts: [FactLine]
    /// What its decisions may say.
    package let outcomes: [OutcomeLine]
    /// Its decision tables.
    package let decisions: [DecisionLine]
    /// The steps of its cases.
    package let steps: [ModuleStepLine]
    /// Terms that run on its cases.
    package let clocks: [ModuleClockLine]

    /// A module.
    package init(
        line: ModuleLine, facts: [FactLine], outcomes: [OutcomeLine], decisions: [DecisionLine],
        steps: [ModuleStepLine], clocks: [ModuleClockLine]
    ) {
        self.line = line
        self.facts = facts
        self.outcomes = outcomes
        self.decisions = decisions
        self.steps = steps
        self.clocks = clocks
    }

    private struct Rest {
        let facts: [FactLine]
        let outcomes: [OutcomeLine]
        let decisions: [DecisionLine]
        let steps: [ModuleStepLine]
        let clocks: [ModuleClockLine]

        static let record = Record<Rest>(
            Rest.init, Field("facts", FactLine.shape.list(), "the facts its decisions read", \.facts),
            Field("outcomes", OutcomeLine.shape.list(), "what its decisions may say", \.outcomes),
            Field("decisions", DecisionLine.shape.list(), "its decision tables", \.decisions),
            Field("steps", ModuleStepLine.shape.list(), "the steps of its cases", \.steps),
            Field("clocks", ModuleClockLine.shape.list(), "terms that run on its cases", \.clocks))
    }

    /// The shape of a module.
    package static let shape = Record<ModuleShown>(
        ModuleLine.record, Rest.record,
        {
            ModuleShown(
                line: $0, facts: $1.facts, outcomes: $1.outcomes, decisions: $1.decisions, steps: $1.steps,
                clocks: $1.clocks)
        },
        {
            let rest = Rest(
                facts: $0.facts, outcomes: $0.outcomes, decisions: $0.decisions, steps: $0.steps, clocks: $0.clocks)
            return ($0.line, rest)
        }
    ).shape("Module", "a service module")
}
