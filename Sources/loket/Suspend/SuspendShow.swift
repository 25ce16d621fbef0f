import ArgumentParser
import Client
import Operations

extension SuspendCommand {
    /// `loket suspend show`.
    struct SuspendShow: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "List the visits that are booked for a suspended service",
            discussion: "Example: loket suspend show return-visa --centre maastricht")

        @Argument(help: "The service.")
        var service: String

        @Option(help: "The centre; everywhere where left out.")
        var centre: String?

        @Option(help: "The visit to go on behind.")
        var after: String?

        @Option(help: "How many visits at most, 1 to 500.")
        var limit = 100

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer =
                if let centre {
                    try await client.call(
                        API.showCentreSuspension,
                        CentreSuspensionAsked(centre: centre, service: service, after: after, limit: limit))
                } else {
                    try await client.call(
                        API.showSuspension, SuspensionAsked(service: service, after: after, limit: limit))
                }
            output.show(answer.bytes) {
                var table = TextTable("VISIT", "CENTRE", "START")
                for visit in answer.value.visits {
                    table.add(visit.visit, visit.centre, LocalText.dayAndTime(visit.localStart))
                }
                return SuspensionText.text(answer.value.suspension) + "\n"
                    + table.text(output, empty: "no visit is booked for it")
            }
            if let next = answer.value.next, !output.isJSON { Output.tell("more: --after \(next)") }
        }
    }
}
