import ArgumentParser
import Client
import Operations

extension StockCommand {
    /// `loket stock show`.
    struct StockShow: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show what a centre has of secure documents, and where",
            discussion: "Example: loket stock show maastricht --kind residence-sticker")

        @Argument(help: "The centre.")
        var centre: String

        @Option(help: "Only of this kind.")
        var kind: String?

        @Option(help: "Only at this partner or desk, or in-transit.")
        var place: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(API.showStock, StockAsked(centre: centre, kind: kind, place: place))
            output.show(answer.bytes) { text(answer.value, output) }
        }

        private func text(_ stock: StockShown, _ output: Output) -> String {
            var lines: [String] = []
            for level in stock.levels {
                let order = level.reorderBelow.map { ", order below \($0)" } ?? ""
                lines.append(
                    output.bold(level.kind) + ": \(level.count), kept at \(level.keptAt)\(order)"
                        + (level.isLow ? ": time to order" : ""))
            }
            var places = TextTable("KIND", "PLACE", "COUNT", "SERIALS")
            for one in stock.places {
                places.add(
                    one.kind, one.place, String(one.count), one.ranges.map(StockText.range).joined(separator: ", "))
            }
            if !stock.places.isEmpty { lines.append(places.text(output, empty: "")) }
            var documents = TextTable("DOCUMENT", "KIND", "CASE", "STATE", "PLACE")
            for one in stock.documents {
                documents.add(one.document, one.kind, one.case, one.state.rawValue, one.place)
            }
            if !stock.documents.isEmpty { lines.append(documents.text(output, empty: "")) }
            lines += stock.counts.map { StockText.text($0, output) }
            if stock.unsigned > 0 {
                lines.append("\(stock.unsigned) unsigned; see `loket stock sign --centre \(stock.centre)`")
            }
            return lines.isEmpty ? "no secure documents" : lines.joined(separator: "\n")
        }
    }
}
