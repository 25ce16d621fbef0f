package import Shapes

/// A slot that is kept until it expires.
package struct Hold: Hashable, Sendable {
    /// The hold's identifier, to be named in the booking.
    package let hold: String
    /// When it ends by itself.
    package let expiresAt: Instant
    /// What is kept.
    package let legs: [SlotLeg]

    /// A hold.
    package init(hold: String, expiresAt: Instant, legs: [SlotLeg]) {
        self.hold = hold
        self.expiresAt = expiresAt
        self.legs = legs
    }

    /// The shape of a hold.
    package static let shape = Shape<Hold>.record(
        "Hold", "a slot that is kept until it expires", { Hold(hold: $0, expiresAt: $1, legs: $2) },
        Field("hold", .identifier, "the hold's identifier", \.hold),
        Field("expiresAt", .instant, "when it ends by itself", \.expiresAt),
        Field("legs", SlotLeg.shape.list(), "what is kept", \.legs))
}
