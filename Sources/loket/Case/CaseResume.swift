import ArgumentParser
import Client
import Operations

extension CaseCommand {
    /// `loket case resume`.
    struct CaseResume: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "resume", abstract: "Let the clocks of a case run on",
            discussion: "Example: loket case resume CASE --reason \"the document has come\"")

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
                API.resumeCase,
                PauseWanted(
                    case: one.identifier, clock: clock, reason: reason, happenedAt: happenedAt?.instant),
                ifMatch: try await one.seen(client))
            output.show(answer.bytes) { CaseText.text(answer.value, output) }
        }
    }
}
