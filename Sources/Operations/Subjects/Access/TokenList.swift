package import Shapes

/// Tokens, without their secrets.
package struct TokenList: Hashable, Sendable {
    /// The tokens, in the order they were issued.
    package let tokens: [TokenLine]

    /// Tokens.
    package init(tokens: [TokenLine]) {
        self.tokens = tokens
    }

    /// The shape of the list.
    package static let shape = Shape<TokenList>.record(
        "TokenList", "tokens without their secrets", { TokenList(tokens: $0) },
        Field("tokens", TokenLine.shape.list(), "the tokens", \.tokens))
}
