import Shapes

/// A message by its identifier.
package struct MessageNamed: Hashable, Sendable {
    /// The message's identifier.
    package let message: String

    /// A message by its identifier.
    package init(message: String) {
        self.message = message
    }

    static let record = Record<MessageNamed>(
        { MessageNamed(message: $0) }, Field("message", .identifier, "the message's identifier", \.message))
}
