import Ledger
import Operations
import ServiceKit

/// A count of one kind at one place, as it is stored.
struct StockCountRecord: Hashable, Sendable {
    let id: String
    /// Its place in the order of all acts and counts.
    let number: Int
    let centre: String
    let kind: String
    let place: StockPlace
    /// The local day.
    let day: Day
    let counted: Int
    let expected: Int
    /// What is missing and not explained yet.
    var missing: SerialSet
    /// What is too much and not explained yet.
    var surplus: SerialSet
    var state: StockCount.State
    let actor: String
    let at: Instant

    /// Takes what became of some serials into account; `false` where that changes nothing.
    mutating func settle(_ series: Series, _ numbers: ClosedRange<Int>, to place: StockPlace) -> Bool {
        guard series.kind == kind else { return false }
        let before = (missing, surplus)
        if place != self.place { missing.remove(series, numbers) }
        if place == self.place || place == .void { surplus.remove(series, numbers) }
        guard before != (missing, surplus) else { return false }
        if missing.isEmpty, surplus.isEmpty { state = .explained }
        return true
    }

    func insert(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.insert,
            [
                .text(id), .int(number), .text(centre), .text(kind), .text(place.text), .int(day.number),
                .int(counted), .int(expected), .text(missing.text), .text(surplus.text), .text(state.rawValue),
                .text(actor), .integer(at.milliseconds),
            ])
    }

    func update(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.update, [.text(missing.text), .text(surplus.text), .text(state.rawValue), .text(id)])
    }

    /// The counts that are not explained, of all centres.
    static func open(in transaction: any Transaction) throws -> [StockCountRecord] {
        try transaction.rows(open, [.text(StockCount.State.open.rawValue)]).map(StockCountRecord.init)
    }

    /// The last count of a kind at a place.
    static func last(
        of kind: String, at place: StockPlace, in transaction: any Transaction
    ) throws -> StockCountRecord? {
        try transaction.row(latest, [.text(kind), .text(place.text)]).map(StockCountRecord.init)
    }

    /// The number of the last count.
    static func lastNumber(in transaction: any Transaction) throws -> Int {
        try transaction.row(lastNumber).map { try $0.int(0) } ?? 0
    }

    init(
        id: String, number: Int, centre: String, kind: String, place: StockPlace, day: Day, counted: Int,
        expected: Int, missing: SerialSet, surplus: SerialSet, state: StockCount.State, actor: String, at: Instant
    ) {
        self.id = id
        self.number = number
        self.centre = centre
        self.kind = kind
        self.place = place
        self.day = day
        self.counted = counted
        self.expected = expected
        self.missing = missing
        self.surplus = surplus
        self.state = state
        self.actor = actor
        self.at = at
    }

    private init(_ row: Row) throws {
        let kind = try row.text(3)
        guard let place = StockPlace(try row.text(4)), let missing = SerialSet(try row.text(8), kind: kind),
            let surplus = SerialSet(try row.text(9), kind: kind),
            let state = StockCount.State(rawValue: try row.text(10))
        else { throw LedgerError.column("missing") }
        self.init(
            id: try row.text(0), number: try row.int(1), centre: try row.text(2), kind: kind, place: place,
            day: Day(number: try row.int(5)), counted: try row.int(6), expected: try row.int(7), missing: missing,
            surplus: surplus, state: state, actor: try row.text(11), at: Instant(milliseconds: try row.integer(12)))
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE stock_counts (
                id TEXT NOT NULL PRIMARY KEY, number BIGINT NOT NULL, centre TEXT NOT NULL, kind TEXT NOT NULL,
                place TEXT NOT NULL, day BIGINT NOT NULL, counted BIGINT NOT NULL, expected BIGINT NOT NULL,
                missing TEXT NOT NULL, surplus TEXT NOT NULL, state TEXT NOT NULL, actor TEXT NOT NULL,
                counted_at BIGINT NOT NULL) {keyed}
            """),
        Statement("CREATE UNIQUE INDEX stock_counts_place ON stock_counts (kind, place, number)"),
        Statement("CREATE UNIQUE INDEX stock_counts_number ON stock_counts (number)"),
        Statement("CREATE INDEX stock_counts_open ON stock_counts (state) WHERE state = 'open'"),
    ]
    private static let columns =
        "id, number, centre, kind, place, day, counted, expected, missing, surplus, state, actor, counted_at"
    private static let insert = Statement(
        """
        INSERT INTO stock_counts (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """)
    private static let update = Statement(
        "UPDATE stock_counts SET missing = $1, surplus = $2, state = $3 WHERE id = $4")
    private static let open = Statement("SELECT \(columns) FROM stock_counts WHERE state = $1 ORDER BY number")
    private static let latest = Statement(
        "SELECT \(columns) FROM stock_counts WHERE kind = $1 AND place = $2 ORDER BY number DESC LIMIT 1")
    private static let lastNumber = Statement("SELECT number FROM stock_counts ORDER BY number DESC LIMIT 1")

    static let statements = [insert, update, open, latest, lastNumber]
}
