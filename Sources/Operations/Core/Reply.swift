/// What a handler gives back.
package struct Reply<Answer: Sendable>: Sendable {
    /// The answer as a value, or as the bytes that were given before.
    package enum Content: Sendable {
        /// An answer to be written.
        case value(Answer)
        /// Bytes that an earlier request of the same idempotency key was answered with.
        case stored(status: Int, body: [UInt8])
    }

    /// The answer.
    package let content: Content
    /// The entity tag of what is answered, without quotes.
    package let tag: String?

    /// An answer, with the entity tag of what it shows.
    package static func value(_ answer: Answer, tag: String? = nil) -> Reply {
        Reply(content: .value(answer), tag: tag)
    }

    /// The very bytes of an earlier answer.
    package static func stored(status: Int, body: [UInt8], tag: String? = nil) -> Reply {
        Reply(content: .stored(status: status, body: body), tag: tag)
    }
}
