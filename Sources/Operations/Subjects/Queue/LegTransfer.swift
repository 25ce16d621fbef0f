import Shapes

/// A wish to park a leg, to return it to the queue or to send it to another desk.
package struct LegTransfer: Hashable, Sendable {
    /// Where a leg goes.
    package enum Target: String, CaseIterable, Sendable {
        /// Aside, until it is called by name or returned.
        case parked
        /// Back into the queue, at its place.
        case waiting
        /// To wait for one desk.
        case desk
    }

    /// The visit's reference.
    package let visit: String
    /// `l1`, `l2` and so on.
    package let leg: String
    /// Where it goes.
    package let to: Target
    /// The desk that it waits for.
    package let desk: String?
    /// Why; sealed.
    package let reason: String?

    /// A wish to move a leg about the room.
    package init(visit: String, leg: String, to: Target, desk: String? = nil, reason: String? = nil) {
        self.visit = visit
        self.leg = leg
        self.to = to
        self.desk = desk
        self.reason = reason
    }

    static let record = Record<LegTransfer>(
        { LegTransfer(visit: $0, leg: $1, to: $2, desk: $3, reason: $4) },
        Field("visit", .reference, "the visit's reference", \.visit), Field("leg", .name, "l1, l2 and so on", \.leg),
        Field("to", .word, "parked, waiting or desk", \.to),
        .optional("desk", .name, "the desk that it waits for", \.desk),
        .optional("reason", .text(least: 1, most: 500), "why; sealed", \.reason))
}
