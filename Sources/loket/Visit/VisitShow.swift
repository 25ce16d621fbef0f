import ArgumentParser
import Client
import Operations

extension VisitCommand {
    /// `loket visit show`.
    struct VisitShow: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show a visit", discussion: "Example: loket visit show K7QM-4XWD --key KEY")

        @OptionGroup var visit: VisitOptions
        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await visit.client(client).call(API.showVisit, VisitNamed(visit: visit.reference))
            output.show(answer.bytes) { VisitText.text(answer.value, output) }
        }
    }
}
