/// An answer with the bytes it came in.
package struct Answered<Answer: Sendable>: Sendable {
    /// The answer.
    package let value: Answer
    /// The body as it was sent.
    package let bytes: [UInt8]
    /// The entity tag, without quotes.
    package let tag: String?
    /// The HTTP status.
    package let status: Int
}
