import Ledger
import Operations

/// What became of a visit that an interruption touched.
struct SettlementRecord: Hashable, Sendable {
    let interruption: String
    let visit: String
    let how: SettlementKind
    let at: Instant

    /// Stores it; a visit that was touched anew is settled anew.
    func store(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.store, [.text(interruption), .text(visit), .text(how.rawValue), .integer(at.milliseconds)])
    }

    /// The settled visits of an interruption, in the order they were settled.
    static func list(of interruption: String, in transaction: any Transaction) throws -> [SettlementRecord] {
        try transaction.rows(list, [.text(interruption)]).map { row in
            guard let how = SettlementKind(rawValue: try row.text(1)) else { throw LedgerError.column("how") }
            return SettlementRecord(
                interruption: interruption, visit: try row.text(0), how: how,
                at: Instant(milliseconds: try row.integer(2)))
        }
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE settlements (
                interruption TEXT NOT NULL, visit TEXT NOT NULL, how TEXT NOT NULL, settled BIGINT NOT NULL,
                PRIMARY KEY (interruption, visit)) {keyed}
            """)
    ]
    private static let store = Statement(
        """
        INSERT INTO settlements (interruption, visit, how, settled) VALUES ($1, $2, $3, $4)
        ON CONFLICT (interruption, visit) DO UPDATE SET how = excluded.how, settled = excluded.settled
        """)
    private static let list = Statement(
        "SELECT visit, how, settled FROM settlements WHERE interruption = $1 ORDER BY settled, visit")

    static let statements = [store, list]
}
