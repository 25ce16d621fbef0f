import ArgumentParser
import Client
import Operations

extension StockCommand {
    /// `loket stock transfer`.
    struct StockTransferCommand: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "transfer", abstract: "Hand secure documents over to another place",
            discussion: """
                Example: loket stock transfer maastricht residence-sticker NL-V-000100..NL-V-000119 --to ind-1
                What goes to another centre (--to leiden/ind) is in transit until it is received there.
                """)

        @OptionGroup var what: StockOptions

        @Option(help: "A partner or desk here, another centre's partner; a document also to supplier or elsewhere.")
        var to: String

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let asked = StockTransfer(
                centre: what.centre, kind: what.kind, ranges: what.serials.map(\.span), document: what.document, to: to)
            let answer = try await client.call(API.transferStock, asked)
            output.show(answer.bytes) { StockText.text(answer.value, output) }
        }
    }
}
