import Foundation
import Ledger
import Testing

@Suite struct LedgerTests {
    @Test("an empty database makes its key and says so, once")
    func makes() throws {
        let scratch = try Scratch()
        let first = try scratch.open(kind: .exercise, now: 42)
        #expect(first.isNew && first.madeKey)
        #expect(first.installation.kind == .exercise)
        #expect(first.installation.created == 42)
        try first.store.close()
        let second = try scratch.open(now: 43)
        #expect(!second.isNew && !second.madeKey)
        #expect(second.installation == first.installation)
        try second.store.close()
    }

    @Test("a database stays production or exercise for ever")
    func kind() throws {
        let scratch = try Scratch()
        try scratch.open().store.close()
        #expect(throws: LedgerError.otherKind(.production)) { try scratch.open(kind: .exercise) }
        let again = try scratch.open()
        #expect(again.installation.kind == .production)
        try again.store.close()
    }

    @Test("a database without its key, with another or with none that reads is refused, and let go of")
    func key() throws {
        let (scratch, other) = (try Scratch(), try Scratch())
        try scratch.open().store.close()
        try other.open().store.close()
        let (key, away) = (scratch.files.key, scratch.folder + "/away.key")
        try FileManager.default.moveItem(atPath: key, toPath: away)
        #expect(throws: LedgerError.keyMissing(path: key)) { try scratch.open() }
        #expect(!FileManager.default.fileExists(atPath: key))
        try MasterKey.backUp(other.files.key, to: key)
        #expect(throws: LedgerError.keyWrong(path: key)) { try scratch.open() }
        try Data("x".utf8).write(to: URL(fileURLWithPath: key))
        #expect(throws: LedgerError.keyUnreadable(path: key)) { try scratch.open() }
        try Ledger.open(LedgerFiles(database: scratch.database, key: away), migrations: [Notes.migration], now: 1)
            .store.close()
    }

    @Test("after an unclean end everything answered is there, journal and state alike")
    func unclean() async throws {
        let scratch = try Scratch()
        let writer = try scratch.open().writer(rebuild: Notes.load)
        for number in 0..<20 {
            try await writer.submit { state, context in
                try state.add("n\(number)", context)
                try context.record(.about("n\(number)"))
            }
        }
        let copy = try scratch.copyAfterPowerCut()
        try await writer.close()
        let ledger = try copy.open()
        #expect(try ledger.verifyJournal().count == 20)
        #expect(try ledger.store.integrityFindings() == [])
        let again = try ledger.writer(rebuild: Notes.load)
        #expect(again.state.all.count == 20)
        try await again.submit { _, context throws in #expect(try context.record(.about("next")).position == 21) }
        try await again.close()
    }
}
