package import Shapes

/// What became of one step of several.
package struct HandOffResult: Sendable {
    /// The case.
    package let `case`: String
    /// The step.
    package let step: String
    /// Whether it was done.
    package let state: ItemState
    /// How far the case is now, where it was done.
    package let caseState: CaseState?
    /// Why it was refused.
    package let problem: Refusal?

    /// What became of one step.
    package init(
        case identifier: String, step: String, state: ItemState, caseState: CaseState? = nil, problem: Refusal? = nil
    ) {
        self.case = identifier
        self.step = step
        self.state = state
        self.caseState = caseState
        self.problem = problem
    }

    /// The shape of what became of a step.
    package static let shape = Shape<HandOffResult>.record(
        "HandOffResult", "what became of one step of several",
        { HandOffResult(case: $0, step: $1, state: $2, caseState: $3, problem: $4) },
        Field("case", .identifier, "the case", \.case), Field("step", .name, "the step", \.step),
        Field("state", .word, "whether it was done", \.state),
        .optional("caseState", .word, "how far the case is now, where it was done", \.caseState),
        .optional("problem", Refusal.shape, "why it was refused", \.problem))
}
