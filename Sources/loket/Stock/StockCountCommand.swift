import ArgumentParser
import Client
import Operations

extension StockCommand {
    /// `loket stock count`.
    struct StockCountCommand: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "count", abstract: "Tell what lies at a place, and see what is missing or too much",
            discussion: """
                Example: loket stock count maastricht residence-sticker ind-1 NL-V-000101..NL-V-000119
                Without serials: nothing lies there. Exit code 1 where the books say otherwise.
                """)

        @Argument(help: "The centre.")
        var centre: String

        @Argument(help: "The kind.")
        var kind: String

        @Argument(help: "The partner or desk.")
        var place: String

        @Argument(help: "All serials that were seen, FIRST..LAST or one alone; several may be given.")
        var serials: [SpanArgument] = []

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let asked = StockCounting(centre: centre, kind: kind, place: place, ranges: serials.map(\.span))
            let answer = try await client.call(API.countStock, asked)
            output.show(answer.bytes) { StockText.text(answer.value, output) }
            if answer.value.state == .open { throw ExitCode(1) }
        }
    }
}
