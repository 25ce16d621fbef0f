import Ledger
import Testing

@Suite struct DueTests {
    @Test("what is due is taken once, earliest first, also after a restart")
    func order() throws {
        let scratch = try Scratch()
        let first = try scratch.open()
        try first.store.write { transaction throws in
            for (at, subject) in [(30, "c"), (10, "b"), (10, "a"), (40, "d")] as [(Int64, String)] {
                try Due(at: at, kind: "hold-expiry", subject: subject).schedule(in: transaction)
            }
        }
        try first.store.close()
        let second = try scratch.open()
        try second.store.write { transaction throws in
            #expect(try Due.next(in: transaction)?.subject == "a")
            #expect(try Due.take(upTo: 30, limit: 2, in: transaction).map(\.subject) == ["a", "b"])
            #expect(try Due.take(upTo: 30, in: transaction).map(\.subject) == ["c"])
            #expect(try Due.take(upTo: 30, in: transaction) == [])
            #expect(try Due.next(in: transaction) == Due(at: 40, kind: "hold-expiry", subject: "d"))
        }
        try second.store.close()
    }

    @Test("a kind and subject stand once, at the time set last")
    func unique() throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        try ledger.store.write { transaction throws in
            try Due(at: 10, kind: "k", subject: "s").schedule(in: transaction)
            try Due(at: 20, kind: "k", subject: "s").schedule(in: transaction)
            try Due(at: 15, kind: "other", subject: "s").schedule(in: transaction)
            #expect(try Due.take(upTo: 100, in: transaction).map(\.at) == [15, 20])
            try Due(at: 10, kind: "k", subject: "s").schedule(in: transaction)
            try Due.cancel(kind: "k", subject: "other", in: transaction)
            #expect(try Due.next(in: transaction)?.at == 10)
            try Due.cancel(kind: "k", subject: "s", in: transaction)
            try Due.cancel(kind: "k", subject: "s", in: transaction)
            #expect(try Due.next(in: transaction) == nil)
        }
        try ledger.store.close()
    }

    @Test("what a refused operation took is due again")
    func refused() async throws {
        let scratch = try Scratch()
        let writer = try scratch.open().writer(rebuild: Notes.load)
        try await writer.submit { _, context in
            try Due(at: 10, kind: "k", subject: "s").schedule(in: context.transaction)
        }
        await #expect(throws: Refusal.self) {
            try await writer.submit { _, context in
                #expect(try Due.take(upTo: 10, in: context.transaction).count == 1)
                throw Refusal()
            }
        }
        let again = try await writer.submit { _, context in try Due.take(upTo: 10, in: context.transaction) }
        #expect(again.count == 1)
        try await writer.close()
    }
}
