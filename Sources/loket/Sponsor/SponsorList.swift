import ArgumentParser
import Client
import Operations

extension SponsorCommand {
    /// `loket sponsor list`.
    struct SponsorList: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List sponsors and their recognition",
            discussion: "Example: loket sponsor list")

        @Option(help: "How many at most, 1 to 500.")
        var limit = 100

        @Option(help: "The sponsor to go on behind.")
        var after: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(API.listSponsors, SponsorsAsked(after: after, limit: limit))
            output.show(answer.bytes) {
                var table = TextTable("SPONSOR", "NAME", "RECOGNISED")
                for sponsor in answer.value.sponsors {
                    let periods = sponsor.recognition.map(SponsorText.period).joined(separator: ", ")
                    table.add(sponsor.sponsor, sponsor.name, periods.isEmpty ? "-" : periods)
                }
                return table.text(output, empty: "no sponsors")
            }
            if let next = answer.value.next, !output.isJSON { Output.tell("more: --after \(next)") }
        }
    }
}
