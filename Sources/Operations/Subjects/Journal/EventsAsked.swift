import Shapes

/// A wish to be told what happens, from a position on.
package struct EventsAsked: Hashable, Sendable {
    /// Only of this centre.
    package let centre: String?
    /// First everything behind this position; from now on where left out.
    package let after: Int?

    /// A wish to be told.
    package init(centre: String? = nil, after: Int? = nil) {
        self.centre = centre
        self.after = after
    }

    static let record = Record<EventsAsked>(
        { EventsAsked(centre: $0, after: $1) }, .optional("centre", .name, "only of this centre", \.centre),
        .optional("after", .integer(0...Int(Int64.max)), "first everything behind this position", \.after))
}
