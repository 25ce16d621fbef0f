import Foundation
import Ledger
import Testing

@Suite struct ErasureLogTests {
    private func make(_ person: String, _ ledger: Ledger, _ writer: Writer<Notes>) async throws {
        let vault = ledger.vault
        try await writer.submit { _, context in
            let key = try vault.make(person: person, now: 1, in: context.transaction)
            try vault.put([1, 2], field: "name", of: key, in: context.transaction)
            try vault.index(person: person, kind: "email", value: person, in: context.transaction)
        }
    }

    private func isErased(_ person: String, _ ledger: Ledger) throws -> Bool {
        try ledger.store.read { transaction in
            let found = try ledger.vault.persons(kind: "email", value: person, in: transaction)
            do {
                _ = try ledger.vault.key(of: person, in: transaction)
                return false
            } catch LedgerError.erased(person: person) {
                #expect(found == [])
                return true
            }
        }
    }

    @Test("an erased person cannot be opened or found, and the wrapped key is in none of the files")
    func erase() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let writer = try ledger.writer(rebuild: Notes.load)
        try await make("p1", ledger, writer)
        try await make("p2", ledger, writer)
        let find = Statement("SELECT key FROM persons WHERE person = 'p1'")
        let wrapped = Data(try #require(try ledger.store.read { try $0.row(find)?.blob(0) }))
        #expect(try scratch.bytes().contains { $0.range(of: wrapped) != nil })
        try await writer.submit { _, context in try context.erase(person: "p1", now: 5, log: ledger.erasures) }
        #expect(try isErased("p1", ledger))
        #expect(try !isErased("p2", ledger))
        await #expect(throws: LedgerError.unknownPerson("p9")) {
            try await writer.submit { _, context in try context.erase(person: "p9", now: 5, log: ledger.erasures) }
        }
        try await writer.close()
        #expect(try !scratch.bytes().contains { $0.range(of: wrapped) != nil })
        let log = try String(contentsOfFile: scratch.files.erased, encoding: .utf8)
        #expect(log == "{\"person\":\"p1\",\"time\":5}\n")
    }

    @Test("a restored backup forgets again who was erased since")
    func restore() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let writer = try ledger.writer(rebuild: Notes.load)
        try await make("p1", ledger, writer)
        let backup = try scratch.copyAfterPowerCut()
        try await writer.submit { _, context in try context.erase(person: "p1", now: 5, log: ledger.erasures) }
        try await writer.close()
        try FileManager.default.copyItem(atPath: scratch.files.erased, toPath: backup.files.erased)
        let restored = try backup.open()
        #expect(restored.replayedErasures == 1)
        #expect(try isErased("p1", restored))
        try restored.store.close()
        #expect(try backup.open().replayedErasures == 0)
    }

    @Test("an erasure that a power cut kept out of the ledger outside is written there at the next start")
    func reconcile() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let writer = try ledger.writer(rebuild: Notes.load)
        try await make("p1", ledger, writer)
        try await writer.submit { _, context in try context.erase(person: "p1", now: 5, log: ledger.erasures) }
        try await writer.close()
        let log = try String(contentsOfFile: scratch.files.erased, encoding: .utf8)
        try FileManager.default.removeItem(atPath: scratch.files.erased)
        let again = try scratch.open()
        #expect(again.replayedErasures == 0)
        #expect(try String(contentsOfFile: scratch.files.erased, encoding: .utf8) == log)
        try again.store.close()
    }
}
