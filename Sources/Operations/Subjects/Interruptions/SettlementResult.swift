package import Shapes

/// What became of one visit.
package struct SettlementResult: Sendable {
    /// The visit's reference.
    package let visit: String
    /// Whether it was settled.
    package let state: ItemState
    /// What became of it, where it was settled.
    package let how: SettlementKind?
    /// When it starts now, on the centre's clock.
    package let localStart: LocalInstant?
    /// Why it was refused.
    package let problem: Refusal?

    /// What became of one visit.
    package init(
        visit: String, state: ItemState, how: SettlementKind? = nil, localStart: LocalInstant? = nil,
        problem: Refusal? = nil
    ) {
        self.visit = visit
        self.state = state
        self.how = how
        self.localStart = localStart
        self.problem = problem
    }

    /// Reads and writes it.
    package static let shape = Shape<SettlementResult>.record(
        "SettlementResult", "what became of one visit",
        { SettlementResult(visit: $0, state: $1, how: $2, localStart: $3, problem: $4) },
        Field("visit", .reference, "the visit's reference", \.visit),
        Field("state", .word, "whether it was settled", \.state),
        .optional("how", .word, "what became of it, where it was settled", \.how),
        .optional("localStart", .localInstant, "when it starts now, on the centre's clock", \.localStart),
        .optional("problem", Refusal.shape, "why it was refused", \.problem))
}
