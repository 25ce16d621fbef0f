import Shapes

/// A visit by its reference.
package struct VisitNamed: Hashable, Sendable {
    /// The reference.
    package let visit: String

    /// A visit by its reference.
    package init(visit: String) {
        self.visit = visit
    }

    static let record = Record<VisitNamed>(
        { VisitNamed(visit: $0) }, Field("visit", .reference, "the visit's reference", \.visit))
}
