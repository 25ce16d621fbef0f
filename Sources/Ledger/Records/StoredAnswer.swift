/// An answer as it was given, repeated byte for byte when its request comes again.
package struct StoredAnswer: Hashable, Sendable {
    /// The HTTP status.
    package var status: Int
    /// The body's bytes.
    package var bytes: [UInt8]

    /// An answer.
    package init(status: Int, bytes: [UInt8]) {
        self.status = status
        self.bytes = bytes
    }
}
