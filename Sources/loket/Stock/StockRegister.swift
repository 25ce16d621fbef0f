import ArgumentParser
import Client
import Operations

extension StockCommand {
    /// `loket stock register`.
    struct StockRegister: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "register", abstract: "Register a personal document against a case",
            discussion: "Example: loket stock register CASE --number V123AL568 --place elsewhere")

        @Argument(help: "The case.")
        var identifier: String

        @Option(help: "The number printed on it; sealed.")
        var number: String

        @Option(help: "The kind; what the case's service hands out where left out.")
        var kind: String?

        @Option(help: "Where it is: supplier, in-transit, elsewhere, a partner or desk here, or leiden/ind.")
        var place = "supplier"

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let asked = DocumentWanted(case: identifier, kind: kind, number: number, place: place)
            let answer = try await client.call(API.registerDocument, asked)
            output.show(answer.bytes) {
                let one = answer.value
                return output.bold(one.document) + " \(one.kind): \(one.state.rawValue), \(one.place)"
            }
        }
    }
}
