import ArgumentParser
import Client
import Operations

extension SponsorCommand {
    /// `loket sponsor add`.
    struct SponsorAdd: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Register a sponsor",
            discussion: """
                Example: loket sponsor add acme --name "Acme Chips B.V." --recognised 2019-05-01..2022-05-01 \
                --source "IND public register of 2 May 2019"
                """)

        @Argument(help: "Its name in grants and bookings: lower-case letters, digits and hyphens.")
        var sponsor: String

        @Option(help: "Its name for people.")
        var name: String

        @Option(help: "A period of recognition, FROM.. or FROM..UNTIL (the first day no longer); may be repeated.")
        var recognised: [PeriodArgument] = []

        @Option(help: "Where the periods stand.")
        var source: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let periods = recognised.map { Recognition(from: $0.from, until: $0.until, source: source) }
            let asked = Sponsor(sponsor: sponsor, name: name, recognition: periods)
            let answer = try await client.call(API.addSponsor, asked)
            output.show(answer.bytes) { SponsorText.text(answer.value, output) }
        }
    }
}
