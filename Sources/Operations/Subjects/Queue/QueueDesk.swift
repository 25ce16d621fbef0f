package import Shapes

/// A desk of the day as the queue shows it.
package struct QueueDesk: Hashable, Sendable {
    /// What a desk does at the moment.
    package enum State: String, CaseIterable, Sendable {
        /// Open, and nobody is there.
        case free
        /// Serving a leg, whatever the hour.
        case serving
        /// Closed at this hour.
        case closed
        /// Out of use by an interruption.
        case interrupted
    }

    /// The desk.
    package let desk: String
    /// Its partner.
    package let partner: String
    /// What it does.
    package let state: State
    /// Whom it serves.
    package let entry: QueueEntry?

    /// A desk of the day.
    package init(desk: String, partner: String, state: State, entry: QueueEntry? = nil) {
        self.desk = desk
        self.partner = partner
        self.state = state
        self.entry = entry
    }

    /// The shape of a desk.
    package static let shape = Shape<QueueDesk>.record(
        "QueueDesk", "a desk of the day",
        { QueueDesk(desk: $0, partner: $1, state: $2, entry: $3) },
        Field("desk", .text, "the desk", \.desk), Field("partner", .text, "its partner", \.partner),
        Field("state", .word, "free, serving, closed or interrupted", \.state),
        .optional("entry", QueueEntry.shape, "whom it serves", \.entry))
}
