package import ServiceKit

/// How much there was of what, by centre and by day, month and year.
///
/// It is written in the transaction of the entries that it is counted from, once for all operations of a group.
package enum Tallies {
    /// A stored tally.
    package struct Kept: Hashable, Sendable {
        /// Its day, month or year.
        package let span: TallySpan
        /// What is counted.
        package let cell: TallyCell
        /// How much.
        package let amount: Int

        /// A tally.
        package init(span: TallySpan, cell: TallyCell, amount: Int) {
            self.span = span
            self.cell = cell
            self.amount = amount
        }
    }

    /// Adds changes to the day, month and year of each.
    package static func add(_ changes: some Sequence<TallyChange>, in transaction: any Transaction) throws {
        var sums: [Key: Int] = [:]
        for change in changes {
            for span in TallySpan.all(of: change.day) {
                sums[Key(centre: change.centre, span: span, cell: change.cell), default: 0] += change.amount
            }
        }
        for (key, amount) in sums where amount != 0 {
            try transaction.execute(add, key.values + [.int(amount)])
        }
    }

    /// A centre's tallies of a day, month or year, or those of one figure among them.
    package static func of(
        _ centre: String, _ span: TallySpan, _ figure: String? = nil, in transaction: any Transaction
    ) throws -> [(cell: TallyCell, amount: Int)] {
        let place = [SQLValue.text(centre), .text(span.stored)]
        let rows =
            if let figure {
                try transaction.rows(ofFigure, place + [.text(figure)])
            } else {
                try transaction.rows(ofSpan, place)
            }
        return try rows.map { row in
            let cell = TallyCell(figure: try row.text(0), dimension: try row.text(1), bucket: try row.int(2))
            return (cell, try row.int(3))
        }
    }

    /// A page of a centre's tallies behind one of them, days before months before years.
    package static func page(
        _ centre: String, after: Kept?, limit: Int, in transaction: any Transaction
    ) throws -> [Kept] {
        let rows =
            if let after {
                try transaction.rows(
                    pageAfter,
                    [
                        .text(centre), .text(after.span.stored), .text(after.cell.figure),
                        .text(after.cell.dimension), .int(after.cell.bucket), .int(limit),
                    ])
            } else {
                try transaction.rows(firstPage, [.text(centre), .int(limit)])
            }
        return try rows.map { row in
            Kept(
                span: TallySpan(stored: try row.text(0)),
                cell: TallyCell(figure: try row.text(1), dimension: try row.text(2), bucket: try row.int(3)),
                amount: try row.int(4))
        }
    }

    /// The first day of which a centre has a tally.
    package static func firstDay(of centre: String, in transaction: any Transaction) throws -> Day? {
        try transaction.row(first, [.text(centre)]).flatMap { Day(String(try $0.text(0).dropFirst())) }
    }

    private struct Key: Hashable {
        let centre: String
        let span: TallySpan
        let cell: TallyCell

        var values: [SQLValue] {
            [.text(centre), .text(span.stored), .text(cell.figure), .text(cell.dimension), .int(cell.bucket)]
        }
    }

    /// Its table.
    package static let tables = [
        Statement(
            """
            CREATE TABLE tallies (
                centre TEXT NOT NULL, span TEXT NOT NULL, figure TEXT NOT NULL, dimension TEXT NOT NULL,
                bucket BIGINT NOT NULL, amount BIGINT NOT NULL,
                PRIMARY KEY (centre, span, figure, dimension, bucket)) {keyed}
            """)
    ]
    private static let add = Statement(
        """
        INSERT INTO tallies (centre, span, figure, dimension, bucket, amount) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (centre, span, figure, dimension, bucket) DO UPDATE SET amount = tallies.amount + excluded.amount
        """)
    private static let ofSpan = Statement(
        "SELECT figure, dimension, bucket, amount FROM tallies WHERE centre = $1 AND span = $2")
    private static let ofFigure = Statement("\(ofSpan.sql) AND figure = $3")
    private static let order = "ORDER BY span, figure, dimension, bucket"
    private static let firstPage = Statement(
        "SELECT span, figure, dimension, bucket, amount FROM tallies WHERE centre = $1 \(order) LIMIT $2")
    private static let pageAfter = Statement(
        """
        SELECT span, figure, dimension, bucket, amount FROM tallies
        WHERE centre = $1 AND (span, figure, dimension, bucket) > ($2, $3, $4, $5) \(order) LIMIT $6
        """)
    private static let first = Statement(
        "SELECT span FROM tallies WHERE centre = $1 AND span < 'e' ORDER BY span LIMIT 1")

    /// Its statements.
    package static let statements = [add, ofSpan, ofFigure, firstPage, pageAfter, first]
}
