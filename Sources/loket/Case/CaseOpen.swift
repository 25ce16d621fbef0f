import ArgumentParser
import Client
import Operations

extension CaseCommand {
    /// `loket case open`.
    struct CaseOpen: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "open", abstract: "Open a case without a visit",
            discussion: """
                Example: loket case open maastricht biometrics --person person.json --lives-in GM0938
                The person is a JSON object: givenName, familyName, birthDate, nationalities; facts and vNumber where \
                they are known.
                """)

        @Argument(help: "The centre.")
        var centre: String

        @Argument(help: "The service.")
        var service: String

        @Option(help: "A JSON file with the person; `-` is standard input.")
        var person: String?

        @Option(help: "A case of the same person.")
        var of: String?

        @Option(help: "The municipality the person lives in, GM0938.")
        var livesIn: String?

        @Option(help: "The sponsor.")
        var sponsor: String?

        @Option(help: "The idempotency key, to repeat what was not answered; else a new one.")
        var idempotencyKey: String?

        @OptionGroup var server: ServerOptions

        func validate() throws {
            if (person == nil) == (of == nil) { throw ValidationError("give --person, or --of a case") }
        }

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let wanted = try person.map { path throws(InputFile.Failure) in
                try InputFile.value(NewClient.shape, InputFile.tree(path), path)
            }
            let answer = try await client.call(
                API.openCase,
                CaseWanted(
                    centre: centre, service: service, person: wanted, of: of, livesIn: livesIn, sponsor: sponsor),
                idempotencyKey: idempotencyKey)
            output.show(answer.bytes) { CaseText.text(answer.value, output) }
        }
    }
}
