import Ledger
import Operations
import Shapes

/// What bookings are measured beside: one row, written by a writer like the kernel's, durable before it is answered.
///
/// It is an operation of the bench alone, on a database of its own; Loket's API does not have it.
struct InsertRow: Sendable {
    /// What is inserted, and what it became.
    struct Row: Hashable, Sendable {
        let text: String
        let number: Int

        static let record = Record<Row>(
            { Row(text: $0, number: $1) }, Field("text", .text, "what is kept", \.text),
            Field("number", .integer(), default: 0, "its number", \.number))
    }

    private static let insert = Statement("INSERT INTO bench_rows (number, text) VALUES ($1, $2)")
    private static let tables = Migration(
        version: 100, name: "bench",
        statements: [Statement("CREATE TABLE bench_rows (number BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL)")])
    private static let operation = Operation<Row, Row>(
        "bench-insert", .post, "/bench/rows", .installation, for: .open, input: Row.record,
        answer: .json(Row.record.shape("BenchRow", "a row of the bench"), status: 201), "Insert a row")

    private let writer: Writer<Int>

    init(database: String) throws {
        let ledger = try Ledger.open(LedgerFiles(database: database), migrations: [InsertRow.tables], now: 0)
        writer = try ledger.writer { transaction in
            try transaction.row(Statement("SELECT COUNT(*) FROM bench_rows"))?.int(0) ?? 0
        }
    }

    var binding: Binding {
        InsertRow.operation.answered { [writer] call throws(Refusal) in
            do {
                return try await writer.submit { count, context in
                    count += 1
                    try context.transaction.execute(InsertRow.insert, [.int(count), .text(call.input.text)])
                    return Row(text: call.input.text, number: count)
                }
            } catch {
                throw Refusal(.failed, "the row was not inserted: \(error)")
            }
        }
    }

    func close() async throws {
        try await writer.close()
    }
}
