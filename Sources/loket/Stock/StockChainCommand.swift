import ArgumentParser
import Client
import Operations

extension StockCommand {
    /// `loket stock chain`.
    struct StockChainCommand: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "chain", abstract: "Tell where a secure document was, when and by whom",
            discussion: """
                Example: loket stock chain maastricht residence-sticker NL-V-000101
                Example: loket stock chain maastricht --document 0123456789abcdefghijklmnop
                """)

        @Argument(help: "The centre.")
        var centre: String

        @Argument(help: "The kind of blank document.")
        var kind: String?

        @Argument(help: "Its serial.")
        var serial: SerialArgument?

        @Option(help: "A personal document by its identifier.")
        var document: String?

        @OptionGroup var server: ServerOptions

        func validate() throws {
            if (document == nil) == (serial == nil) {
                throw ValidationError("give a kind with a serial, or --document")
            }
        }

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer =
                if let document {
                    try await client.call(API.traceDocument, DocumentAsked(centre: centre, document: document))
                } else if let kind, let serial {
                    try await client.call(
                        API.traceSerial, SerialAsked(centre: centre, kind: kind, serial: serial.serial))
                } else {
                    throw ValidationError("give a kind with a serial, or --document")
                }
            output.show(answer.bytes) {
                let chain = answer.value
                let name = chain.serial?.description ?? chain.document?.document ?? "-"
                return output.bold(name) + " \(chain.kind), at \(chain.place)\n"
                    + StockText.text(chain.acts, output, empty: "nothing was done with it")
            }
        }
    }
}
