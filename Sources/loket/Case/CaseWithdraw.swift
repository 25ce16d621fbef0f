import ArgumentParser
import Client
import Operations

extension CaseCommand {
    /// `loket case withdraw`.
    struct CaseWithdraw: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "withdraw", abstract: "Withdraw a case",
            discussion: "Example: loket case withdraw CASE --reason \"the family does not move after all\"")

        @OptionGroup var one: CaseOptions

        @Option(help: "Why.")
        var reason: String

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let client = one.client(client)
            let answer = try await client.call(
                API.withdrawCase, ReasonedCase(case: one.identifier, reason: reason),
                ifMatch: try await one.seen(client))
            output.show(answer.bytes) { CaseText.text(answer.value, output) }
        }
    }
}
