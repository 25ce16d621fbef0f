import ArgumentParser
import Client
import Operations

extension StockCommand {
    /// `loket stock receive`.
    struct StockReceive: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "receive", abstract: "Receive secure documents",
            discussion: """
                Example: loket stock receive maastricht residence-sticker NL-V-000100..NL-V-000199
                Example: loket stock receive maastricht --document 0123456789abcdefghijklmnop
                """)

        @OptionGroup var what: StockOptions

        @Flag(help: "They come from another centre, not from the supplier.")
        var inTransit = false

        @Option(help: "The partner or desk where they lie now; who keeps them where left out.")
        var at: String?

        @OptionGroup var second: SecondOption
        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let asked = StockReceipt(
                centre: what.centre, kind: what.kind, ranges: what.serials.map(\.span), document: what.document,
                from: inTransit ? .inTransit : .supplier, at: at, second: second.token)
            let answer = try await client.call(API.receiveStock, asked)
            output.show(answer.bytes) { StockText.text(answer.value, output) }
        }
    }
}
