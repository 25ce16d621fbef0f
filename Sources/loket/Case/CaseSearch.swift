import ArgumentParser
import Client
import Operations

extension CaseCommand {
    /// `loket case search`.
    struct CaseSearch: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "search", abstract: "Find cases by visit, person, sponsor or municipality",
            discussion: """
                Example: loket case search maastricht --person person.json --service biometrics
                The person is a JSON object with givenName, familyName and birthDate: names do not belong into the \
                history of a shell. `-` is standard input, also for a V-number.
                """)

        @Argument(help: "The centre.")
        var centre: String

        @Option(help: "A visit's reference.")
        var visit: ReferenceArgument?

        @Option(help: "A JSON file that says who the person is; `-` is standard input.")
        var person: String?

        @Option(help: "The person's V-number, or `-` for standard input.")
        var vNumber: String?

        @Option(help: "The sponsor.")
        var sponsor: String?

        @Option(help: "The home municipality, GM0938.")
        var municipality: String?

        @Option(help: "Only of this service.")
        var service: String?

        @Option(help: "Only where a track stands at this step.")
        var step: String?

        @Option(help: "Only of this state: booked, waiting, running, ended.")
        var state: CaseState?

        @Option(help: "How many at most, 1 to 500.")
        var limit = 100

        @OptionGroup var server: ServerOptions

        func validate() throws {
            if person == "-", vNumber == "-" { throw ValidationError("standard input is one of them") }
        }

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let sought = try person.map { path throws(InputFile.Failure) in
                try InputFile.value(PersonSought.shape, InputFile.tree(path), path)
            }
            let number = vNumber == "-" ? readLine() : vNumber
            let answer = try await client.call(
                API.searchCases,
                CaseSearchAsked(
                    centre: centre, visit: visit?.reference, vNumber: number, person: sought, sponsor: sponsor,
                    municipality: municipality, service: service, step: step, state: state, limit: limit))
            output.show(answer.bytes) { CaseText.table(answer.value, output) }
        }
    }
}
