import Ledger
import Operations
import ServiceKit

/// That a centre's day is closed, by whom and with how much open.
struct DayClosingRecord: Hashable, Sendable {
    let centre: String
    let day: Day
    let closedAt: Instant
    /// Who closed it, by the principal's name.
    let actor: String
    /// How many points were open.
    let open: Int
    /// Why it was closed all the same, sealed; `nil` where nothing was open.
    let reason: [UInt8]?

    /// Whose day it is.
    var key: CentreDay { CentreDay(centre: centre, day: day) }

    /// Stores it; `false` where the day is closed already.
    func insert(in transaction: any Transaction) throws -> Bool {
        try transaction.change(
            Self.insert,
            [
                .text(centre), .int(day.number), .integer(closedAt.milliseconds), .text(actor), .int(open),
                SQLValue(reason),
            ]) == 1
    }

    /// The closing of a day; `nil` where it is open.
    static func find(_ key: CentreDay, in transaction: any Transaction) throws -> DayClosingRecord? {
        try transaction.row(find, [.text(key.centre), .int(key.day.number)]).map(DayClosingRecord.init)
    }

    /// All closings of days from one on.
    static func all(since day: Day, in transaction: any Transaction) throws -> [DayClosingRecord] {
        try transaction.rows(since, [.int(day.number)]).map(DayClosingRecord.init)
    }

    init(centre: String, day: Day, closedAt: Instant, actor: String, open: Int, reason: [UInt8]?) {
        self.centre = centre
        self.day = day
        self.closedAt = closedAt
        self.actor = actor
        self.open = open
        self.reason = reason
    }

    private init(_ row: Row) throws {
        self.init(
            centre: try row.text(0), day: Day(number: try row.int(1)),
            closedAt: Instant(milliseconds: try row.integer(2)), actor: try row.text(3), open: try row.int(4),
            reason: try row.optionalBlob(5))
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE day_closings (
                centre TEXT NOT NULL, day BIGINT NOT NULL, closed BIGINT NOT NULL, actor TEXT NOT NULL,
                open_points BIGINT NOT NULL, reason {blob}, PRIMARY KEY (centre, day)) {keyed}
            """)
    ]
    private static let columns = "centre, day, closed, actor, open_points, reason"
    private static let insert = Statement(
        "INSERT INTO day_closings (\(columns)) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING")
    private static let find = Statement("SELECT \(columns) FROM day_closings WHERE centre = $1 AND day = $2")
    private static let since = Statement("SELECT \(columns) FROM day_closings WHERE day >= $1 ORDER BY centre, day")

    static let statements = [insert, find, since]
}
