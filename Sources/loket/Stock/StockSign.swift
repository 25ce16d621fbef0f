import ArgumentParser
import Client
import Operations

extension StockCommand {
    /// `loket stock sign`.
    struct StockSign: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "sign", abstract: "Sign what another officer did alone, or list what waits",
            discussion: """
                Example: loket stock sign --centre maastricht
                Example: loket stock sign 0123456789abcdefghijklmnop
                """)

        @Argument(help: "The acts to sign.")
        var acts: [String] = []

        @Option(help: "List what waits at this centre instead.")
        var centre: String?

        @OptionGroup var server: ServerOptions

        func validate() throws {
            if acts.isEmpty == (centre == nil) { throw ValidationError("give acts to sign, or --centre") }
        }

        func ask(_ client: LoketClient, _ output: Output) async throws {
            if let centre {
                let answer = try await client.call(API.listCountersignatures, CountersignaturesAsked(centre: centre))
                output.show(answer.bytes) {
                    StockText.text(answer.value.acts, output, empty: "nothing waits for a second officer")
                }
                if let next = answer.value.next, !output.isJSON { Output.tell("there are more after \(next)") }
            }
            for act in acts {
                let answer = try await client.call(API.countersign, ActNamed(act: act))
                output.show(answer.bytes) { StockText.text(answer.value, output) }
            }
        }
    }
}
