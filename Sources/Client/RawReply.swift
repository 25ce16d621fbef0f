/// What a server answered, not yet read.
package struct RawReply: Sendable {
    /// The HTTP status.
    package let status: Int
    /// The header fields in their order.
    package let headers: [(name: String, value: String)]
    /// The body.
    package let body: [UInt8]

    /// The values of a header field, whatever the case of its name.
    package func values(_ name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }
}
