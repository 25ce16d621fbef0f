import ArgumentParser
import Client
import Operations
import Shapes

extension VisitCommand {
    /// `loket visit book`.
    struct VisitBook: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "book", abstract: "Book a visit for a party",
            discussion: """
                Example: loket visit book maastricht --at 2021-03-09T09:30:00+01:00 --party family.json \
                --email asha@example.org --lives-in GM0938
                The party is a JSON list of persons: person (p1, p2 …), givenName, familyName, birthDate, \
                nationalities, and services unless --bundle is given; facts and vNumber where they are known.
                """)

        @Argument(help: "The centre.")
        var centre: String

        @Option(help: "When the slot starts, with offset: 2021-03-09T09:30:00+01:00.")
        var at: InstantArgument

        @Option(help: "A JSON file with the persons; `-` is standard input.")
        var party: String

        @Option(help: "The bundle, where the persons name no services.")
        var bundle: String?

        @Option(help: "The e-mail address to write to.")
        var email: String?

        @Option(help: "The telephone number.")
        var phone: String?

        @Option(help: "The language to write in.")
        var language = "en"

        @Option(help: "The municipality they live in, GM0938.")
        var livesIn: String?

        @Option(help: "The employer.")
        var sponsor: String?

        @Option(help: "The hold that keeps the slot.")
        var hold: String?

        @Option(help: "What the desk should know beforehand.")
        var needs: String?

        @Option(help: "The idempotency key, to repeat a booking whose answer was lost; else a new one.")
        var idempotencyKey: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let persons = try InputFile.value(Person.shape.list(), InputFile.tree(party), party)
            let booking = Booking(
                centre: centre, startsAt: at.instant, bundle: bundle, party: persons,
                contact: Contact(email: email, phone: phone, language: language), livesIn: livesIn, sponsor: sponsor,
                hold: hold, needs: needs)
            let answer = try await client.call(API.bookVisit, booking, idempotencyKey: idempotencyKey)
            output.show(answer.bytes) { VisitText.text(answer.value, output) }
        }
    }
}
