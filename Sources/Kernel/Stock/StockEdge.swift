package import Ledger
import Operations

/// Where a stretch of serials begins, as it is stored: it ends where the next row of its series begins.
///
/// The primary key is the number, so no serial can be in two places: whatever rows there are, each number belongs to
/// one of them. That a document leaves only the place where it is, the statements themselves make sure of.
package struct StockEdge: Sendable {
    /// The series.
    package let series: Series
    /// Where the stretch begins.
    package let first: Int
    /// Where its serials are.
    package let place: StockPlace

    /// Moves serials; `false` where one of them is not at the place they come from, and then the operation throws:
    /// what was written is rolled back with it.
    package static func move(
        _ series: Series, _ numbers: ClosedRange<Int>, from: StockPlace, to: StockPlace, in transaction: any Transaction
    ) throws -> Bool {
        let own: [SQLValue] = [.text(series.kind), .text(series.prefix), .int(series.width)]
        try transaction.execute(begin, own + [.text(StockPlace.supplier.text)])
        try transaction.execute(split, [.int(numbers.lowerBound)] + own)
        if numbers.upperBound < Int.max { try transaction.execute(split, [.int(numbers.upperBound + 1)] + own) }
        let bounds: [SQLValue] = [.int(numbers.lowerBound), .int(numbers.upperBound)]
        let moved = try transaction.change(
            move, [.text(to.text)] + own + bounds + [.text(from.text)])
        let all = try transaction.row(count, own + bounds).map { try $0.int(0) }
        guard moved > 0, moved == all else { return false }
        // Neighbours of one place are one row; a million serials are not a million.
        try transaction.execute(mergeInner, own + bounds)
        for first in [numbers.lowerBound, numbers.upperBound + 1] where first > 0 {
            try transaction.execute(merge, own + [.int(first)])
        }
        return true
    }

    /// Where every series is.
    package static func all(in transaction: any Transaction) throws -> [StockEdge] {
        try transaction.rows(all).map { row in
            guard let place = StockPlace(try row.text(4)) else { throw LedgerError.column("place") }
            return StockEdge(
                series: Series(kind: try row.text(0), prefix: try row.text(1), width: try row.int(2)),
                first: try row.int(3), place: place)
        }
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE stock_edges (
                kind TEXT NOT NULL, prefix TEXT NOT NULL, width BIGINT NOT NULL, first BIGINT NOT NULL,
                place TEXT NOT NULL, PRIMARY KEY (kind, prefix, width, first)) {keyed}
            """)
    ]
    private static let series = "kind = $1 AND prefix = $2 AND width = $3"
    private static let begin = Statement(
        """
        INSERT INTO stock_edges (kind, prefix, width, first, place) VALUES ($1, $2, $3, 0, $4) ON CONFLICT DO NOTHING
        """)
    private static let split = Statement(
        """
        INSERT INTO stock_edges (kind, prefix, width, first, place)
        SELECT kind, prefix, width, CAST($1 AS BIGINT), place FROM stock_edges
        WHERE kind = $2 AND prefix = $3 AND width = $4 AND first = (
            SELECT MAX(first) FROM stock_edges
            WHERE kind = $2 AND prefix = $3 AND width = $4 AND first <= CAST($1 AS BIGINT))
        ON CONFLICT DO NOTHING
        """)
    private static let move = Statement(
        """
        UPDATE stock_edges SET place = $1
        WHERE kind = $2 AND prefix = $3 AND width = $4 AND first >= $5 AND first <= $6 AND place = $7
        """)
    private static let count = Statement(
        "SELECT COUNT(*) FROM stock_edges WHERE \(series) AND first >= $4 AND first <= $5")
    private static let mergeInner = Statement(
        "DELETE FROM stock_edges WHERE \(series) AND first > $4 AND first <= $5")
    private static let merge = Statement(
        """
        DELETE FROM stock_edges WHERE \(series) AND first = $4 AND place = (
            SELECT place FROM stock_edges AS before WHERE \(series) AND before.first = (
                SELECT MAX(first) FROM stock_edges WHERE \(series) AND first < $4))
        """)
    private static let all = Statement(
        "SELECT kind, prefix, width, first, place FROM stock_edges ORDER BY kind, prefix, width, first")

    static let statements = [begin, split, move, count, mergeInner, merge, all]
}
