import Shapes

/// A question for a centre's queue of today.
package struct QueueAsked: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// Only legs and desks of this partner.
    package let partner: String?
    /// Only what this desk serves or may serve.
    package let desk: String?

    /// A question for a centre's queue.
    package init(centre: String, partner: String? = nil, desk: String? = nil) {
        self.centre = centre
        self.partner = partner
        self.desk = desk
    }

    static let record = Record<QueueAsked>(
        { QueueAsked(centre: $0, partner: $1, desk: $2) }, Field("centre", .name, "the centre", \.centre),
        .optional("partner", .name, "only legs and desks of this partner", \.partner),
        .optional("desk", .name, "only what this desk serves or may serve", \.desk))
}
