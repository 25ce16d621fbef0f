import ArgumentParser
import Client
import Operations

extension CentreCommand {
    /// `loket centre list`.
    struct CentreList: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the centres", discussion: "Example: loket centre list")

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(API.listCentres, Nothing())
            output.show(answer.bytes) {
                var table = TextTable("CENTRE", "NAME", "TIME ZONE", "LANGUAGES")
                for centre in answer.value.centres {
                    table.add(centre.centre, centre.name, centre.timeZone, centre.languages.joined(separator: ", "))
                }
                return table.text(output, empty: "no centres")
            }
        }
    }
}
