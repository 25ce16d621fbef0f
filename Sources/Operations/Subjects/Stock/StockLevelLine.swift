package import Shapes

/// How much of a kind a centre has, beside the number under which to order.
package struct StockLevelLine: Hashable, Sendable {
    /// The kind.
    package let kind: String
    /// The partner who keeps it.
    package let keptAt: String
    /// How many lie at the centre, desks included.
    package let count: Int
    /// The number under which to order.
    package let reorderBelow: Int?

    /// How much of a kind a centre has.
    package init(kind: String, keptAt: String, count: Int, reorderBelow: Int?) {
        self.kind = kind
        self.keptAt = keptAt
        self.count = count
        self.reorderBelow = reorderBelow
    }

    /// Whether it is time to order.
    package var isLow: Bool { reorderBelow.map { count < $0 } ?? false }

    /// The shape of a level.
    package static let shape = Shape<StockLevelLine>.record(
        "StockLevel", "how much of a kind a centre has, beside the number under which to order",
        { kind, keptAt, count, below, _ in
            StockLevelLine(kind: kind, keptAt: keptAt, count: count, reorderBelow: below)
        },
        Field("kind", .name, "the kind", \.kind), Field("keptAt", .name, "the partner who keeps it", \.keptAt),
        Field("count", .integer(), "how many lie at the centre, desks included", \.count),
        .optional("reorderBelow", .integer(), "the number under which to order", \.reorderBelow),
        Field("low", .boolean, "whether it is time to order", \.isLow))
}
