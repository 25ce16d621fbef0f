package import Shapes

/// What became of visits that an interruption touched.
package struct SettlementResults: Sendable {
    /// The interruption.
    package let interruption: String
    /// How many were settled.
    package let settled: Int
    /// How many were refused.
    package let refused: Int
    /// How many it still touches.
    package let open: Int
    /// Each visit, in the order they were asked for.
    package let visits: [SettlementResult]

    /// What became of visits that an interruption touched.
    package init(
        interruption: String, settled: Int, refused: Int, open: Int, visits: [SettlementResult]
    ) {
        self.interruption = interruption
        self.settled = settled
        self.refused = refused
        self.open = open
        self.visits = visits
    }

    /// Reads and writes it.
    package static let shape = Shape<SettlementResults>.record(
        "SettlementResults", "what became of visits that an interruption touched",
        { SettlementResults(interruption: $0, settled: $1, refused: $2, open: $3, visits: $4) },
        Field("interruption", .identifier, "the interruption", \.interruption),
        Field("settled", .integer(0...100_000), "how many were settled", \.settled),
        Field("refused", .integer(0...100_000), "how many were refused", \.refused),
        Field("open", .integer(0...100_000), "how many it still touches", \.open),
        Field("visits", SettlementResult.shape.list(), "each visit, in the order they were asked for", \.visits))
}
