/// A way for messages to go out; delivering a message again under the same id must not make it a second one.
package protocol MessageChannel: Sendable {
    /// Its name in the journal, such as `spool`.
    var name: String { get }
    /// Whether it reaches e-mail addresses alone; otherwise a telephone number will do.
    var needsEmail: Bool { get }
    /// Hands a message over.
    func deliver(_ message: RenderedMessage) async -> DeliveryResult
}

/// What came of handing a message over; reasons are words, never text of another program.
package enum DeliveryResult: Hashable, Sendable {
    /// It is the channel's from now on.
    case delivered
    /// Not this time; after as many seconds at the least, where the channel says so.
    case failed(because: String, retryAfter: Int? = nil)
    /// It will never be taken.
    case refused(because: String)
}
