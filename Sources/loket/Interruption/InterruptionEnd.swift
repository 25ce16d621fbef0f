import ArgumentParser
import Client
import Operations

extension InterruptionCommand {
    /// `loket interruption end`.
    struct InterruptionEnd: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "end", abstract: "End an interruption: the desk is booked again from now on",
            discussion: "Example: loket interruption end 3x7k2m9q4w8z5t6r1y0p2s4d6f")

        @Argument(help: "The interruption's identifier.")
        var interruption: String

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(
                API.endInterruption, InterruptionNamed(interruption: interruption))
            output.show(answer.bytes) { "ended" }
        }
    }
}
