package import Shapes

/// What became of one family of a batch.
package struct BatchResult: Sendable {
    /// Whether it was booked.
    package let state: BatchState
    /// The visit with its key, which is told this once.
    package let visit: Visit?
    /// Why it was not booked.
    package let problem: Refusal?

    /// A family that was booked.
    package init(_ visit: Visit) {
        (state, self.visit, problem) = (.booked, visit, nil)
    }

    /// A family that was not booked.
    package init(_ problem: Refusal) {
        (state, visit, self.problem) = (.refused, nil, problem)
    }

    private init(state: BatchState, visit: Visit?, problem: Refusal?) {
        (self.state, self.visit, self.problem) = (state, visit, problem)
    }

    /// The shape of what became of a family.
    package static let shape = Shape<BatchResult>.record(
        "BatchResult", "what became of one family of a batch",
        { BatchResult(state: $0, visit: $1, problem: $2) },
        Field("state", .word, "whether it was booked", \.state),
        .optional("visit", Visit.shape, "the visit with its key, which is told this once", \.visit),
        .optional("problem", Refusal.shape, "why it was not booked", \.problem))
}
