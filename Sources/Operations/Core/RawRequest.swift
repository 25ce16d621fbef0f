/// A request as it came in, before anything is decoded.
package struct RawRequest: Sendable {
    /// The method's name.
    package var method: String
    /// The path as sent, percent-encoded, with `/v1`.
    package var path: String
    /// The query as sent, without the question mark.
    package var query: String?
    /// The header fields that operations look at.
    package var headers: RequestHeaders
    /// The body.
    package var body: [UInt8]
    /// Whether it comes from the machine itself.
    package var isLocal: Bool

    /// A request.
    package init(
        method: String, path: String, query: String? = nil, headers: RequestHeaders = RequestHeaders(),
        body: [UInt8] = [], isLocal: Bool = false
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.isLocal = isLocal
    }
}
