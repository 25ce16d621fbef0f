import ArgumentParser
import Client
import Operations

extension ClientCommand {
    /// `loket client search`.
    struct ClientSearch: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "search", abstract: "Find clients by V-number, name and day of birth, or a scanned zone",
            discussion: "Example: loket client search --zone - < scanned.txt")

        @OptionGroup var who: PersonOptions

        @Option(help: "How many at most, 1 to 100.")
        var limit = 20

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let sought = try who.read()
            let answer = try await client.call(
                API.searchClients,
                ClientSearchAsked(vNumber: sought.vNumber, person: sought.person, zone: sought.zone, limit: limit))
            output.show(answer.bytes) {
                let found = answer.value.clients
                return found.isEmpty
                    ? "nobody of yours" : found.map { ClientText.text($0, output) }.joined(separator: "\n\n")
            }
        }
    }
}
