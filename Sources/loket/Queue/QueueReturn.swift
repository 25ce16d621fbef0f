import ArgumentParser
import Client
import Operations

extension QueueCommand {
    /// `loket queue return`.
    struct QueueReturn: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "return", abstract: "Put a leg back into the queue, at its place",
            discussion: "Example: loket queue return K7QM-4XWD l1")

        @OptionGroup var leg: LegOptions

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(
                API.transferLeg,
                LegTransfer(visit: leg.reference, leg: leg.leg, to: .waiting, reason: leg.reason))
            output.show(answer.bytes) { VisitText.text(answer.value, output) }
        }
    }
}
