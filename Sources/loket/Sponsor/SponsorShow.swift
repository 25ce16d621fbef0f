import ArgumentParser
import Client
import Operations

extension SponsorCommand {
    /// `loket sponsor show`.
    struct SponsorShow: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show a sponsor and its recognition",
            discussion: "Example: loket sponsor show acme")

        @Argument(help: "The sponsor.")
        var sponsor: String

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(API.showSponsor, SponsorNamed(sponsor: sponsor))
            output.show(answer.bytes) { SponsorText.text(answer.value, output) }
        }
    }
}
