import ArgumentParser
import Client
import Operations

extension QueueCommand {
    /// `loket queue show`.
    struct QueueShow: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show who waits, is served and is expected today",
            discussion: "Example: loket queue show maastricht --partner ind")

        @Argument(help: "The centre.")
        var centre: String

        @Option(help: "Only legs and desks of this partner.")
        var partner: String?

        @Option(help: "Only what this desk serves or may serve.")
        var desk: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(
                API.showQueue, QueueAsked(centre: centre, partner: partner, desk: desk))
            output.show(answer.bytes) { QueueText.text(answer.value, output) }
        }
    }
}
