import ArgumentParser
import Client
import Operations

extension QueueCommand {
    /// `loket queue next`.
    struct QueueNext: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "next", abstract: "Call the next for a desk, or the visit named",
            discussion: """
                Example: loket queue next maastricht ind-1
                Example: loket queue next maastricht ind-1 --visit K7QM-4XWD --leg l2
                """)

        @Argument(help: "The centre.")
        var centre: String

        @Argument(help: "The desk that is ready.")
        var desk: String

        @Option(help: "The visit, where it is not the next.")
        var visit: ReferenceArgument?

        @Option(help: "The leg of that visit.")
        var leg: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(
                API.takeTurn, Turn(centre: centre, desk: desk, visit: visit?.reference, leg: leg))
            output.show(answer.bytes) {
                let entry = answer.value
                return output.bold(entry.ticket ?? "-")
                    + " to \(entry.desk): \(entry.service), \(entry.visit) \(entry.leg), "
                    + entry.present.joined(separator: ", ")
            }
        }
    }
}
