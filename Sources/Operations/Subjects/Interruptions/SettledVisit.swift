package import Shapes

/// A visit that was settled.
package struct SettledVisit: Hashable, Sendable {
    /// The visit's reference.
    package let visit: String
    /// What became of it.
    package let how: SettlementKind
    /// When that was decided.
    package let at: Instant

    /// A visit that was settled.
    package init(
        visit: String, how: SettlementKind, at: Instant
    ) {
        self.visit = visit
        self.how = how
        self.at = at
    }

    /// Reads and writes it.
    package static let shape = Shape<SettledVisit>.record(
        "SettledVisit", "a visit that was settled",
        { SettledVisit(visit: $0, how: $1, at: $2) },
        Field("visit", .reference, "the visit's reference", \.visit),
        Field("how", .word, "what became of it", \.how),
        Field("at", .instant, "when that was decided", \.at))
}
