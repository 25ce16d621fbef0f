import Ledger
import Operations

extension CaseEntry {
    func insert(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.insert,
            [
                .text(caseID), .int(number), .text(kind.rawValue), SQLValue(track), SQLValue(step), SQLValue(by),
                .text(actor), .integer(happened.milliseconds), .integer(recorded.milliseconds), .text(records),
                .int(isSealed ? 1 : 0), .int(isUndone ? 1 : 0),
            ])
    }

    /// Marks a step as taken back.
    func undo(in transaction: any Transaction) throws {
        try transaction.execute(Self.undo, [.text(caseID), .int(number)])
    }

    /// The history of a case, in its order.
    static func list(of caseID: String, in transaction: any Transaction) throws -> [CaseEntry] {
        try transaction.rows(list, [.text(caseID)]).map(CaseEntry.init)
    }

    /// The number of a case's next entry.
    static func next(of caseID: String, in transaction: any Transaction) throws -> Int {
        try transaction.row(last, [.text(caseID)]).map { try $0.int(0) + 1 } ?? 1
    }

    private init(_ row: Row) throws {
        guard let kind = Kind(rawValue: try row.text(2)) else { throw LedgerError.column("kind") }
        self.init(
            caseID: try row.text(0), number: try row.int(1), kind: kind, track: try row.optionalText(3),
            step: try row.optionalText(4), by: try row.optionalText(5), actor: try row.text(6),
            happened: Instant(milliseconds: try row.integer(7)), recorded: Instant(milliseconds: try row.integer(8)),
            records: try row.text(9), isSealed: try row.int(10) == 1, isUndone: try row.int(11) == 1)
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE case_steps (
                case_id TEXT NOT NULL, number BIGINT NOT NULL, kind TEXT NOT NULL, track TEXT, step TEXT, done_by TEXT,
                actor TEXT NOT NULL, happened BIGINT NOT NULL, recorded BIGINT NOT NULL, records TEXT NOT NULL,
                sealed BIGINT NOT NULL, undone BIGINT NOT NULL, PRIMARY KEY (case_id, number)) {keyed}
            """)
    ]
    private static let columns =
        "case_id, number, kind, track, step, done_by, actor, happened, recorded, records, sealed, undone"
    private static let insert = Statement(
        "INSERT INTO case_steps (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
    private static let undo = Statement("UPDATE case_steps SET undone = 1 WHERE case_id = $1 AND number = $2")
    private static let list = Statement("SELECT \(columns) FROM case_steps WHERE case_id = $1 ORDER BY number")
    private static let last = Statement(
        "SELECT number FROM case_steps WHERE case_id = $1 ORDER BY number DESC LIMIT 1")

    static let statements = [insert, undo, list, last]
}
