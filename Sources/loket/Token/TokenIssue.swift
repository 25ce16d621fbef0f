import ArgumentParser
import Client
import Operations

extension TokenCommand {
    /// `loket token issue`.
    struct TokenIssue: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "issue", abstract: "Issue a token; its secret is told once",
            discussion: """
                Example: loket token issue officer:ind@maastricht --label "IND desk"
                A grant is a role (officer, registrar, sponsor, centre-admin, national-admin, auditor), with : and a \
                partner, municipality or sponsor, and @ and a centre, where it is narrowed.
                """)

        @Argument(help: "What it grants, such as officer:ind@maastricht; may be repeated.")
        var grants: [GrantArgument]

        @Option(help: "What it is for.")
        var label: String?

        @Option(help: "When it ends by itself, with offset.")
        var until: InstantArgument?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let asked = TokenAsked(grants: grants.map(\.grant), label: label, expiresAt: until?.instant)
            let answer = try await client.call(API.issueToken, asked)
            output.show(answer.bytes) { answer.value.secret }
            if !output.isJSON {
                Output.tell("token \(answer.value.line.token); the secret above is told this once")
            }
        }
    }
}
