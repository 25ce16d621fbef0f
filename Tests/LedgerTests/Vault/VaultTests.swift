import Foundation
import Ledger
import Testing

@Suite struct VaultTests {
    private let name = Array("Priya Venkataraman".utf8)

    @Test("what is sealed for a person opens for that person, field and version alone")
    func bound() throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        try ledger.store.write { transaction in
            let key = try ledger.vault.make(person: "p1", now: 1, in: transaction)
            let other = try ledger.vault.make(person: "p2", now: 1, in: transaction)
            let sealed = try key.seal(name, field: "name", version: 1)
            #expect(try key.open(sealed, field: "name", version: 1) == name)
            #expect(throws: LedgerError.sealBroken) { try key.open(sealed, field: "birth-date", version: 1) }
            #expect(throws: LedgerError.sealBroken) { try key.open(sealed, field: "name", version: 2) }
            #expect(throws: LedgerError.sealBroken) { try other.open(sealed, field: "name", version: 1) }
            for index in sealed.indices {
                var altered = sealed
                altered[index] ^= 1
                #expect(throws: LedgerError.sealBroken) { try key.open(altered, field: "name", version: 1) }
            }
            #expect(throws: LedgerError.sealBroken) { try key.open([], field: "name", version: 1) }
            #expect(try key.seal(name, field: "name") != key.seal(name, field: "name"))
        }
        try ledger.store.close()
    }

    @Test("fields are kept across a restart, and replaced")
    func fields() throws {
        let scratch = try Scratch()
        let first = try scratch.open()
        try first.store.write { transaction in
            let key = try first.vault.make(person: "p1", now: 1, in: transaction)
            try first.vault.put([1], field: "name", of: key, in: transaction)
            try first.vault.put(name, field: "name", version: 2, of: key, in: transaction)
        }
        try first.store.close()
        let second = try scratch.open()
        try second.store.read { transaction in
            let key = try second.vault.key(of: "p1", in: transaction)
            let field = try #require(try second.vault.get(field: "name", of: key, in: transaction))
            #expect(field.version == 2)
            #expect(field.bytes == name)
            #expect(try second.vault.get(field: "phone", of: key, in: transaction) == nil)
            #expect(throws: LedgerError.unknownPerson("p9")) { try second.vault.key(of: "p9", in: transaction) }
        }
        try second.store.close()
    }

    @Test("a person prepared beforehand is stored as one made in place, and once")
    func prepared() throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let vault = ledger.vault
        var new = try NewPerson("p1", vault: vault)
        try new.put(name, field: "name")
        new.index(kind: "email", value: "priya@example.org")
        try ledger.store.write { transaction in
            try new.insert(now: 1, in: transaction)
            let key = try vault.key(of: "p1", in: transaction)
            #expect(try vault.get(field: "name", of: key, in: transaction)?.bytes == name)
            #expect(try vault.persons(kind: "email", value: "priya@example.org", in: transaction) == ["p1"])
        }
        #expect(throws: LedgerError.self) { try ledger.store.write { try new.insert(now: 1, in: $0) } }
        try ledger.store.close()
    }

    @Test("a person is found by the keyed hash of a value, kinds kept apart")
    func lookup() throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let vault = ledger.vault
        try ledger.store.write { transaction in
            for person in ["p2", "p1"] {
                _ = try vault.make(person: person, now: 1, in: transaction)
                try vault.index(person: person, kind: "v-number", value: "1234567890", in: transaction)
                try vault.index(person: person, kind: "v-number", value: "1234567890", in: transaction)
            }
            #expect(try vault.persons(kind: "v-number", value: "1234567890", in: transaction) == ["p1", "p2"])
            #expect(try vault.persons(kind: "email", value: "1234567890", in: transaction) == [])
            try vault.unindex(person: "p1", kind: "v-number", value: "1234567890", in: transaction)
            #expect(try vault.persons(kind: "v-number", value: "1234567890", in: transaction) == ["p2"])
        }
        #expect(vault.digest("a", "bc") != vault.digest("ab", "c"))
        let other = try Scratch().open()
        #expect(vault.digest("a", "b") != other.vault.digest("a", "b"))
        try ledger.store.close()
    }

    @Test("the text of an operation opens for its purpose and subject alone")
    func texts() throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let sealed = try ledger.vault.seal(name, purpose: "note", subject: "case-1")
        #expect(try ledger.vault.open(sealed, purpose: "note", subject: "case-1") == name)
        #expect(throws: LedgerError.sealBroken) { try ledger.vault.open(sealed, purpose: "note", subject: "case-2") }
        #expect(throws: LedgerError.sealBroken) { try ledger.vault.open(sealed, purpose: "reason", subject: "case-1") }
        try ledger.store.close()
    }

    @Test("planted names are in none of the files, before and after the log is emptied")
    func planted() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let (vault, planted) = (ledger.vault, ["Venkataraman", "priya@example.org", "NL-7731", "idempotent-Priya"])
        let writer = try ledger.writer(rebuild: Notes.load)
        let claim = Idempotency.Claim(
            principal: "p", operation: "book-visit", key: planted[3], body: Array(planted[0].utf8), now: 1, vault: vault
        )
        _ = try await writer.submit(once: claim, vault: vault) { state, context in
            let transaction = context.transaction
            let key = try vault.make(person: "p1", now: 1, in: transaction)
            try vault.put(Array(planted[0].utf8), field: "name", of: key, in: transaction)
            try vault.index(person: "p1", kind: "email", value: planted[1], in: transaction)
            let payload = try vault.seal(Array(planted[2].utf8), purpose: "message", subject: "m1")
            try OutboxMessage(
                id: "m1", created: 1, kind: "visit-booked", centre: "maastricht", subject: "K7QM-4XWD", payload: payload
            ).insert(in: transaction)
            try context.record(.about("in-clear-on-purpose"))
            return StoredAnswer(status: 201, bytes: Array(planted[0].utf8))
        }
        func check() throws {
            let files = try scratch.bytes()
            for text in planted { #expect(!files.contains { $0.range(of: Data(text.utf8)) != nil }, "\(text)") }
            // The search does find what stands there in clear.
            #expect(files.contains { $0.range(of: Data("in-clear-on-purpose".utf8)) != nil })
        }
        try check()
        try await writer.close()
        try check()
    }
}
