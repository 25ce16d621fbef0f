import ArgumentParser
import Client
import Operations

extension TokenCommand {
    /// `loket token list`.
    struct TokenList: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List tokens, without their secrets", discussion: "Example: loket token list"
        )

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(API.listTokens, Nothing())
            output.show(answer.bytes) {
                var table = TextTable("TOKEN", "GRANTS", "ISSUED", "ENDS", "LABEL")
                for token in answer.value.tokens {
                    let ends = token.revokedAt.map { "revoked \($0)" } ?? token.expiresAt.map { "\($0)" } ?? "-"
                    table.add(
                        token.token, token.grants.map(\.description).joined(separator: " "), "\(token.issuedAt)", ends,
                        token.label ?? "")
                }
                return table.text(output, empty: "no tokens")
            }
        }
    }
}
