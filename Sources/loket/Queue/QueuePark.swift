import ArgumentParser
import Client
import Operations

extension QueueCommand {
    /// `loket queue park`.
    struct QueuePark: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "park", abstract: "Set a leg aside; it is called by name alone",
            discussion: "Example: loket queue park K7QM-4XWD l1 --reason \"a photo is missing\"")

        @OptionGroup var leg: LegOptions

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(
                API.transferLeg,
                LegTransfer(visit: leg.reference, leg: leg.leg, to: .parked, reason: leg.reason))
            output.show(answer.bytes) { VisitText.text(answer.value, output) }
        }
    }
}
