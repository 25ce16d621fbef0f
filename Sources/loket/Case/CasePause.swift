import ArgumentParser
import Client
import Operations

extension CaseCommand {
    /// `loket case pause`.
    struct CasePause: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "pause", abstract: "Let the clocks of a case stand still",
            discussion: "Example: loket case pause CASE --reason \"a document is asked from abroad\"")

        @OptionGroup var one: CaseOptions

        @Option(help: "The one clock; all that it concerns where left out.")
        var clock: String?

        @Option(help: "Why.")
        var reason: String

        @Option(help: "When, with offset; now where left out.")
        var happenedAt: InstantArgument?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let client = one.client(client)
            let answer = try await client.call(
                API.pauseCase,
                PauseWanted(
                    case: one.identifier, clock: clock, reason: reason, happenedAt: happenedAt?.instant),
                ifMatch: try await one.seen(client))
            output.show(answer.bytes) { CaseText.text(answer.value, output) }
        }
    }
}
