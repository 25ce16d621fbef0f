import Shapes

/// A wish to take back the last thing that was done with a visit.
package struct Undoing: Hashable, Sendable {
    /// The visit's reference.
    package let visit: String
    /// Why, in words; sealed.
    package let reason: String

    /// A wish to take back the last thing that was done with a visit.
    package init(visit: String, reason: String) {
        self.visit = visit
        self.reason = reason
    }

    static let record = Record<Undoing>(
        { Undoing(visit: $0, reason: $1) }, Field("visit", .reference, "the visit's reference", \.visit),
        Field("reason", .text(least: 1, most: 500), "why, in words; sealed", \.reason))
}
