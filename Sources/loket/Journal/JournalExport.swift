import ArgumentParser
import Client
import Operations
import Shapes

extension JournalCommand {
    /// `loket journal export`.
    struct JournalExport: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "Write entries as JSON, one a line",
            discussion: "Example: loket journal export --centre maastricht > journal.jsonl")

        @Option(help: "Only this centre's chain; `national` is one too.")
        var centre: String?

        @Option(help: "Only behind this position.")
        var after = 0

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            var place = after
            var count = 0
            while true {
                let asked = JournalAsked(centre: centre, after: place, limit: 500)
                let page = try await client.call(API.readJournal, asked).value
                for entry in page.entries { Output.write(JournalLine.shape.json(entry) + [0x0A]) }
                count += page.entries.count
                guard let next = page.next else { break }
                place = next
            }
            Output.tell("\(count) entries")
        }
    }
}
