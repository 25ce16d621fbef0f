import ArgumentParser
import Client
import Operations

extension JournalCommand {
    /// `loket journal export`.
    struct JournalExport: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "Write the journal as JSON, one entry a line, for keeping and verifying",
            discussion: """
                Example: loket journal export > journal.jsonl   then: loket journal verify journal.jsonl
                """)

        @Option(help: "Only this centre's chain; `national` is one too.")
        var centre: String?

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            var chains = ChainText()
            let count = try await client.eachEntry(of: centre) { line in
                Output.write(try ExportLine.bytes(chains.entry(line)))
            }
            Output.tell("\(count) entries")
        }
    }
}

extension LoketClient {
    /// Reads the journal page by page from its beginning; the count of entries.
    func eachEntry(of chain: String?, _ body: (JournalLine) throws -> Void) async throws -> Int {
        var after = 0
        var count = 0
        while true {
            let page = try await call(API.readJournal, JournalAsked(centre: chain, after: after, limit: 500)).value
            for entry in page.entries { try body(entry) }
            count += page.entries.count
            guard let next = page.next else { return count }
            after = next
        }
    }
}
