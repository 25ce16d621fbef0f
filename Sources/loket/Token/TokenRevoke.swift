import ArgumentParser
import Client
import Operations

extension TokenCommand {
    /// `loket token revoke`.
    struct TokenRevoke: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "revoke", abstract: "Revoke a token", discussion: "Example: loket token revoke TOKEN")

        @Argument(help: "The token's identifier, as `token list` tells it; not the secret.")
        var token: String

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            _ = try await client.call(API.revokeToken, TokenNamed(token: token))
            output.show(JSONText.object(["revoked": token])) { "\(token) revoked" }
        }
    }
}
