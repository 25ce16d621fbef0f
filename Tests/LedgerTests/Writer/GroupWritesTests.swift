import Ledger
import Testing

/// The order in which what a group kept back is written.
@Suite struct GroupWritesTests {
    @Test("rows that are only added go table by table, and who reads or takes away finds them as if they did not")
    func order() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        // The engine itself tells in which order rows come.
        try ledger.store.write { transaction in
            try transaction.define(Statement("CREATE TABLE seen (place INTEGER PRIMARY KEY, added TEXT NOT NULL)"))
            for table in ["notes", "copies"] {
                try transaction.define(
                    Statement(
                        """
                        CREATE TRIGGER see_\(table) AFTER INSERT ON \(table)
                        BEGIN INSERT INTO seen (added) VALUES ('\(table)'); END
                        """))
            }
        }
        let writer = try Writer(store: ledger.store, rebuild: Notes.load)
        let copy = Statement("INSERT INTO copies (copy, note) SELECT CAST($1 AS BIGINT), note FROM notes")
        let mark = Statement("INSERT INTO copies (copy, note) VALUES ($1, $2)")
        let remove = Statement("DELETE FROM notes WHERE note = $1")
        try await writer.submit { state, context in
            let transaction = context.transaction
            try transaction.execute(mark, [0, "before"])
            try state.add("a", context)
            try transaction.execute(mark, [0, "between"])
            try state.add("b", context)
            try transaction.execute(copy, [1])
            try transaction.execute(remove, ["a"])
            try state.add("c", context)
            try transaction.execute(mark, [0, "after"])
            try transaction.execute(copy, [2])
            try state.add("a", context)
        }
        let copies = try ledger.store.read {
            try $0.rows(Statement("SELECT copy, note FROM copies ORDER BY copy, note")).map { row in
                "\(try row.int(0)) \(try row.text(1))"
            }
        }
        #expect(copies == ["0 after", "0 before", "0 between", "1 a", "1 b", "2 b", "2 c"])
        #expect(try ledger.store.read(Notes.load).all == ["b", "c", "a"])
        let seen = try ledger.store.read {
            try $0.rows(Statement("SELECT added FROM seen ORDER BY place")).map { try $0.text(0) }
        }
        #expect(
            seen == [
                "copies", "copies", "notes", "notes", "copies", "copies", "notes", "copies", "copies", "copies",
                "notes",
            ])
        try await writer.close()
    }
}
