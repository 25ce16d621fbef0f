import ArgumentParser
import Client
import Operations

extension ClientCommand {
    /// `loket client merge`.
    struct ClientMerge: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "merge", abstract: "Show what making two clients one would do, and with --merge do it",
            discussion: """
                Example: loket client merge KEPT OTHER; then loket client merge KEPT OTHER --merge
                The first is kept and counts as identified. It cannot be undone.
                """)

        @Argument(help: "The client that is kept.")
        var kept: String

        @Argument(help: "The client that turned out to be the same person.")
        var other: String

        @Flag(help: "Do it, for good.")
        var merge = false

        @Option(help: "Why two whose names or days of birth differ are one.")
        var reason: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            var answer = try await client.call(API.mergeClients, MergeWanted(client: kept, with: other))
            if merge {
                answer = try await client.call(
                    API.mergeClients, MergeWanted(client: kept, with: other, mode: .merge, reason: reason),
                    ifMatch: answer.tag)
            }
            output.show(answer.bytes) { ClientText.text(answer.value, output) }
        }
    }
}
