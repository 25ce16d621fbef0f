import Ledger
import Operations
import ServiceKit

/// Who of a visit is here, and what they are called by.
struct ArrivalRecord: Hashable, Sendable {
    let visit: String
    let centre: String
    let day: Day
    let kind: QueueEntryKind
    /// Counted by centre, day and kind, from 1; never given twice.
    let number: Int
    /// When the first of them checked in.
    let since: Instant
    var hasPriority: Bool
    /// Who is here, by places in the party; none after a check-in was taken back.
    var present: Set<Int>

    /// What is called: `A7`, `W3`.
    var ticket: String { (kind == .walkIn ? "W" : "A") + String(number) }

    /// Stores it, new or changed.
    func store(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.upsert,
            [
                .text(visit), .text(centre), .int(day.number), .text(kind.rawValue), .int(number),
                .integer(since.milliseconds), .int(hasPriority ? 1 : 0),
                .text(present.sorted().map(String.init).joined(separator: ",")),
            ])
    }

    static func find(_ visit: String, in transaction: any Transaction) throws -> ArrivalRecord? {
        try transaction.row(find, [.text(visit)]).map(ArrivalRecord.init)
    }

    /// Those of a centre's day.
    static func list(_ centre: String, on day: Day, in transaction: any Transaction) throws -> [ArrivalRecord] {
        try transaction.rows(list, [.text(centre), .int(day.number)]).map(ArrivalRecord.init)
    }

    /// The next number of a day's tickets.
    static func next(
        _ kind: QueueEntryKind, _ centre: String, on day: Day, in transaction: any Transaction
    ) throws -> Int {
        try transaction.row(last, [.text(centre), .int(day.number), .text(kind.rawValue)]).map { try $0.int(0) + 1 }
            ?? 1
    }

    init(
        visit: String, centre: String, day: Day, kind: QueueEntryKind, number: Int, since: Instant, hasPriority: Bool,
        present: Set<Int>
    ) {
        self.visit = visit
        self.centre = centre
        self.day = day
        self.kind = kind
        self.number = number
        self.since = since
        self.hasPriority = hasPriority
        self.present = present
    }

    private init(_ row: Row) throws {
        guard let kind = QueueEntryKind(rawValue: try row.text(3)) else { throw LedgerError.column("kind") }
        self.init(
            visit: try row.text(0), centre: try row.text(1), day: Day(number: try row.int(2)), kind: kind,
            number: try row.int(4), since: Instant(milliseconds: try row.integer(5)), hasPriority: try row.int(6) == 1,
            present: Set(try row.text(7).split(separator: ",").compactMap { Int($0) }))
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE arrivals (
                visit TEXT NOT NULL PRIMARY KEY, centre TEXT NOT NULL, day BIGINT NOT NULL, kind TEXT NOT NULL,
                number BIGINT NOT NULL, since BIGINT NOT NULL, priority BIGINT NOT NULL, present TEXT NOT NULL) {keyed}
            """),
        Statement("CREATE UNIQUE INDEX arrivals_ticket ON arrivals (centre, day, kind, number)"),
    ]
    private static let columns = "visit, centre, day, kind, number, since, priority, present"
    private static let upsert = Statement(
        """
        INSERT INTO arrivals (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (visit) DO UPDATE SET priority = excluded.priority, present = excluded.present
        """)
    private static let find = Statement("SELECT \(columns) FROM arrivals WHERE visit = $1")
    private static let list = Statement(
        "SELECT \(columns) FROM arrivals WHERE centre = $1 AND day = $2 ORDER BY kind, number")
    private static let last = Statement(
        "SELECT number FROM arrivals WHERE centre = $1 AND day = $2 AND kind = $3 ORDER BY number DESC LIMIT 1")

    static let statements = [upsert, find, list, last]
}
