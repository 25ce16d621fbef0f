import ArgumentParser
import Client
import Operations

extension VisitCommand {
    /// `loket visit cancel`.
    struct VisitCancel: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "cancel", abstract: "Cancel a whole visit",
            discussion: "Example: loket visit cancel K7QM-4XWD --key KEY --reason \"we travel later\"")

        @OptionGroup var visit: VisitOptions

        @Option(help: "Why, in your words.")
        var reason: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await visit.client(client).call(
                API.cancelVisit, Cancellation(visit: visit.reference, reason: reason))
            output.show(answer.bytes) { "\(answer.value.reference) \(answer.value.state.rawValue)" }
        }
    }
}
