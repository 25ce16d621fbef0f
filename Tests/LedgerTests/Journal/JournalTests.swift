import Ledger
import Testing

@Suite struct JournalTests {
    /// Three centres and the national chain, interleaved: 40 entries.
    private func filled(_ scratch: Scratch) async throws {
        let writer = try scratch.open().writer(rebuild: Notes.load)
        for number in 0..<40 {
            let chain = ["maastricht", "leiden", "national", "east-netherlands"][number % 4]
            try await writer.submit { _, context in
                var draft = JournalDraft.about("s\(number)", chain: chain, time: Int64(1_000 + number))
                if number % 5 == 0 { draft.happened = 900 }
                try context.record(draft)
            }
        }
        try await writer.close()
    }

    private func fault(_ scratch: Scratch) throws -> JournalFault? {
        let ledger = try scratch.open()
        defer { try? ledger.store.close() }
        do {
            _ = try ledger.verifyJournal()
            return nil
        } catch LedgerError.journal(let fault) {
            return fault
        }
    }

    private func alter(_ scratch: Scratch, _ sql: [String]) throws {
        let store = try SQLiteStore(path: scratch.database)
        try store.write { transaction in
            for text in sql { try transaction.execute(Statement(text)) }
        }
        try store.close()
    }

    @Test("an untouched journal verifies, with every chain's head")
    func whole() async throws {
        let scratch = try Scratch()
        try await filled(scratch)
        let ledger = try scratch.open()
        let verifier = try ledger.verifyJournal()
        #expect(verifier.count == 40)
        #expect(verifier.chains == (try ledger.store.read { try Journal.heads(in: $0) }).chains)
        #expect(verifier.chains["leiden"]?.sequence == 10)
        try ledger.store.close()
    }

    @Test(
        "any altered column of an entry is told with its chain, sequence and position",
        arguments: [
            "time = time + 1", "happened = 901", "happened = NULL", "actor = 'anonymouse'", "operation = 'b'",
            "subject = subject || ' '", "body = x'7b7c'", "body = x'7b7d00'", "hash = x'00'",
        ])
    func altered(_ change: String) async throws {
        let scratch = try Scratch()
        try await filled(scratch)
        try alter(scratch, ["UPDATE journal SET \(change) WHERE position = 21"])
        let fault = try fault(scratch)
        #expect(fault == JournalFault(position: 21, chain: "maastricht", sequence: 6, .hash))
    }

    @Test(
        "gaps, doubles, moved entries and unknown layouts are told",
        arguments: [
            (
                ["DELETE FROM journal WHERE position = 21"],
                JournalFault(position: 22, chain: "leiden", sequence: 6, .position(expected: 21))
            ),
            (
                [
                    "DELETE FROM journal WHERE position = 21",
                    "UPDATE journal SET position = position - 1 WHERE position > 21",
                ],
                JournalFault(position: 21, chain: "leiden", sequence: 6, .hash)
            ),
            (
                ["UPDATE journal SET sequence = 60 WHERE position = 21"],
                JournalFault(position: 21, chain: "maastricht", sequence: 60, .sequence(expected: 6))
            ),
            (
                ["UPDATE journal SET chain = 'x', sequence = 1 WHERE position = 21"],
                JournalFault(position: 21, chain: "x", sequence: 1, .link)
            ),
            (
                ["UPDATE journal SET previous = hash WHERE position = 21"],
                JournalFault(position: 21, chain: "maastricht", sequence: 6, .link)
            ),
            (
                ["UPDATE journal SET version = 2 WHERE position = 21"],
                JournalFault(position: 21, chain: "maastricht", sequence: 6, .version)
            ),
        ] as [([String], JournalFault)])
    func broken(_ changes: [String], _ expected: JournalFault) async throws {
        let scratch = try Scratch()
        try await filled(scratch)
        try alter(scratch, changes)
        #expect(try fault(scratch) == expected)
    }

    @Test("a cut tail is seen against the signed heads, and not without them")
    func cutTail() async throws {
        let scratch = try Scratch()
        try await filled(scratch)
        try alter(scratch, ["DELETE FROM journal WHERE position > 37"])
        let fault = try fault(scratch)
        #expect(fault == JournalFault(chain: "east-netherlands", sequence: 9, .tailCut(signed: 10)))
        let ledger = try scratch.open()
        #expect(try Journal.verify(ledger.store).count == 37)
        try ledger.store.close()
    }

    @Test("a tail cut and written anew, hashes and all, differs from what was signed")
    func rewrittenTail() async throws {
        let scratch = try Scratch()
        try await filled(scratch)
        try alter(scratch, ["DELETE FROM journal WHERE position > 36"])
        let writer = try scratch.open().writer(rebuild: Notes.load)
        try await writer.submit { _, context in
            for chain in ["maastricht", "leiden", "national", "east-netherlands"] {
                try context.record(.about("other", chain: chain, time: 5_000))
            }
        }
        try await writer.close()
        let fault = try fault(scratch)
        #expect(fault == JournalFault(position: 37, chain: "maastricht", sequence: 10, .signedHead))
    }

    @Test("recorded time never runs back")
    func time() async throws {
        let scratch = try Scratch()
        let writer = try scratch.open().writer(rebuild: Notes.load)
        for time in [2_000, 1_500, 2_500] as [Int64] {
            try await writer.submit { _, context in try context.record(.about("s", time: time)) }
        }
        try await writer.close()
        let ledger = try scratch.open()
        let entries = try ledger.store.read { try Journal.page(after: 0, limit: 9, in: $0) }
        #expect(entries.map(\.time) == [2_000, 2_000, 2_500])
        #expect(try ledger.store.read { try Journal.heads(in: $0) }.time == 2_500)
        try ledger.store.close()
    }

    @Test("pages follow on, of all chains or one")
    func pages() async throws {
        let scratch = try Scratch()
        try await filled(scratch)
        let ledger = try scratch.open()
        try ledger.store.read { transaction in
            #expect(try Journal.page(after: 38, limit: 5, in: transaction).map(\.position) == [39, 40])
            let page = try Journal.page(after: 6, limit: 2, chain: "leiden", in: transaction)
            #expect(page.map(\.position) == [10, 14])
            #expect(page.map(\.sequence) == [3, 4])
        }
        try ledger.store.close()
    }
}
