import Shapes

extension API {
    /// `GET /principal`.
    package static let showPrincipal = Operation<Nothing, Asker>(
        "show-principal", .get, "/principal", .access, for: .anyone, input: Nothing.record,
        answer: .json(Asker.shape), "Who asks, and what is granted",
        description: "For programs that show people only what their token may do.")

    /// `GET /tokens`.
    package static let listTokens = Operation<Nothing, TokenList>(
        "list-tokens", .get, "/tokens", .access, for: .roles([.centreAdmin, .nationalAdmin]), input: Nothing.record,
        answer: .json(TokenList.shape), "Tokens, without their secrets",
        description: "A centre's administrator sees those of the centre.")

    /// `POST /tokens`.
    package static let issueToken = Operation<TokenAsked, IssuedToken>(
        "issue-token", .post, "/tokens", .access, for: .roles([.centreAdmin, .nationalAdmin]),
        input: TokenAsked.record, answer: .json(IssuedToken.shape, status: 201), needsKey: true,
        "Issue a token", description: "The secret is told once. Nobody grants more than they have.",
        example: #"{"grants":[{"role":"officer","partner":"ind","centre":"maastricht"}],"label":"IND desk"}"#)

    /// `DELETE /tokens/{token}`.
    package static let revokeToken = Operation<TokenNamed, Nothing>(
        "revoke-token", .delete, "/tokens/{token}", .access, for: .roles([.centreAdmin, .nationalAdmin]),
        input: TokenNamed.record, answer: .empty, "Revoke a token")
}
