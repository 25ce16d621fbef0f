import Ledger
import Operations
import ServiceKit

/// A leg as it is stored; memory is loaded from these.
struct LegRecord: Hashable, Sendable {
    let visit: String
    let leg: String
    var placed: PlacedLeg
    let centre: String
    let day: Day
    /// For what its minutes count: a bundle, `walk-ins` or `none`.
    let bundle: String
    var state: LegState
    /// Where it stands in the room.
    var turn = LegTurn.none

    /// Who holds the leg's ticks.
    var holder: String { "\(visit)/\(leg)" }

    func insert(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.insert,
            [
                .text(visit), .text(leg), .text(centre), .int(day.number), .text(placed.service),
                .text(placed.partner), .text(placed.desk), SQLValue(placed.site), .int(placed.ticks.lowerBound),
                .int(placed.ticks.upperBound), .text(placed.persons.map(String.init).joined(separator: ",")),
                .text(bundle), .text(state.rawValue),
            ])
    }

    static func delete(of visit: String, in transaction: any Transaction) throws {
        try transaction.execute(delete, [.text(visit)])
    }

    static func set(_ state: LegState, of visit: String, in transaction: any Transaction) throws {
        try transaction.execute(set, [.text(state.rawValue), .text(visit)])
    }

    /// Stores its state and where it stands in the room.
    func setState(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.setOne,
            [
                .text(state.rawValue), SQLValue(turn.desk), SQLValue(turn.waitingSince?.milliseconds),
                SQLValue(turn.servedSince?.milliseconds), .int(turn.isParked ? 1 : 0), .text(visit), .text(leg),
            ])
    }

    /// Stores its desk and site alone.
    func setDesk(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.setDesk, [.text(placed.desk), SQLValue(placed.site), .text(visit), .text(leg)])
    }

    static func list(of visit: String, in transaction: any Transaction) throws -> [LegRecord] {
        try transaction.rows(list, [.text(visit)]).map(LegRecord.init)
    }

    /// The legs of a centre's day, of all its visits.
    static func list(_ centre: String, on day: Day, in transaction: any Transaction) throws -> [LegRecord] {
        try transaction.rows(ofDay, [.text(centre), .int(day.number)]).map(LegRecord.init)
    }

    /// Legs that still take ticks, from a day on.
    static func taking(from day: Day, in transaction: any Transaction) throws -> [LegRecord] {
        try transaction.rows(taking, [.int(day.number)]).map(LegRecord.init)
    }

    init(
        visit: String, leg: String, placed: PlacedLeg, centre: String, day: Day, bundle: String, state: LegState
    ) {
        self.visit = visit
        self.leg = leg
        self.placed = placed
        self.centre = centre
        self.day = day
        self.bundle = bundle
        self.state = state
    }

    private init(_ row: Row) throws {
        guard let state = LegState(rawValue: try row.text(12)) else { throw LedgerError.column("state") }
        let placed = PlacedLeg(
            persons: try row.text(10).split(separator: ",").compactMap { Int($0) }, service: try row.text(4),
            partner: try row.text(5), desk: try row.text(6), site: try row.optionalText(7),
            ticks: try row.int(8)..<row.int(9))
        self.init(
            visit: try row.text(0), leg: try row.text(1), placed: placed, centre: try row.text(2),
            day: Day(number: try row.int(3)), bundle: try row.text(11), state: state)
        turn = LegTurn(
            desk: try row.optionalText(13), waitingSince: try row.optionalInteger(14).map { Instant(milliseconds: $0) },
            servedSince: try row.optionalInteger(15).map { Instant(milliseconds: $0) },
            isParked: try row.optionalInteger(16) == 1)
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE legs (
                visit TEXT NOT NULL, leg TEXT NOT NULL, centre TEXT NOT NULL, day BIGINT NOT NULL,
                service TEXT NOT NULL, partner TEXT NOT NULL, desk TEXT NOT NULL, site TEXT,
                first_tick BIGINT NOT NULL, end_tick BIGINT NOT NULL, persons TEXT NOT NULL, bundle TEXT NOT NULL,
                state TEXT NOT NULL, PRIMARY KEY (visit, leg)) {keyed}
            """),
        Statement("CREATE INDEX legs_day ON legs (day, state)"),
        Statement("CREATE INDEX legs_centre ON legs (centre, day)"),
    ]

    /// What the table has since legs wait and are served; the last index lets no desk serve two.
    static let withTurns = [
        Statement("ALTER TABLE legs ADD COLUMN turn_desk TEXT"),
        Statement("ALTER TABLE legs ADD COLUMN waiting BIGINT"),
        Statement("ALTER TABLE legs ADD COLUMN served BIGINT"),
        Statement("ALTER TABLE legs ADD COLUMN parked BIGINT"),
        Statement("CREATE UNIQUE INDEX legs_serving ON legs (centre, day, turn_desk) WHERE state = 'serving'"),
    ]

    /// Takes away indexes that each cost every booking a page: a day's legs are found by its visits.
    static let trimmed = [Statement("DROP INDEX legs_day"), Statement("DROP INDEX legs_centre")]

    private static let booked =
        "visit, leg, centre, day, service, partner, desk, site, first_tick, end_tick, persons, bundle, state"
    private static let columns = "\(booked), turn_desk, waiting, served, parked"
    private static let insert = Statement(
        "INSERT INTO legs (\(booked)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)")
    private static let delete = Statement("DELETE FROM legs WHERE visit = $1")
    private static let set = Statement("UPDATE legs SET state = $1 WHERE visit = $2")
    private static let setDesk = Statement("UPDATE legs SET desk = $1, site = $2 WHERE visit = $3 AND leg = $4")
    private static let setOne = Statement(
        """
        UPDATE legs SET state = $1, turn_desk = $2, waiting = $3, served = $4, parked = $5
        WHERE visit = $6 AND leg = $7
        """)
    private static let list = Statement("SELECT \(columns) FROM legs WHERE visit = $1 ORDER BY first_tick, leg")
    private static let ofDay = Statement(
        """
        SELECT \(columns) FROM legs WHERE visit IN (SELECT reference FROM visits WHERE \(VisitRecord.ofDay))
        ORDER BY visit, first_tick, leg
        """)
    private static let taking = Statement(
        """
        SELECT \(columns) FROM legs WHERE visit IN (SELECT reference FROM visits WHERE \(VisitRecord.fromDay))
            AND state <> 'cancelled' ORDER BY day
        """)

    static let statements = [insert, setDesk, delete, set, setOne, list, ofDay, taking]
}
