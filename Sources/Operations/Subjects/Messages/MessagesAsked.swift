import Shapes

/// A question for a centre's messages.
package struct MessagesAsked: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// Only of this state; all where left out.
    package let state: MessageState?
    /// How many at most.
    package let limit: Int

    /// A question for a centre's messages.
    package init(centre: String, state: MessageState? = nil, limit: Int = 100) {
        self.centre = centre
        self.state = state
        self.limit = limit
    }

    static let record = Record<MessagesAsked>(
        { MessagesAsked(centre: $0, state: $1, limit: $2) },
        Field("centre", .name, "the centre", \.centre),
        .optional("state", .word, "only of this state; all where left out", \.state),
        Field("limit", .integer(1...500), default: 100, "how many at most", \.limit))
}
