import Ledger
import Operations

extension StockActRecord {
    func insert(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.insert,
            [
                .text(id), .int(number), .text(deed.rawValue), .text(centre), .text(kind), .text(partner),
                SQLValue(document), .text(actor), SQLValue(second), .text(signature.rawValue),
                .integer(happened.milliseconds), .integer(recorded.milliseconds), SQLValue(signed?.milliseconds),
                SQLValue(because?.rawValue), SQLValue(reason), SQLValue(visit), SQLValue(leg), SQLValue(place),
                SQLValue(caseID), .int(isUndone ? 1 : 0),
            ])
        for (index, move) in moves.enumerated() {
            try transaction.execute(
                Self.insertMove,
                [
                    .text(id), .int(index), .int(number), .text(kind), .text(move.series?.prefix ?? ""),
                    .int(move.series?.width ?? 0), .int(move.numbers.lowerBound), .int(move.numbers.upperBound),
                    .text(move.from.text), .text(move.to.text),
                ])
        }
    }

    /// Stores a second officer's signature; `false` where there is one.
    func sign(in transaction: any Transaction) throws -> Bool {
        try transaction.change(
            Self.sign,
            [
                .text(signature.rawValue), SQLValue(second), SQLValue(signed?.milliseconds), .text(id),
                .text(SignatureState.unsigned.rawValue),
            ]) == 1
    }

    /// Marks it as taken back with the result it belongs to.
    func undo(in transaction: any Transaction) throws {
        try transaction.execute(Self.undo, [.text(id)])
    }

    static func find(_ id: String, in transaction: any Transaction) throws -> StockActRecord? {
        guard let row = try transaction.row(find, [.text(id)]) else { return nil }
        return try StockActRecord(row).withMoves(in: transaction)
    }

    /// What waits for a second officer at a centre, the oldest first.
    static func unsigned(
        _ centre: String, after number: Int, limit: Int, in transaction: any Transaction
    ) throws -> [StockActRecord] {
        try transaction.rows(
            unsigned, [.text(centre), .text(SignatureState.unsigned.rawValue), .int(number), .int(limit)]
        ).map { try StockActRecord($0).withMoves(in: transaction) }
    }

    /// How many acts wait for a second officer at a centre.
    static func unsignedCount(_ centre: String, in transaction: any Transaction) throws -> Int {
        try transaction.row(countUnsigned, [.text(centre), .text(SignatureState.unsigned.rawValue)])
            .map { try $0.int(0) } ?? 0
    }

    /// What was done in the result of a leg.
    static func list(of visit: String, _ leg: String, in transaction: any Transaction) throws -> [StockActRecord] {
        try transaction.rows(ofLeg, [.text(visit), .text(leg)]).map {
            try StockActRecord($0).withMoves(in: transaction)
        }
    }

    /// What was done with a personal document, the latest first.
    static func list(ofDocument document: String, in transaction: any Transaction) throws -> [StockActRecord] {
        try transaction.rows(ofDocument, [.text(document)]).map {
            try StockActRecord($0).withMoves(in: transaction)
        }
    }

    /// What was done with a serial, the latest first; of each act only the move that touched it.
    static func list(
        of series: Series, _ number: Int, in transaction: any Transaction
    ) throws -> [StockActRecord] {
        let rows = try transaction.rows(
            ofSerial, [.text(series.kind), .text(series.prefix), .int(series.width), .int(number)])
        return try rows.map { row in
            var record = try StockActRecord(row)
            record.moves = [try StockMoveRecord(row, from: 20, series: series)]
            return record
        }
    }

    /// How often serials of a kind left or reached a place after an act or count.
    static func moves(
        of kind: String, at place: StockPlace, after number: Int, in transaction: any Transaction
    ) throws -> Int {
        try transaction.row(touched, [.text(kind), .int(number), .text(place.text)]).map { try $0.int(0) } ?? 0
    }

    /// The number of the last act.
    static func lastNumber(in transaction: any Transaction) throws -> Int {
        try transaction.row(last).map { try $0.int(0) } ?? 0
    }

    private func withMoves(in transaction: any Transaction) throws -> StockActRecord {
        var record = self
        record.moves = try transaction.rows(Self.movesOf, [.text(id)]).map { row in
            let width = try row.int(1)
            let series = width > 0 ? Series(kind: kind, prefix: try row.text(0), width: width) : nil
            return try StockMoveRecord(row, from: 2, series: series)
        }
        return record
    }

    private init(_ row: Row) throws {
        guard let deed = StockDeed(rawValue: try row.text(2)),
            let signature = SignatureState(rawValue: try row.text(9))
        else { throw LedgerError.column("deed") }
        self.init(
            id: try row.text(0), number: try row.int(1), deed: deed, centre: try row.text(3), kind: try row.text(4),
            partner: try row.text(5), document: try row.optionalText(6), actor: try row.text(7),
            second: try row.optionalText(8), signature: signature,
            happened: Instant(milliseconds: try row.integer(10)), recorded: Instant(milliseconds: try row.integer(11)),
            signed: try row.optionalInteger(12).map { Instant(milliseconds: $0) },
            because: try row.optionalText(13).flatMap { SpoilReason(rawValue: $0) }, reason: try row.optionalBlob(14),
            visit: try row.optionalText(15), leg: try row.optionalText(16),
            place: try row.optionalInteger(17).map { Int($0) }, caseID: try row.optionalText(18),
            isUndone: try row.int(19) == 1)
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE stock_acts (
                id TEXT NOT NULL PRIMARY KEY, number BIGINT NOT NULL, deed TEXT NOT NULL, centre TEXT NOT NULL,
                kind TEXT NOT NULL, partner TEXT NOT NULL, document TEXT, actor TEXT NOT NULL, second TEXT,
                signature TEXT NOT NULL, happened BIGINT NOT NULL, recorded BIGINT NOT NULL, signed BIGINT,
                because TEXT, reason {blob}, visit TEXT, leg TEXT, place BIGINT, case_id TEXT,
                undone BIGINT NOT NULL) {keyed}
            """),
        Statement("CREATE UNIQUE INDEX stock_acts_number ON stock_acts (number)"),
        Statement(
            "CREATE INDEX stock_acts_unsigned ON stock_acts (centre, number) WHERE signature = 'unsigned'"),
        Statement("CREATE INDEX stock_acts_leg ON stock_acts (visit, leg) WHERE visit IS NOT NULL"),
        Statement("CREATE INDEX stock_acts_document ON stock_acts (document) WHERE document IS NOT NULL"),
        Statement(
            """
            CREATE TABLE stock_moves (
                act TEXT NOT NULL, place BIGINT NOT NULL, number BIGINT NOT NULL, kind TEXT NOT NULL,
                prefix TEXT NOT NULL, width BIGINT NOT NULL, first BIGINT NOT NULL, last BIGINT NOT NULL,
                came_from TEXT NOT NULL, went_to TEXT NOT NULL, PRIMARY KEY (act, place)) {keyed}
            """),
        Statement("CREATE INDEX stock_moves_serial ON stock_moves (kind, prefix, width, first)"),
        Statement("CREATE INDEX stock_moves_number ON stock_moves (kind, number)"),
    ]

    private static let columns = [
        "id", "number", "deed", "centre", "kind", "partner", "document", "actor", "second", "signature", "happened",
        "recorded", "signed", "because", "reason", "visit", "leg", "place", "case_id", "undone",
    ]
    private static let list = columns.joined(separator: ", ")
    private static let qualified = columns.map { "stock_acts.\($0)" }.joined(separator: ", ")
    private static let insert = Statement(
        """
        INSERT INTO stock_acts (\(list)) VALUES
            ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
        """)
    private static let insertMove = Statement(
        """
        INSERT INTO stock_moves (act, place, number, kind, prefix, width, first, last, came_from, went_to)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """)
    private static let sign = Statement(
        "UPDATE stock_acts SET signature = $1, second = $2, signed = $3 WHERE id = $4 AND signature = $5")
    private static let undo = Statement("UPDATE stock_acts SET undone = 1 WHERE id = $1")
    private static let find = Statement("SELECT \(list) FROM stock_acts WHERE id = $1")
    private static let unsigned = Statement(
        """
        SELECT \(list) FROM stock_acts WHERE centre = $1 AND signature = $2 AND number > $3 ORDER BY number LIMIT $4
        """)
    private static let countUnsigned = Statement(
        "SELECT COUNT(*) FROM stock_acts WHERE centre = $1 AND signature = $2")
    private static let ofLeg = Statement(
        "SELECT \(list) FROM stock_acts WHERE visit = $1 AND leg = $2 ORDER BY number")
    private static let ofDocument = Statement(
        "SELECT \(list) FROM stock_acts WHERE document = $1 ORDER BY number DESC LIMIT 500")
    private static let ofSerial = Statement(
        """
        SELECT \(qualified), stock_moves.first, stock_moves.last, stock_moves.came_from, stock_moves.went_to
        FROM stock_moves JOIN stock_acts ON stock_acts.id = stock_moves.act
        WHERE stock_moves.kind = $1 AND stock_moves.prefix = $2 AND stock_moves.width = $3
            AND stock_moves.first <= $4 AND stock_moves.last >= $4
        ORDER BY stock_acts.number DESC LIMIT 500
        """)
    private static let movesOf = Statement(
        "SELECT prefix, width, first, last, came_from, went_to FROM stock_moves WHERE act = $1 ORDER BY place")
    private static let touched = Statement(
        """
        SELECT COUNT(*) FROM stock_moves WHERE kind = $1 AND number > $2 AND (came_from = $3 OR went_to = $3)
        """)
    private static let last = Statement("SELECT number FROM stock_acts ORDER BY number DESC LIMIT 1")

    static let statements = [
        insert, insertMove, sign, undo, find, unsigned, countUnsigned, ofLeg, ofDocument, ofSerial, movesOf, touched,
        last,
    ]
}

extension StockMoveRecord {
    // From four columns: first, last, from, to.
    fileprivate init(_ row: Row, from column: Int, series: Series?) throws {
        let (first, last) = (try row.int(column), try row.int(column + 1))
        guard first <= last, let from = StockPlace(try row.text(column + 2)),
            let to = StockPlace(try row.text(column + 3))
        else { throw LedgerError.column("place") }
        self.init(series: series, numbers: first...last, from: from, to: to)
    }
}
