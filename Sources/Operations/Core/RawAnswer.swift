/// An answer, encoded; what every answer carries (version, security headers) is added by the server.
package struct RawAnswer: Sendable {
    /// What follows the header.
    package enum Body: Sendable {
        /// Nothing.
        case none
        /// All of it.
        case bytes([UInt8])
        /// Parts, as they come.
        case stream(AsyncStream<[UInt8]>)
    }

    /// The HTTP status.
    package var status: Int
    /// The media type; `nil` without a body.
    package var contentType: String?
    /// The entity tag, without quotes.
    package var tag: String?
    /// The methods that the path knows.
    package var allow: [String] = []
    /// Seconds after which to try again.
    package var retryAfter: Int?
    /// What follows the header.
    package var body: Body
    /// The kind of problem, where it is one.
    package var problem: ProblemKind?

    /// An answer.
    package init(status: Int, contentType: String?, body: Body) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }

    /// A refusal as a problem.
    package init(_ refusal: Refusal) {
        self.init(status: refusal.status, contentType: MediaType.problem, body: .bytes(refusal.json))
        problem = refusal.kind
        allow = refusal.allow
        retryAfter = refusal.retryAfter
    }

    /// The whole body; nothing for a stream.
    package var bytes: [UInt8] {
        if case .bytes(let bytes) = body { bytes } else { [] }
    }
}
