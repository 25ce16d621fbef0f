import ArgumentParser
import Client
import Operations

extension JournalCommand {
    /// `loket journal heads`.
    struct JournalHeadsShow: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "heads", abstract: "Show the last entry of every chain",
            discussion: "Example: loket journal heads")

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            let answer = try await client.call(API.journalHeads, Nothing())
            output.show(answer.bytes) {
                var table = TextTable("CHAIN", "SEQUENCE", "TIME", "HASH")
                for head in answer.value.heads {
                    table.add(head.chain, String(head.sequence), "\(head.time)", head.hash)
                }
                return table.text(output, empty: "no entries yet")
            }
        }
    }
}
