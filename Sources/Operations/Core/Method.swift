/// The HTTP method of an operation.
package enum Method: String, CaseIterable, Sendable {
    /// Reads, and changes nothing.
    case get = "GET"
    /// Acts or creates.
    case post = "POST"
    /// Changes a part.
    case patch = "PATCH"
    /// Takes away.
    case delete = "DELETE"

    /// Whether its input beside the path stands in a body.
    package var hasBody: Bool {
        self == .post || self == .patch
    }
}
