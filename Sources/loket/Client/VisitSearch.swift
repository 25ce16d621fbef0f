import ArgumentParser
import Client
import Operations

extension VisitCommand {
    /// `loket visit search`.
    struct VisitSearch: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "search", abstract: "Find the visit of who stands at the desk; today's come first",
            discussion: "Example: loket visit search maastricht --zone - < scanned.txt")

        @Argument(help: "The centre.")
        var centre: String

        @Option(help: "The ticket of today, A7.")
        var ticket: String?

        @OptionGroup var who: PersonOptions

        @Option(help: "How many at most, 1 to 100.")
        var limit = 20

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let sought = try who.read()
            let answer = try await client.call(
                API.searchVisits,
                VisitSearchAsked(
                    centre: centre, ticket: ticket, vNumber: sought.vNumber, person: sought.person, zone: sought.zone,
                    limit: limit))
            output.show(answer.bytes) {
                var table = TextTable("START", "VISIT", "STATE", "PERSONS", "LEGS")
                for visit in answer.value.visits {
                    let persons = (visit.party ?? []).map { "\($0.person) \($0.givenName) \($0.familyName)" }
                    table.add(
                        LocalText.dayAndTime(visit.localStart), visit.reference, visit.state.rawValue,
                        persons.joined(separator: ", "),
                        visit.legs.map { "\($0.service) at \($0.desk)" }.joined(separator: ", "))
                }
                return table.text(output, empty: "no visit of yours")
            }
        }
    }
}
