import Shapes

/// A wish to cancel a whole visit.
package struct Cancellation: Hashable, Sendable {
    /// The visit's reference.
    package let visit: String
    /// Why, in the person's words; sealed.
    package let reason: String?

    /// A wish to cancel.
    package init(visit: String, reason: String? = nil) {
        self.visit = visit
        self.reason = reason
    }

    static let record = Record<Cancellation>(
        { Cancellation(visit: $0, reason: $1) }, Field("visit", .reference, "the visit's reference", \.visit),
        .optional("reason", .text(least: 1, most: 500), "why, in the person's words", \.reason))
}
