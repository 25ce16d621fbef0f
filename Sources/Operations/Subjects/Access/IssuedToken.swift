package import Shapes

/// A new token with its secret, which is told once.
package struct IssuedToken: Hashable, Sendable {
    /// The secret, for `Authorization: Bearer`.
    package let secret: String
    /// The token.
    package let line: TokenLine

    /// A new token.
    package init(secret: String, line: TokenLine) {
        self.secret = secret
        self.line = line
    }

    /// The shape of a new token.
    package static let shape = Record<IssuedToken>(
        Record<String>({ $0 }, Field("secret", .text, "the secret; told once", { $0 })), TokenLine.record,
        { IssuedToken(secret: $0, line: $1) }, { ($0.secret, $0.line) }
    ).shape("IssuedToken", "a new token with its secret")
}
