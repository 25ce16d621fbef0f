import Shapes

/// A wish to have a visit at another time.
package struct Move: Hashable, Sendable {
    /// The visit's reference.
    package let visit: String
    /// When the new slot starts.
    package let startsAt: Instant

    /// A wish to move a visit.
    package init(visit: String, startsAt: Instant) {
        self.visit = visit
        self.startsAt = startsAt
    }

    static let record = Record<Move>(
        { Move(visit: $0, startsAt: $1) }, Field("visit", .reference, "the visit's reference", \.visit),
        Field("startsAt", .instant, "when the new slot starts", \.startsAt))
}
