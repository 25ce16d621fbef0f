import ArgumentParser
import Client
import Operations

extension StockCommand {
    /// `loket stock void`.
    struct StockVoidCommand: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "void", abstract: "Make secure documents void, for ever",
            discussion: """
                Example: loket stock void maastricht residence-sticker NL-V-000119 --reason "torn in the drawer"
                """)

        @OptionGroup var what: StockOptions

        @Option(help: "Why; sealed.")
        var reason: String

        @OptionGroup var second: SecondOption
        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let asked = StockVoid(
                centre: what.centre, kind: what.kind, ranges: what.serials.map(\.span), document: what.document,
                reason: reason, second: second.token)
            let answer = try await client.call(API.voidStock, asked)
            output.show(answer.bytes) { StockText.text(answer.value, output) }
        }
    }
}
