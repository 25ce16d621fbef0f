import Foundation
import Ledger
import Synchronization
import Testing

@Suite struct WriterFaultTests {
    @Test("a commit that failed: reopened, rebuilt, and the operation is told that it was not done")
    func before() async throws {
        let scratch = try Scratch()
        let store = FaultyStore(try scratch.open().store)
        let writer = try Writer(store: store, rebuild: Notes.load)
        try await writer.submit { state, context in try state.add("a", context) }
        store.failNext(.beforeCommit)
        await #expect(throws: LedgerError.unavailable("what became of the operation is not known")) {
            try await writer.submit { state, context in
                try state.add("b", context)
                try context.record(.about("b"))
            }
        }
        #expect(writer.state.all == ["a"])
        #expect(store.log == ["committed", "reopened"])
        // The state and the heads begin where the database stands.
        try await writer.submit { state, context in
            try state.add("b", context)
            #expect(try context.record(.about("b")).position == 1)
        }
        #expect(writer.state.all == ["a", "b"])
        try await writer.close()
    }

    @Test("a commit whose outcome was unknown and which held: settled by its record, done once")
    func after() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let store = FaultyStore(ledger.store)
        let told = Mutex<[String]>([])
        let writer = try Writer(
            store: store, published: { (_: Notes, entries) in told.withLock { $0 += entries.map(\.subject) } },
            rebuild: Notes.load)
        let claim = Idempotency.Claim(
            principal: "p", operation: "o", key: "0123456789abcdef", body: [1], now: 1_000, vault: ledger.vault)
        @Sendable func book(_ state: inout Notes, _ context: inout WriteContext) throws -> StoredAnswer {
            try state.add("a", context)
            try context.record(.about("a"))
            return StoredAnswer(status: 201, bytes: [7, 7])
        }
        store.failNext(.afterCommit)
        let answer = try await writer.submit(once: claim, vault: ledger.vault, book)
        #expect(answer == StoredAnswer(status: 201, bytes: [7, 7]))
        #expect(writer.state.all == ["a"])
        #expect(told.withLock { $0 } == ["a"])
        // Sent again, it is answered from its record.
        #expect(try await writer.submit(once: claim, vault: ledger.vault, book) == answer)
        #expect(writer.state.all == ["a"])
        try await writer.close()
    }

    @Test("in a group whose commit failed each operation is settled by its own record")
    func mixed() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let store = FaultyStore(ledger.store)
        let writer = try Writer(store: store, rebuild: Notes.load)
        store.failNext(.afterCommit)
        await #expect(throws: LedgerError.unavailable("what became of the operation is not known")) {
            // Without a record nobody can tell, although this one was committed.
            try await writer.submit { state, context in try state.add("a", context) }
        }
        #expect(writer.state.all == ["a"])
        try await writer.close()
    }

    @Test("when reopening fails nothing more is taken, and reading goes on from memory")
    func stopped() async throws {
        let scratch = try Scratch()
        let store = FaultyStore(try scratch.open().store)
        let writer = try Writer(store: store, rebuild: Notes.load)
        try await writer.submit { state, context in try state.add("a", context) }
        store.failNext(.beforeCommit)
        store.failReopening()
        for note in ["b", "c"] {
            await #expect(throws: LedgerError.self) {
                try await writer.submit { state, context in try state.add(note, context) }
            }
        }
        #expect(writer.stopped != nil)
        #expect(writer.state.all == ["a"])
        #expect(store.log == ["committed", "reopened"])
        try await writer.close()
    }

    @Test("a statement that fails refuses its operation alone")
    func statement() async throws {
        let scratch = try Scratch()
        let writer = try scratch.open().writer(rebuild: Notes.load)
        try await writer.submit { state, context in try state.add("a", context) }
        await #expect(throws: LedgerError.self) {
            try await writer.submit { state, context in try state.add("a", context) }
        }
        try await writer.submit { state, context in try state.add("b", context) }
        #expect(writer.state.all == ["a", "b"])
        try await writer.close()
    }
}
