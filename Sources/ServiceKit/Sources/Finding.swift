/// What is wrong with one value, in words for the person who wrote it.
public struct Finding: Error, Hashable, Sendable {
    /// The fact or field that is wrong, by its name.
    public let field: String
    /// A word for programs, such as `check-digit`.
    public let code: String
    /// What is wrong and what to write instead.
    public let message: String

    /// A finding about a field.
    public init(_ field: String, _ code: String, _ message: String) {
        self.field = field
        self.code = code
        self.message = message
    }
}
