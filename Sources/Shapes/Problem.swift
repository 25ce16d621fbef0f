/// What is wrong with one scalar, before it is known where it stands.
public struct Problem: Error, Sendable {
    /// A word for programs, such as `invalid-time`.
    public let code: String
    /// What is wrong, without a full stop.
    public let message: String
    /// What to write instead.
    public let fix: String?
    /// The part of the scalar that is wrong, in UTF-8 offsets; `nil` for all of it.
    public let part: Range<Int>?

    /// A problem with a scalar.
    public init(_ code: String, _ message: String, fix: String? = nil, part: Range<Int>? = nil) {
        self.code = code
        self.message = message
        self.fix = fix
        self.part = part
    }
}
