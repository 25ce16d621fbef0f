import ArgumentParser
import Client
import Operations

extension VisitCommand {
    /// `loket visit undo`.
    struct VisitUndo: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "undo", abstract: "Take back what was done last with a visit today",
            discussion: "Example: loket visit undo K7QM-4XWD --reason \"the wrong family was called\"")

        @OptionGroup var visit: VisitOptions

        @Option(help: "Why; sealed.")
        var reason: String

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await visit.client(client).call(
                API.undoVisit, Undoing(visit: visit.reference, reason: reason))
            output.show(answer.bytes) { VisitText.text(answer.value, output) }
        }
    }
}
