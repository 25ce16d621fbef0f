import Foundation
import Ledger
import Testing

@Suite struct SQLiteStoreTests {
    private static let create = Statement("CREATE TABLE t (a BIGINT NOT NULL)")
    private static let insert = Statement("INSERT INTO t (a) VALUES ($1)")
    private static let count = Statement("SELECT COUNT(*) FROM t")

    @Test("the writer's connection writes durably and never checkpoints by itself")
    func settings() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.database)
        func setting(_ name: String) throws -> SQLValue? {
            try store.write { try $0.row(Statement("PRAGMA \(name)"))?.value(0) }
        }
        #expect(try setting("synchronous") == 2)
        #expect(try setting("journal_mode") == "wal")
        #expect(try setting("wal_autocheckpoint") == 0)
        #expect(try setting("secure_delete") == 1)
        #expect(try store.read { try $0.row(Statement("PRAGMA wal_autocheckpoint"))?.value(0) } == 0)
        try store.reopen()
        #expect(try setting("synchronous") == 2)
        try store.close()
    }

    @Test("a second server on the same file is refused until the first is gone")
    func lock() throws {
        let scratch = try Scratch()
        let first = try SQLiteStore(path: scratch.database)
        #expect(throws: LedgerError.inUse(path: scratch.database)) { try SQLiteStore(path: scratch.database) }
        try first.reopen()
        #expect(throws: LedgerError.inUse(path: scratch.database)) { try SQLiteStore(path: scratch.database) }
        try first.close()
        try SQLiteStore(path: scratch.database).close()
    }

    @Test("a closure that throws leaves nothing")
    func rollBack() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.database)
        try store.write { try $0.define(Self.create) }
        #expect(throws: Refusal.self) {
            try store.write { transaction in
                try transaction.execute(Self.insert, [1])
                throw Refusal()
            }
        }
        #expect(try store.read { try $0.row(Self.count)?.integer(0) } == 0)
        try store.close()
    }

    @Test("a savepoint taken back leaves what came before it")
    func savepoint() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.database)
        try store.write { transaction in
            try transaction.define(Self.create)
            for number in 1...3 {
                try transaction.openSavepoint()
                try transaction.execute(Self.insert, [.int(number)])
                if number == 2 { try transaction.rollBackSavepoint() } else { try transaction.releaseSavepoint() }
            }
        }
        let rows = try store.read { try $0.rows(Statement("SELECT a FROM t ORDER BY a")) }
        #expect(try rows.map { try $0.integer(0) } == [1, 3])
        try store.close()
    }

    @Test("a reader cannot write")
    func readOnly() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.database)
        try store.write { try $0.define(Self.create) }
        #expect(throws: LedgerError.self) { try store.read { try $0.execute(Self.insert, [1]) } }
        try store.close()
    }

    @Test("a read sees one state, whatever is committed meanwhile")
    func oneState() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.database)
        try store.write { try $0.define(Self.create) }
        try store.read { reader in
            let before = try reader.row(Self.count)?.integer(0)
            try store.write { try $0.execute(Self.insert, [1]) }
            #expect(try reader.row(Self.count)?.integer(0) == before)
        }
        #expect(try store.read { try $0.row(Self.count)?.integer(0) } == 1)
        try store.close()
    }

    @Test("a read past its limit is ended, in the middle of a statement too")
    func readLimit() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.database)
        let endless = Statement(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n WHERE i < 0")
        #expect(throws: LedgerError.readTooLong) { try store.read(within: .milliseconds(20)) { try $0.rows(endless) } }
        #expect(try store.read { try $0.row(Statement("SELECT 7"))?.integer(0) } == 7)
        try store.close()
    }

    @Test("values come back as they were, empty, short and long, whatever the statement before was given")
    func values() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.database)
        try store.write {
            try $0.define(Statement("CREATE TABLE v (n BIGINT NOT NULL PRIMARY KEY, t TEXT, b {blob}, i BIGINT)"))
        }
        let insert = Statement("INSERT INTO v (n, t, b, i) VALUES ($1, $2, $3, $4)")
        let long = String(repeating: "ééN\u{0}", count: 40_000)
        let given: [[SQLValue]] = [
            [.text(long), .blob(Array(long.utf8)), .integer(.min)], [.text(""), .blob([]), .integer(0)],
            [.null, .null, .null], [.text("a"), .blob([0]), .integer(.max)],
            [.text("of fifteen byte"), .blob([UInt8](repeating: 9, count: 4_096)), .integer(-1)],
            [.text("a\u{0}b"), .blob([1, 2, 3]), .null],
        ]
        for (number, values) in given.enumerated() {
            try store.write { try $0.execute(insert, [.int(number)] + values) }
        }
        try store.write { transaction in
            for (number, values) in given.enumerated() { try transaction.execute(insert, [.int(10 + number)] + values) }
        }
        let rows = try store.read { try $0.rows(Statement("SELECT t, b, i FROM v ORDER BY n")) }
        #expect(try rows.map { row in try (0..<3).map { try row.value($0) } } == given + given)
        let said = Statement("SELECT $1, $2")
        let values: [SQLValue] = [.text("one"), .blob([7])]
        #expect(try store.read { try $0.row(said, values).map { [try $0.value(0), try $0.value(1)] } } == values)
        #expect(throws: LedgerError.self) { try store.read { try $0.rows(said, [.text("one")]) } }
        try store.close()
    }

    @Test("upkeep moves a grown log into the database, and the next group begins it anew")
    func checkpoint() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.database)
        try store.write { try $0.define(Statement("CREATE TABLE b (a {blob} NOT NULL)")) }
        let insert = Statement("INSERT INTO b (a) VALUES ($1)")
        func size(_ suffix: String) throws -> Int {
            let attributes = try FileManager.default.attributesOfItem(atPath: scratch.database + suffix)
            return try #require(attributes[.size] as? Int)
        }
        for _ in 0..<100 {
            try store.write { try $0.execute(insert, [.blob([UInt8](repeating: 7, count: 1 << 20))]) }
            try store.maintain(thorough: false)
        }
        #expect(try size("") > 64 << 20)
        #expect(try size("-wal") < 80 << 20)
        try store.maintain(thorough: true)
        #expect(try size("-wal") == 0)
        #expect(try store.integrityFindings() == [])
        try store.close()
    }

    @Test("what was committed is there after a power cut")
    func powerCut() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.database)
        try store.write { try $0.define(Self.create) }
        try store.write { try $0.execute(Self.insert, [1]) }
        let copy = try scratch.copyAfterPowerCut()
        let again = try SQLiteStore(path: copy.database)
        #expect(try again.read { try $0.row(Self.count)?.integer(0) } == 1)
        #expect(try again.integrityFindings() == [])
        try again.close()
        try store.close()
    }

    @Test("a damaged file is told by the integrity check or the read")
    func damage() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.database)
        try store.write { transaction in
            try transaction.define(Self.create)
            try transaction.define(Statement("CREATE INDEX t_a ON t (a)"))
            for number in 0..<2_000 { try transaction.execute(Self.insert, [.int(number)]) }
        }
        try store.close()
        let file = try #require(FileHandle(forUpdatingAtPath: scratch.database))
        try file.seek(toOffset: 3 * 4_096 + 2_000)
        try file.write(contentsOf: Data(repeating: 0xA5, count: 500))
        try file.close()
        let again = try SQLiteStore(path: scratch.database)
        let findings = (try? again.integrityFindings()) ?? ["unreadable"]
        #expect(!findings.isEmpty)
        try again.close()
    }

    @Test("a closed store refuses politely")
    func closed() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.database)
        try store.close()
        #expect(throws: LedgerError.unavailable("the database is closed")) {
            try store.read { try $0.rows(Self.count) }
        }
    }
}
