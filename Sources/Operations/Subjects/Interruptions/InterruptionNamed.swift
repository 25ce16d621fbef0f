import Shapes

/// An interruption by its identifier.
package struct InterruptionNamed: Hashable, Sendable {
    /// The interruption.
    package let interruption: String

    /// An interruption by its identifier.
    package init(
        interruption: String
    ) {
        self.interruption = interruption
    }

    static let record = Record<InterruptionNamed>(
        { InterruptionNamed(interruption: $0) },
        Field("interruption", .identifier, "the interruption", \.interruption))
}
