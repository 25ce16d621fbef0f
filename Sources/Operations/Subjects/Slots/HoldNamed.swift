import Shapes

/// A hold by its identifier.
package struct HoldNamed: Hashable, Sendable {
    /// The identifier.
    package let hold: String

    /// A hold by its identifier.
    package init(hold: String) {
        self.hold = hold
    }

    static let record = Record<HoldNamed>(
        { HoldNamed(hold: $0) }, Field("hold", .identifier, "the hold's identifier", \.hold))
}
