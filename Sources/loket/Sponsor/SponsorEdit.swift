import ArgumentParser
import Client
import Operations

extension SponsorCommand {
    /// `loket sponsor edit`.
    struct SponsorEdit: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit", abstract: "Rename a sponsor, or change its recognition",
            discussion: """
                Example: loket sponsor edit acme --recognised 2019-05-01..2022-05-01 --recognised 2022-05-01..
                Periods that are given take the place of all there were; --never-recognised takes all away.
                """)

        @Argument(help: "The sponsor.")
        var sponsor: String

        @Option(help: "Its new name for people.")
        var name: String?

        @Option(help: "A period of recognition, FROM.. or FROM..UNTIL (the first day no longer); may be repeated.")
        var recognised: [PeriodArgument] = []

        @Flag(help: "Take all its periods away.")
        var neverRecognised = false

        @Option(help: "Where the periods stand.")
        var source: String?

        @OptionGroup var server: ServerOptions

        func validate() throws {
            if neverRecognised, !recognised.isEmpty {
                throw ValidationError("give --recognised or --never-recognised, not both")
            }
            if name == nil, recognised.isEmpty, !neverRecognised { throw ValidationError("nothing is to be changed") }
        }

        func ask(_ client: LoketClient, _ output: Output) async throws {
            // Read first: a sponsor that someone edits in between is not changed unseen.
            let seen = try await client.call(API.showSponsor, SponsorNamed(sponsor: sponsor))
            let periods = recognised.map { Recognition(from: $0.from, until: $0.until, source: source) }
            let asked = SponsorChange(
                sponsor: sponsor, name: name, recognition: periods.isEmpty && !neverRecognised ? nil : periods)
            let answer = try await client.call(API.editSponsor, asked, ifMatch: seen.tag)
            output.show(answer.bytes) { SponsorText.text(answer.value, output) }
        }
    }
}
