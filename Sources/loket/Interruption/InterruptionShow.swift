import ArgumentParser
import Client
import Operations

extension InterruptionCommand {
    /// `loket interruption show`.
    struct InterruptionShow: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show an interruption, the visits it touches and where they could go",
            discussion: "Example: loket interruption show 3x7k2m9q4w8z5t6r1y0p2s4d6f")

        @Argument(help: "The interruption's identifier.")
        var interruption: String

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(
                API.showInterruption, InterruptionNamed(interruption: interruption))
            output.show(answer.bytes) { InterruptionText.text(answer.value, output) }
        }
    }
}
