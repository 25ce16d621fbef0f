import Shapes

/// A token by its identifier.
package struct TokenNamed: Hashable, Sendable {
    /// The identifier; not the secret.
    package let token: String

    /// A token by its identifier.
    package init(token: String) {
        self.token = token
    }

    static let record = Record<TokenNamed>(
        { TokenNamed(token: $0) }, Field("token", .identifier, "the token's identifier", \.token))
}
