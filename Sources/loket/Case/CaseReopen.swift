import ArgumentParser
import Client
import Operations

extension CaseCommand {
    /// `loket case reopen`.
    struct CaseReopen: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "reopen", abstract: "Open an ended case again",
            discussion: "Example: loket case reopen CASE --reason \"ended by mistake\"")

        @OptionGroup var one: CaseOptions

        @Option(help: "Why.")
        var reason: String

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let client = one.client(client)
            let answer = try await client.call(
                API.reopenCase, ReasonedCase(case: one.identifier, reason: reason), ifMatch: try await one.seen(client))
            output.show(answer.bytes) { CaseText.text(answer.value, output) }
        }
    }
}
