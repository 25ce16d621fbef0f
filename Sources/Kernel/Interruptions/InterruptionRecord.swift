import Blueprint
import Calendars
import Ledger
import Operations
import ServiceKit
import Timetable

/// A mishap at a desk or at all desks of a partner, as it is stored.
struct InterruptionRecord: Hashable, Sendable {
    let id: String
    let centre: String
    /// The desk; `nil` for a whole partner.
    let desk: String?
    /// The partner; `nil` for one desk.
    let partner: String?
    let startsAt: Instant
    /// When it was to end as it was reported.
    let until: Instant
    let reportedAt: Instant
    /// When an officer ended it.
    var endedAt: Instant?
    /// Why, sealed.
    let because: [UInt8]

    /// When it ends, or ended.
    var endsAt: Instant { endedAt.map { max(startsAt, min($0, until)) } ?? until }

    /// What is out of use, for people.
    var what: String { desk ?? partner ?? "" }

    /// Whether it is about a desk.
    func hits(_ desk: String, of partner: String) -> Bool {
        self.desk == desk || self.partner == partner
    }

    /// The ticks of a local day in which it holds; `nil` on other days.
    func ticks(on day: Day, _ clock: LocalClock) -> Range<Int>? {
        let (first, last) = (clock.local(startsAt.milliseconds), clock.local(endsAt.milliseconds))
        guard first.day <= day, day <= last.day else { return nil }
        let start = first.day < day ? 0 : first.minute / DayRow.minutesPerTick
        let end = last.day > day ? DayRow.ticks : (last.minute + DayRow.minutesPerTick - 1) / DayRow.minutesPerTick
        return start < end ? start..<end : nil
    }

    /// The local days that it reaches into.
    func days(_ clock: LocalClock) -> [Day] {
        let (first, last) = (clock.day(startsAt.milliseconds), clock.day(endsAt.milliseconds))
        return (first.number...max(first.number, last.number)).map { Day(number: $0) }
    }

    /// How it stands at a moment.
    func state(at now: Instant) -> InterruptionState {
        if endedAt != nil { return .ended }
        return now < startsAt ? .coming : now < until ? .running : .over
    }
}

extension InterruptionRecord {
    func insert(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.insert,
            [
                .text(id), .text(centre), SQLValue(desk), SQLValue(partner), .integer(startsAt.milliseconds),
                .integer(until.milliseconds), .integer(reportedAt.milliseconds), .blob(because),
            ])
    }

    /// Stores that an officer ended it.
    func end(at instant: Instant, in transaction: any Transaction) throws {
        try transaction.execute(Self.end, [.integer(instant.milliseconds), .text(id)])
    }

    static func find(_ id: String, in transaction: any Transaction) throws -> InterruptionRecord? {
        try transaction.row(find, [.text(id)]).map(InterruptionRecord.init)
    }

    /// A centre's interruptions that reach into a time, the earliest first.
    static func list(
        _ centre: String, from: Instant, until: Instant, in transaction: any Transaction
    ) throws -> [InterruptionRecord] {
        try transaction.rows(
            list, [.text(centre), .integer(until.milliseconds), .integer(from.milliseconds)]
        ).map(InterruptionRecord.init)
    }

    /// All that nobody ended and whose time is not over at an instant.
    static func holding(after instant: Instant, in transaction: any Transaction) throws -> [InterruptionRecord] {
        try transaction.rows(holding, [.integer(instant.milliseconds)]).map(InterruptionRecord.init)
    }

    private init(_ row: Row) throws {
        self.init(
            id: try row.text(0), centre: try row.text(1), desk: try row.optionalText(2),
            partner: try row.optionalText(3), startsAt: Instant(milliseconds: try row.integer(4)),
            until: Instant(milliseconds: try row.integer(5)), reportedAt: Instant(milliseconds: try row.integer(6)),
            endedAt: try row.optionalInteger(7).map { Instant(milliseconds: $0) }, because: try row.blob(8))
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE interruptions (
                id TEXT NOT NULL PRIMARY KEY, centre TEXT NOT NULL, desk TEXT, partner TEXT, starts BIGINT NOT NULL,
                ends BIGINT NOT NULL, reported BIGINT NOT NULL, ended BIGINT, because {blob} NOT NULL) {keyed}
            """),
        Statement("CREATE INDEX interruptions_centre ON interruptions (centre, ends)"),
    ]
    private static let columns = "id, centre, desk, partner, starts, ends, reported, ended, because"
    private static let insert = Statement(
        """
        INSERT INTO interruptions (id, centre, desk, partner, starts, ends, reported, because)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """)
    private static let end = Statement("UPDATE interruptions SET ended = $1 WHERE id = $2")
    private static let find = Statement("SELECT \(columns) FROM interruptions WHERE id = $1")
    private static let list = Statement(
        "SELECT \(columns) FROM interruptions WHERE centre = $1 AND starts < $2 AND ends > $3 ORDER BY starts, id")
    private static let holding = Statement(
        "SELECT \(columns) FROM interruptions WHERE ends > $1 AND ended IS NULL ORDER BY id")

    static let statements = [insert, end, find, list, holding]
}
