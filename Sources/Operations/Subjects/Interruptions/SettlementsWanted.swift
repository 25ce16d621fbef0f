import Shapes

/// What is to become of visits that an interruption touches.
package struct SettlementsWanted: Hashable, Sendable {
    /// The interruption.
    package let interruption: String
    /// The visits; all by their first proposal where left out.
    package let visits: [SettlementWish]?

    /// What is to become of visits that an interruption touches.
    package init(
        interruption: String, visits: [SettlementWish]? = nil
    ) {
        self.interruption = interruption
        self.visits = visits
    }

    static let record = Record<SettlementsWanted>(
        { SettlementsWanted(interruption: $0, visits: $1) },
        Field("interruption", .identifier, "the interruption", \.interruption),
        .optional(
            "visits", SettlementWish.shape.list(least: 1, most: 500),
            "the visits; all by their first proposal where left out", \.visits))
}
