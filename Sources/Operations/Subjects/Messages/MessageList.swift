package import Shapes

/// A centre's messages, the newest first.
package struct MessageList: Hashable, Sendable {
    /// The messages.
    package let messages: [MessageLine]

    /// A centre's messages.
    package init(messages: [MessageLine]) {
        self.messages = messages
    }

    /// The shape of the list.
    package static let shape = Shape<MessageList>.record(
        "MessageList", "a centre's messages, the newest first", { MessageList(messages: $0) },
        Field("messages", MessageLine.shape.list(), "the messages", \.messages))
}
