import Calendars
import Ledger
import Operations
import ServiceKit

extension ClockRecord {
    /// Stores it, new or changed.
    func store(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.upsert,
            [
                .text(caseID), .text(name), .int(run), .text(kind.rawValue), .text(term.description),
                SQLValue(warn?.description), .text(centre), .text(service), .text(keeper), SQLValue(municipality),
                .integer(startedAt.milliseconds), .integer(startRecordedAt.milliseconds), .text(startStep),
                .text(ClockPause.text(pauses)), .text(state?.rawValue ?? ""), SQLValue(stoppedAt?.milliseconds),
                SQLValue(stopRecordedAt?.milliseconds), SQLValue(stopStep), SQLValue(dueOn.map { Int64($0.number) }),
                SQLValue(dueAt?.milliseconds), SQLValue(warnAt?.milliseconds), SQLValue(warnedAt?.milliseconds),
                SQLValue(breachedAt?.milliseconds), SQLValue(retractedAt?.milliseconds), .int(isOpen ? 1 : 0),
            ])
    }

    /// A case's clocks in the order in which they started, those that wait for their start too.
    static func list(of case: String, in transaction: any Transaction) throws -> [ClockRecord] {
        try transaction.rows(list, [.text(`case`)]).map(ClockRecord.init)
    }

    /// The clock of a key, `CASE/NAME/RUN`.
    static func find(_ key: String, in transaction: any Transaction) throws -> ClockRecord? {
        let parts = key.split(separator: "/").map(String.init)
        guard parts.count == 3, let run = Int(parts[2]) else { return nil }
        return try transaction.row(find, [.text(parts[0]), .text(parts[1]), .int(run)]).map(ClockRecord.init)
    }

    /// Open clocks of a centre whose last day is not after one, the earliest first.
    static func due(
        through day: Day, at centre: String, limit: Int, in transaction: any Transaction
    ) throws -> [ClockRecord] {
        try transaction.rows(due, [.text(centre), .int(day.number), .int(limit)]).map(ClockRecord.init)
    }

    /// When the first of a case's running clocks ends; `nil` where none does.
    static func nextDue(of case: String, in transaction: any Transaction) throws -> ClockDue? {
        try transaction.row(next, [.text(`case`)]).map { row in
            ClockDue(day: Day(number: try row.int(0)), at: Instant(milliseconds: try row.integer(1)))
        }
    }

    /// How many open clocks there are by state, and how many of them were warned.
    static func figures(in transaction: any Transaction) throws -> ClockFigures {
        var figures = ClockFigures()
        for row in try transaction.rows(count) {
            guard let state = ClockState(rawValue: try row.text(0)) else { throw LedgerError.column("state") }
            figures.add(state, try row.int(1))
            figures.warned += try row.int(2)
        }
        return figures
    }

    private init(_ row: Row) throws {
        guard let kind = RunningTerm.Kind(rawValue: try row.text(3)) else { throw LedgerError.column("kind") }
        guard let term = try? Term(try row.text(4)) else { throw LedgerError.column("term") }
        func instant(_ column: Int) throws -> Instant? {
            try row.optionalInteger(column).map { Instant(milliseconds: $0) }
        }
        let state = try row.text(14)
        guard state.isEmpty || ClockState(rawValue: state) != nil else { throw LedgerError.column("state") }
        self.init(
            caseID: try row.text(0), name: try row.text(1), run: try row.int(2), kind: kind, term: term,
            warn: try row.optionalText(5).flatMap { try? Term($0) }, centre: try row.text(6),
            service: try row.text(7), keeper: try row.text(8), municipality: try row.optionalText(9),
            startedAt: Instant(milliseconds: try row.integer(10)),
            startRecordedAt: Instant(milliseconds: try row.integer(11)), startStep: try row.text(12),
            pauses: try ClockPause.read(try row.text(13)), state: ClockState(rawValue: state),
            stoppedAt: try instant(15), stopRecordedAt: try instant(16), stopStep: try row.optionalText(17),
            dueOn: try row.optionalInteger(18).map { Day(number: Int($0)) }, dueAt: try instant(19),
            warnAt: try instant(20), warnedAt: try instant(21), breachedAt: try instant(22),
            retractedAt: try instant(23))
    }

    /// Its table; what a case had, it finds by the key, and what is due at a centre by the open ones alone.
    static let tables = [
        Statement(
            """
            CREATE TABLE clocks (
                case_id TEXT NOT NULL, name TEXT NOT NULL, run BIGINT NOT NULL, kind TEXT NOT NULL, term TEXT NOT NULL,
                warn TEXT, centre TEXT NOT NULL, service TEXT NOT NULL, keeper TEXT NOT NULL, municipality TEXT,
                started BIGINT NOT NULL, start_recorded BIGINT NOT NULL, start_step TEXT NOT NULL,
                pauses TEXT NOT NULL, state TEXT NOT NULL, stopped BIGINT, stop_recorded BIGINT, stop_step TEXT,
                due_day BIGINT, due BIGINT, warn_at BIGINT, warned BIGINT, breached BIGINT, retracted BIGINT,
                is_open BIGINT NOT NULL, PRIMARY KEY (case_id, name, run)) {keyed}
            """),
        Statement("CREATE INDEX clocks_due ON clocks (centre, due_day) WHERE is_open = 1"),
    ]
    private static let columns = """
        case_id, name, run, kind, term, warn, centre, service, keeper, municipality, started, start_recorded, \
        start_step, pauses, state, stopped, stop_recorded, stop_step, due_day, due, warn_at, warned, breached, \
        retracted, is_open
        """
    private static let upsert = Statement(
        """
        INSERT INTO clocks (\(columns)) VALUES
            ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
            $24, $25)
        ON CONFLICT (case_id, name, run) DO UPDATE SET
            kind = excluded.kind, term = excluded.term, warn = excluded.warn, keeper = excluded.keeper,
            municipality = excluded.municipality, started = excluded.started, start_recorded = excluded.start_recorded, start_step = excluded.start_step,
            pauses = excluded.pauses, state = excluded.state, stopped = excluded.stopped,
            stop_recorded = excluded.stop_recorded, stop_step = excluded.stop_step, due_day = excluded.due_day,
            due = excluded.due, warn_at = excluded.warn_at, warned = excluded.warned, breached = excluded.breached,
            retracted = excluded.retracted, is_open = excluded.is_open
        """)
    private static let list = Statement(
        "SELECT \(columns) FROM clocks WHERE case_id = $1 ORDER BY started, name, run")
    private static let find = Statement(
        "SELECT \(columns) FROM clocks WHERE case_id = $1 AND name = $2 AND run = $3")
    private static let due = Statement(
        """
        SELECT \(columns) FROM clocks WHERE is_open = 1 AND centre = $1 AND due_day <= $2
        ORDER BY due_day, due, case_id, name LIMIT $3
        """)
    private static let next = Statement(
        """
        SELECT due_day, due FROM clocks WHERE case_id = $1 AND is_open = 1 AND due IS NOT NULL ORDER BY due LIMIT 1
        """)
    private static let count = Statement(
        "SELECT state, COUNT(*), COUNT(warned) FROM clocks WHERE is_open = 1 GROUP BY state ORDER BY state")

    static let statements = [upsert, list, find, due, next, count]
}
