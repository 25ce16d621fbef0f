import ArgumentParser
import Client
import Operations

extension InterruptionCommand {
    /// `loket interruption report`.
    struct InterruptionReport: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "report", abstract: "Report that a desk or partner is out of use; tells every touched visit",
            discussion: "Example: loket interruption report maastricht --desk ind-1 --because \"the officer is ill\"")

        @Argument(help: "The centre.")
        var centre: String

        @Option(help: "The desk.")
        var desk: String?

        @Option(help: "The partner, with all its desks.")
        var partner: String?

        @Option(help: "From when on, with offset; now where left out.")
        var from: InstantArgument?

        @Option(help: "Until when, with offset; the end of the day where left out.")
        var until: InstantArgument?

        @Option(help: "Why, for colleagues.")
        var because: String

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(
                API.reportInterruption,
                InterruptionWanted(
                    centre: centre, desk: desk, partner: partner, from: from?.instant, until: until?.instant,
                    because: because))
            output.show(answer.bytes) { InterruptionText.text(answer.value, output) }
        }
    }
}
