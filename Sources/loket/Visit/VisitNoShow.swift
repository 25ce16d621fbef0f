import ArgumentParser
import Client
import Operations

extension VisitCommand {
    /// `loket visit no-show`.
    struct VisitNoShow: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "no-show", abstract: "Tell that nobody has come to a visit, or to some of its legs",
            discussion: """
                Example: loket visit no-show K7QM-4XWD
                Example: loket visit no-show K7QM-4XWD --leg l3 --reason "the child is ill"
                """)

        @OptionGroup var visit: VisitOptions

        @Option(help: "A leg to which nobody comes; where left out, all such. May be repeated.")
        var leg: [String] = []

        @Option(help: "What is known of it; sealed.")
        var reason: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await visit.client(client).call(
                API.markNoShow,
                NoShow(visit: visit.reference, legs: leg.isEmpty ? nil : leg, reason: reason))
            output.show(answer.bytes) { VisitText.text(answer.value, output) }
        }
    }
}
