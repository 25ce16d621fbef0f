import ArgumentParser
import Client
import Operations

extension CaseCommand {
    /// `loket case step`.
    struct CaseStep: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "step", abstract: "Do a step of a case",
            discussion: "Example: loket case step CASE reused --happened-at 2021-03-09T09:10:00+01:00")

        @OptionGroup var one: CaseOptions

        @Argument(help: "The step.")
        var step: String

        @Option(help: "What is written down, NAME=VALUE; may be repeated.")
        var record: [FactArgument] = []

        @Option(help: "When it happened, with offset; now where left out.")
        var happenedAt: InstantArgument?

        @Option(help: "Why it is told late, or is another than assessed.")
        var reason: String?

        @Option(help: "What colleagues should know.")
        var note: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let client = one.client(client)
            let answer = try await client.call(
                API.doStep,
                StepWanted(
                    case: one.identifier, step: step, records: record.map(\.fact), happenedAt: happenedAt?.instant,
                    reason: reason, note: note), ifMatch: try await one.seen(client))
            output.show(answer.bytes) { CaseText.text(answer.value, output) }
        }
    }
}
