import Ledger
import Operations

extension CaseRecord {
    func insert(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.insert,
            [
                .text(id), SQLValue(visit), .int(place), .text(person), .text(centre), .text(service),
                SQLValue(municipality), SQLValue(sponsor), .text(state.rawValue), .text(main.step),
                .integer(main.since.milliseconds), SQLValue(main.ends), .text(CaseStanding.text(others)),
                .text(outcomes), .text(bring), .integer(openedAt.milliseconds), SQLValue(endedAt?.milliseconds),
                SQLValue(outcome), .int(steps), .int(version), .int(hasRegistrar ? 1 : 0),
            ])
    }

    /// Stores what may change.
    func update(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.update,
            [
                SQLValue(visit), .int(place), SQLValue(municipality), SQLValue(sponsor), .text(state.rawValue),
                .text(main.step), .integer(main.since.milliseconds), SQLValue(main.ends),
                .text(CaseStanding.text(others)), .text(outcomes), .text(bring), SQLValue(endedAt?.milliseconds),
                SQLValue(outcome), .int(steps), .int(version), .text(id),
            ])
    }

    static func find(_ id: String, in transaction: any Transaction) throws -> CaseRecord? {
        try transaction.row(find, [.text(id)]).map(CaseRecord.init)
    }

    /// The cases whose latest visit this is.
    static func list(of visit: String, in transaction: any Transaction) throws -> [CaseRecord] {
        try transaction.rows(list, [.text(visit)]).map(CaseRecord.init)
    }

    init(_ row: Row) throws {
        guard let state = CaseState(rawValue: try row.text(8)) else { throw LedgerError.column("state") }
        self.init(
            id: try row.text(0), visit: try row.optionalText(1), place: try row.int(2), person: try row.text(3),
            centre: try row.text(4), service: try row.text(5), municipality: try row.optionalText(6),
            sponsor: try row.optionalText(7), state: state,
            main: CaseStanding(
                track: nil, step: try row.text(9), since: Instant(milliseconds: try row.integer(10)),
                ends: try row.optionalText(11)),
            others: try CaseStanding.read(try row.text(12)), outcomes: try row.text(13), bring: try row.text(14),
            openedAt: Instant(milliseconds: try row.integer(15)),
            endedAt: try row.optionalInteger(16).map { Instant(milliseconds: $0) }, outcome: try row.optionalText(17),
            steps: try row.int(18), version: try row.int(19), hasRegistrar: try row.int(20) == 1)
    }

    /// The table as a new installation once had it: without visits, tracks and endings of its own.
    static let tables = [
        Statement(
            """
            CREATE TABLE cases (
                id TEXT NOT NULL PRIMARY KEY, visit TEXT NOT NULL, place BIGINT NOT NULL, person TEXT NOT NULL,
                centre TEXT NOT NULL, service TEXT NOT NULL, step TEXT NOT NULL, since BIGINT NOT NULL,
                outcomes TEXT NOT NULL, bring TEXT NOT NULL, ended BIGINT NOT NULL)
            """),
        Statement("CREATE INDEX cases_visit ON cases (visit)"),
        Statement("CREATE INDEX cases_person ON cases (person)"),
    ]

    /// The table made anew with what cases are since; every index costs each booking a page, so most are partial.
    static let remade = [
        Statement("ALTER TABLE cases RENAME TO cases_before"),
        Statement(
            """
            CREATE TABLE cases (
                id TEXT NOT NULL PRIMARY KEY, visit TEXT, place BIGINT NOT NULL, person TEXT NOT NULL,
                centre TEXT NOT NULL, service TEXT NOT NULL, municipality TEXT, sponsor TEXT, state TEXT NOT NULL,
                step TEXT NOT NULL, since BIGINT NOT NULL, ends TEXT, tracks TEXT NOT NULL, outcomes TEXT NOT NULL,
                bring TEXT NOT NULL, opened BIGINT NOT NULL, ended BIGINT, outcome TEXT, steps BIGINT NOT NULL,
                version BIGINT NOT NULL, registers BIGINT NOT NULL) {keyed}
            """),
        Statement(
            """
            INSERT INTO cases (\(columns))
            SELECT id, visit, place, person, centre, service, NULL, NULL,
                CASE WHEN ended = 1 THEN 'ended' ELSE 'booked' END, step, since, NULL, '', outcomes, bring, since,
                CASE WHEN ended = 1 THEN since ELSE NULL END, CASE WHEN ended = 1 THEN step ELSE NULL END, 0, 1, 0
            FROM cases_before
            """),
        Statement("DROP TABLE cases_before"),
        Statement("CREATE INDEX cases_visit ON cases (visit)"),
        Statement("CREATE INDEX cases_person ON cases (person)"),
        Statement("CREATE INDEX cases_centre ON cases (centre, state, opened)"),
        Statement("CREATE INDEX cases_sponsor ON cases (sponsor, opened) WHERE sponsor IS NOT NULL"),
        Statement("CREATE INDEX cases_registrar ON cases (municipality, state, opened) WHERE registers = 1"),
    ]
    static let columns = """
        id, visit, place, person, centre, service, municipality, sponsor, state, step, since, ends, tracks, outcomes, \
        bring, opened, ended, outcome, steps, version, registers
        """
    private static let insert = Statement(
        """
        INSERT INTO cases (\(columns)) VALUES
            ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
        """)
    private static let update = Statement(
        """
        UPDATE cases SET visit = $1, place = $2, municipality = $3, sponsor = $4, state = $5, step = $6, since = $7,
            ends = $8, tracks = $9, outcomes = $10, bring = $11, ended = $12, outcome = $13, steps = $14, version = $15
        WHERE id = $16
        """)
    private static let find = Statement("SELECT \(columns) FROM cases WHERE id = $1")
    private static let list = Statement("SELECT \(columns) FROM cases WHERE visit = $1 ORDER BY place, service")

    static let statements = [insert, update, find, list]
}
