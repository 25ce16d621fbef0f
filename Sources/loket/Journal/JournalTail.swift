import ArgumentParser
import Client
import Operations
import Shapes

extension JournalCommand {
    /// `loket journal tail`.
    struct JournalTail: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "tail", abstract: "Show the last entries, and what follows with --follow",
            discussion: "Example: loket journal tail --centre maastricht --last 50 --follow")

        @Option(help: "Only this centre's chain; `national` is one too.")
        var centre: String?

        @Option(help: "How many, at most 500.")
        var last = 20

        @Flag(help: "Go on with what happens, until interrupted.")
        var follow = false

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let entries = try await lastEntries(client)
            for entry in entries { show(entry, output) }
            guard follow else { return }
            let asked = EventsAsked(centre: centre, after: entries.last?.position)
            try await client.events(asked) { line in
                guard line.hasPrefix("data:") else { return }
                Output.say(TextTable.visible(String(line.dropFirst(5).drop { $0 == " " })))
            }
        }

        // Pages run forwards; the last of them are kept.
        private func lastEntries(_ client: LoketClient) async throws -> [JournalLine] {
            var kept: [JournalLine] = []
            var after = 0
            while true {
                let page = try await client.call(
                    API.readJournal, JournalAsked(centre: centre, after: after, limit: 500)
                ).value
                kept = Array((kept + page.entries).suffix(max(1, last)))
                guard let next = page.next else { return kept }
                after = next
            }
        }

        private func show(_ entry: JournalLine, _ output: Output) {
            output.show(JournalLine.shape.json(entry)) {
                let place = "\(entry.position) \(entry.time) \(entry.chain)/\(entry.sequence)"
                let body = String(decoding: entry.body, as: UTF8.self)
                return TextTable.visible("\(place) \(entry.actor) \(entry.operation) \(entry.subject) \(body)")
            }
        }
    }
}
