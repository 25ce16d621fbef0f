import Ledger
import Testing

@Suite struct RowTests {
    @Test("every kind of value comes back as it went in")
    func roundTrip() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.database)
        try store.write { transaction in
            try transaction.define(Statement("CREATE TABLE t (a BIGINT, b TEXT, c {blob}, d TEXT, e {blob}, f TEXT)"))
            let values: [SQLValue] = [.integer(.min), "Zoë\0x", .blob([0, 255]), "", .blob([]), nil]
            try transaction.execute(Statement("INSERT INTO t VALUES ($1, $2, $3, $4, $5, $6)"), values)
        }
        let row = try #require(try store.read { try $0.row(Statement("SELECT a, b, c, d, e, f FROM t")) })
        #expect(try row.integer("a") == .min)
        #expect(try row.text("b") == "Zoë\0x")
        #expect(try row.blob("c") == [0, 255])
        #expect(try row.text(3) == "")
        #expect(try row.blob(4) == [])
        #expect(try row.optionalText("f") == nil)
        try store.close()
    }

    @Test("a missing column and a wrong type are told")
    func wrong() throws {
        let row = Row(columns: ["a"], values: [.integer(1)])
        #expect(throws: LedgerError.column("b")) { try row.integer("b") }
        #expect(throws: LedgerError.column("a")) { try row.text("a") }
        #expect(throws: LedgerError.column("1")) { try row.integer(1) }
    }

    @Test("too few values are refused rather than bound as none")
    func tooFew() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.database)
        #expect(throws: LedgerError.self) { try store.read { try $0.rows(Statement("SELECT $1, $2"), [1]) } }
        try store.close()
    }
}
