import ArgumentParser
import Client
import Ledger
import Operations

extension JournalCommand {
    /// `loket journal verify`.
    struct JournalVerify: ServerCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: "Check every link of the journal; the first wrong entry is named",
            discussion: """
                With a file that `loket journal export` wrote no server is needed. The signed heads beside the database \
                tell whether the end of a chain was cut; name them with --heads.
                Example: loket journal verify journal.jsonl --heads var/loket.db.heads
                """)

        @Argument(help: "An exported journal; without one, the running installation's is read.")
        var file: String?

        @Option(help: "The signed heads that stand beside the database.")
        var heads: String?

        @Flag(help: "The file holds single chains, not the whole journal.")
        var chains = false

        @OptionGroup var server: ServerOptions

        func ask(_ client: LoketClient, _ output: Output) async throws {
            do {
                let signed = try heads.map { try HeadsLog.read($0) } ?? []
                var verifier = JournalVerifier(chains ? .chains : .whole, signed: signed)
                if let file {
                    verifier = try Journal.verify(file: file, chains ? .chains : .whole, signed: signed)
                } else {
                    try await verify(client, &verifier)
                }
                let summary = verifier.chains.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.sequence)" }
                output.show(JSONText.object(["entries": String(verifier.count), "verified": "yes"])) {
                    "\(verifier.count) entries verified: \(summary.joined(separator: ", "))"
                }
            } catch let error as LedgerError {
                Output.tell("the journal does not verify: \(error)")
                throw ExitCode(1)
            }
        }

        private func verify(_ client: LoketClient, _ verifier: inout JournalVerifier) async throws {
            var chains = ChainText()
            var entries: [JournalEntry] = []
            _ = try await client.eachEntry(of: nil) { entries.append(chains.entry($0)) }
            for entry in entries {
                if let fault = verifier.check(entry) { throw LedgerError.journal(fault) }
            }
            if let fault = verifier.finish() { throw LedgerError.journal(fault) }
        }
    }
}
