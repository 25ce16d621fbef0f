import ArgumentParser
import Client
import Operations
import Shapes

extension VisitCommand {
    /// `loket visit walk-in`.
    struct VisitWalkIn: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "walk-in", abstract: "Take in a party without an appointment",
            discussion: """
                Example: loket visit walk-in maastricht --party person.json --lives-in GM0938
                The party is a JSON list of persons as for `loket visit book`.
                """)

        @Argument(help: "The centre.")
        var centre: String

        @Option(help: "A JSON file with the persons; `-` is standard input.")
        var party: String

        @Option(help: "The bundle, where the persons name no services.")
        var bundle: String?

        @Option(help: "The e-mail address to write to later.")
        var email: String?

        @Option(help: "The language to write in; the centre's first where left out.")
        var language: String?

        @Option(help: "The municipality they live in, GM0938.")
        var livesIn: String?

        @Option(help: "The employer.")
        var sponsor: String?

        @Option(help: "What the desk should know.")
        var needs: String?

        @Flag(help: "Call them before others.")
        var priority = false

        @Flag(help: "Take them in although the partner takes nobody without an appointment.")
        var ownChoice = false

        @Option(help: "The idempotency key, to repeat one whose answer was lost; else a new one.")
        var idempotencyKey: String?

        @OptionGroup var server: ServerOptions

        func validate() throws {
            if email != nil, language == nil { throw ValidationError("--email: add the --language to write in") }
        }

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let persons = try InputFile.value(Person.shape.list(), InputFile.tree(party), party)
            let walkIn = WalkIn(
                centre: centre, bundle: bundle, party: persons,
                contact: language.map { Contact(email: email, language: $0) }, livesIn: livesIn, sponsor: sponsor,
                needs: needs, priority: priority, isOwnChoice: ownChoice)
            let answer = try await client.call(API.walkIn, walkIn, idempotencyKey: idempotencyKey)
            output.show(answer.bytes) { VisitText.text(answer.value, output) }
        }
    }
}
