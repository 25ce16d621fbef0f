import Ledger
import Synchronization
import Testing

@Suite struct IdempotencyTests {
    private func claim(
        _ vault: Vault, principal: String = "anonymous", operation: String = "book-visit",
        key: String = "0123456789abcdef", body: [UInt8] = [1, 2], now: Int64 = 0
    ) -> Idempotency.Claim {
        Idempotency.Claim(
            principal: principal, operation: operation, key: key, body: body, now: now, vault: vault)
    }

    @Test("the same request gives the same bytes and is done once, together or later")
    func repeated() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let (vault, writer) = (ledger.vault, try ledger.writer(rebuild: Notes.load))
        let claim = claim(vault)
        let answers = try await withThrowingTaskGroup(of: StoredAnswer.self) { group in
            for number in 0..<16 {
                group.addTask {
                    try await writer.submit(once: claim, vault: vault) { state, context in
                        try state.add("n\(number)", context)
                        return StoredAnswer(status: 201, bytes: [UInt8(number)])
                    }
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(answers.count == 1)
        #expect(writer.state.all.count == 1)
        try await writer.close()
    }

    @Test("another body under the same key is refused")
    func otherBody() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let (vault, writer) = (ledger.vault, try ledger.writer(rebuild: Notes.load))
        let answer = StoredAnswer(status: 201, bytes: [9])
        _ = try await writer.submit(once: claim(vault), vault: vault) { _, _ in answer }
        await #expect(throws: LedgerError.keyReused) {
            try await writer.submit(once: claim(vault, body: [1, 3]), vault: vault) { _, _ in answer }
        }
        try await writer.close()
    }

    @Test("principals and operations do not share keys")
    func apart() throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let vault = ledger.vault
        try ledger.store.write { transaction throws in
            try Idempotency.store(
                StoredAnswer(status: 201, bytes: [9]), for: claim(vault), vault: vault, in: transaction)
            #expect(try Idempotency.find(claim(vault), vault: vault, in: transaction)?.bytes == [9])
            #expect(try Idempotency.find(claim(vault, principal: "t"), vault: vault, in: transaction) == nil)
            #expect(try Idempotency.find(claim(vault, operation: "hold"), vault: vault, in: transaction) == nil)
            #expect(try Idempotency.find(claim(vault, key: "0123456789abcdeg"), vault: vault, in: transaction) == nil)
        }
        try ledger.store.close()
    }

    @Test("a refusal is not kept and is decided anew")
    func refusal() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let (vault, writer) = (ledger.vault, try ledger.writer(rebuild: Notes.load))
        await #expect(throws: Refusal.self) {
            try await writer.submit(once: claim(vault), vault: vault) { _, _ in throw Refusal() }
        }
        let answer = StoredAnswer(status: 201, bytes: [9])
        #expect(try await writer.submit(once: claim(vault), vault: vault) { _, _ in answer } == answer)
        try await writer.close()
    }

    @Test("an answer is found at the time at which it was kept, and at no other")
    func time() throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let (vault, repeated) = (ledger.vault, claim(ledger.vault, now: 70))
        try ledger.store.write { transaction throws in
            let answer = StoredAnswer(status: 201, bytes: [9])
            try Idempotency.store(answer, for: claim(vault, now: 50), vault: vault, in: transaction)
            try Idempotency.store(answer, for: claim(vault, key: "another", now: 50), vault: vault, in: transaction)
            let marks = try Idempotency.marks(in: transaction)
            #expect(marks.map(\.kept) == [50, 50])
            #expect(marks.contains { $0.mark == repeated.mark })
            #expect(try Idempotency.find(repeated, keptIn: 50...50, vault: vault, in: transaction) == answer)
            #expect(try Idempotency.find(repeated, keptIn: 51...51, vault: vault, in: transaction) == nil)
            let sooner = claim(vault, now: 49)
            #expect(try Idempotency.find(sooner, keptIn: 50...50, vault: vault, in: transaction) == answer)
            let late = claim(vault, now: 50 + Idempotency.lifetime)
            #expect(try Idempotency.find(late, keptIn: 50...50, vault: vault, in: transaction) == nil)
            #expect(try Idempotency.find(sooner, vault: vault, in: transaction) == answer)
        }
        try ledger.store.close()
    }

    @Test("answers are kept for 24 hours and no longer")
    func lifetime() throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let vault = ledger.vault
        let day = Idempotency.lifetime
        try ledger.store.write { transaction throws in
            try Idempotency.store(
                StoredAnswer(status: 201, bytes: [9]), for: claim(vault), vault: vault, in: transaction)
            #expect(try Idempotency.find(claim(vault, now: day - 1), vault: vault, in: transaction) != nil)
            #expect(try Idempotency.find(claim(vault, now: day), vault: vault, in: transaction) == nil)
            // Past its time a key may be used anew, also before it is purged.
            let late = claim(vault, body: [3], now: day)
            try Idempotency.store(StoredAnswer(status: 200, bytes: []), for: late, vault: vault, in: transaction)
            #expect(try Idempotency.find(late, vault: vault, in: transaction)?.status == 200)
            #expect(try Idempotency.purge(now: day, in: transaction) == 1)
            #expect(try Idempotency.find(late, vault: vault, in: transaction)?.status == 200)
            #expect(try Idempotency.purge(now: 2 * day - 1, in: transaction) == 0)
            #expect(try Idempotency.purge(now: 2 * day, in: transaction) == 1)
        }
        try ledger.store.close()
    }
}
