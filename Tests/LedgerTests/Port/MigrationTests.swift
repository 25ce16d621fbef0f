import Ledger
import Testing

@Suite struct MigrationTests {
    @Test("applies what is missing, once, and keeps it")
    func once() throws {
        let scratch = try Scratch()
        let first = try scratch.open(migrations: [Notes.migration])
        try first.store.close()
        let more = Migration(version: 101, name: "more", statements: [Statement("CREATE TABLE more (a TEXT)")])
        let second = try scratch.open(migrations: [more, Notes.migration])
        try second.store.write { try $0.execute(Statement("INSERT INTO more (a) VALUES ($1)"), ["x"]) }
        try second.store.close()
    }

    @Test("refuses a database that a newer program wrote")
    func newer() throws {
        let scratch = try Scratch()
        try scratch.open(migrations: [Notes.migration]).store.close()
        #expect(throws: LedgerError.newer(version: 100)) { try scratch.open(migrations: []) }
    }

    @Test("a migration that fails leaves nothing of it")
    func whole() throws {
        let scratch = try Scratch()
        let broken = Migration(
            version: 100, name: "broken",
            statements: [Statement("CREATE TABLE a (a TEXT)"), Statement("CREATE nothing")])
        #expect(throws: LedgerError.self) { try scratch.open(migrations: [broken]) }
        let mended = Migration(version: 100, name: "mended", statements: [Statement("CREATE TABLE a (a TEXT)")])
        try scratch.open(migrations: [mended]).store.close()
    }

    @Test("answers from before they lay in the order of their times are kept")
    func answers() throws {
        let scratch = try Scratch()
        let old = try SQLiteStore(path: scratch.database)
        try Migration.apply(Ledger.migrations.filter { $0.version < 4 }, to: old, now: 1)
        let insert = Statement(
            "INSERT INTO idempotency (id, body, status, answer, created) VALUES ($1, $2, $3, $4, $5)")
        let kept: [[SQLValue]] = [
            [.blob([2]), .blob([20]), .integer(201), .blob([200]), .integer(5)],
            [.blob([1]), .blob([10]), .integer(409), .blob([]), .integer(6)],
        ]
        try old.write { transaction in for row in kept { try transaction.execute(insert, row) } }
        try old.close()
        let new = try scratch.open()
        let list = Statement("SELECT id, body, status, answer, created FROM idempotency ORDER BY created")
        let found = try new.store.read { try $0.rows(list) }
        #expect(found.map(\.values) == kept)
        try new.store.close()
    }
}
