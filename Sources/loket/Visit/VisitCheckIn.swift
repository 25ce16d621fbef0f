import ArgumentParser
import Client
import Operations

extension VisitCommand {
    /// `loket visit check-in`.
    struct VisitCheckIn: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "check-in", abstract: "Check in who has come, and tell what becomes of who has not",
            discussion: """
                Example: loket visit check-in K7QM-4XWD
                Example: loket visit check-in K7QM-4XWD --person p1 --person p2
                """)

        @OptionGroup var visit: VisitOptions

        @Option(help: "Who has come; everyone where left out. May be repeated.")
        var person: [String] = []

        @Flag(help: "Call them before others.")
        var priority = false

        @Option(help: "When they came, with offset; now where left out.")
        var happenedAt: InstantArgument?

        @Option(help: "Why it is told late.")
        var reason: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await visit.client(client).call(
                API.checkIn,
                CheckIn(
                    visit: visit.reference, persons: person.isEmpty ? nil : person, priority: priority ? true : nil,
                    happenedAt: happenedAt?.instant, reason: reason))
            output.show(answer.bytes) { VisitText.text(answer.value, output) }
        }
    }
}
