import Shapes

/// A desk that is ready for the next, or for a leg that its officer names.
package struct Turn: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The desk.
    package let desk: String
    /// The visit, where it is not the next.
    package let visit: String?
    /// The leg of that visit, where several may be served.
    package let leg: String?

    /// A desk that is ready.
    package init(centre: String, desk: String, visit: String? = nil, leg: String? = nil) {
        self.centre = centre
        self.desk = desk
        self.visit = visit
        self.leg = leg
    }

    static let record = Record<Turn>(
        { Turn(centre: $0, desk: $1, visit: $2, leg: $3) }, Field("centre", .name, "the centre", \.centre),
        Field("desk", .name, "the desk", \.desk),
        .optional("visit", .reference, "the visit, where it is not the next", \.visit),
        .optional("leg", .name, "the leg of that visit, where several may be served", \.leg))
}
