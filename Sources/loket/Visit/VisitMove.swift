import ArgumentParser
import Client
import Operations

extension VisitCommand {
    /// `loket visit move`.
    struct VisitMove: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "move", abstract: "Move a visit to another slot",
            discussion: "Example: loket visit move K7QM-4XWD --to 2021-03-11T09:30:00+01:00 --key KEY")

        @OptionGroup var visit: VisitOptions

        @Option(help: "When the new slot starts, with offset.")
        var to: InstantArgument

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let client = visit.client(client)
            // Read first: a visit that someone changes in between is not moved unseen.
            let seen = try await client.call(API.showVisit, VisitNamed(visit: visit.reference))
            let answer = try await client.call(
                API.moveVisit, Move(visit: visit.reference, startsAt: to.instant), ifMatch: seen.tag)
            output.show(answer.bytes) { VisitText.text(answer.value, output) }
        }
    }
}
