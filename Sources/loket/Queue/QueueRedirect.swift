import ArgumentParser
import Client
import Operations

extension QueueCommand {
    /// `loket queue redirect`.
    struct QueueRedirect: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "redirect", abstract: "Send a leg to wait for another desk",
            discussion: "Example: loket queue redirect K7QM-4XWD l1 --desk ind-2")

        @OptionGroup var leg: LegOptions

        @Option(help: "The desk that it waits for.")
        var desk: String

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(
                API.transferLeg,
                LegTransfer(visit: leg.reference, leg: leg.leg, to: .desk, desk: desk, reason: leg.reason))
            output.show(answer.bytes) { VisitText.text(answer.value, output) }
        }
    }
}
