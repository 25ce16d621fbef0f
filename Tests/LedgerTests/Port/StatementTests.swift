import Ledger
import Testing

@Suite struct StatementTests {
    @Test("every statement and table of the ledger is portable")
    func portable() {
        let tables = Ledger.migrations.flatMap(\.statements)
        #expect(Ledger.statements.count > 40)
        for statement in Ledger.statements + tables {
            #expect(statement.findings == [], "\(statement.sql)")
        }
    }

    @Test("every statement stands once in the list")
    func once() {
        #expect(Set(Ledger.statements).count == Ledger.statements.count)
    }

    @Test(
        "finds what one engine alone understands",
        arguments: [
            "SELECT $2, $1", "SELECT ?", "CREATE TABLE t (a INTEGER)", "INSERT OR REPLACE INTO t VALUES ($1)",
            "SELECT a FROM t WHERE b = TRUE", "SELECT $1, $3, $2",
        ])
    func findings(_ sql: String) {
        #expect(Statement(sql).findings.count == 1)
    }

    @Test("takes parameters used again")
    func again() {
        #expect(Statement("SELECT $1, $2, $1, $3").findings == [])
    }

    @Test("fills in the engine's type for bytes and its table option")
    func tokens() {
        let statement = Statement("CREATE TABLE t (a {blob} NOT NULL) {keyed}")
        #expect(statement.sql(blob: "BYTEA", keyed: "") == "CREATE TABLE t (a BYTEA NOT NULL) ")
    }

    @Test(
        "knows the table that a statement only adds rows to, from its own values",
        arguments: [
            "INSERT INTO t (a) VALUES ($1)": "t",
            "INSERT INTO t_2 (a) VALUES ($1) ON CONFLICT (a) DO UPDATE SET a = excluded.a": "t_2",
            "INSERT INTO t (a) SELECT tick FROM ticks WHERE tick < $1 ON CONFLICT DO NOTHING": "t",
            "INSERT INTO t (a) SELECT a FROM u": nil,
            "INSERT INTO t (a) SELECT a from u": nil,
            "INSERT INTO t (a) SELECT tick FROM ticks JOIN u ON a = tick": nil,
            "INSERT INTO t (a) SELECT tick FROM ticks, u WHERE a = tick": nil,
            "INSERT INTO t (a) VALUES ((SELECT MAX(a) FROM t))": nil,
            "UPDATE t SET a = $1": nil, "DELETE FROM t": nil, "SELECT a FROM t": nil,
        ])
    func added(_ sql: String, to table: String?) {
        #expect(Statement(sql).added == table)
    }

    @Test("SQLite prepares every statement against the tables")
    func prepares() throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        for statement in Ledger.statements {
            // EXPLAIN prepares the statement and runs none of it.
            let explained = Statement("EXPLAIN " + statement.sql)
            let numbers = statement.sql.matches(of: /\$([0-9]+)/).map { Int($0.output.1) ?? 0 }
            let values = [SQLValue](repeating: .null, count: numbers.max() ?? 0)
            try ledger.store.write { _ = try $0.rows(explained, values) }
        }
        try ledger.store.close()
    }
}
