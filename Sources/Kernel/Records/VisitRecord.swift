import Ledger
import Operations
import ServiceKit

/// A visit as it is stored; who its persons are is sealed elsewhere.
struct VisitRecord: Hashable, Sendable {
    var reference: String
    var centre: String
    var state: VisitState
    var day: Day
    var startsAt: Instant
    var endsAt: Instant
    var bundle: String?
    var livesIn: String?
    var sponsor: String?
    var language: String
    var key: [UInt8]
    /// Counts changes; the entity tag is made of it.
    var version: Int
    var createdAt: Instant
    /// The revision under which it was booked.
    var revision: Int64
    /// Whether the principal of its party moves freely on its day, `yes` or `no`; `nil` where nobody knows.
    var freeMovement: String?

    /// Stores a new visit; `false` where its reference is another's.
    func insert(in transaction: any Transaction) throws -> Bool {
        try transaction.claim(
            Self.insert,
            [
                .text(reference), .text(centre), .text(state.rawValue), .int(day.number),
                .integer(startsAt.milliseconds), .integer(endsAt.milliseconds), SQLValue(bundle), SQLValue(livesIn),
                SQLValue(sponsor), .text(language), .blob(key), .int(version), .integer(createdAt.milliseconds),
                .integer(revision), SQLValue(freeMovement),
            ], rows: 1)
    }

    /// Stores state, times and version; the version in the table must be the one before.
    func update(in transaction: any Transaction) throws -> Bool {
        try transaction.claim(
            Self.update,
            [
                .text(state.rawValue), .int(day.number), .integer(startsAt.milliseconds),
                .integer(endsAt.milliseconds), .int(version), SQLValue(freeMovement), .text(reference),
                .int(version - 1),
            ], rows: 1)
    }

    static func find(_ reference: String, in transaction: any Transaction) throws -> VisitRecord? {
        try transaction.row(find, [.text(reference)]).map(VisitRecord.init)
    }

    /// The visit that a key opens, by its keyed hash and by the reference that the key begins with.
    static func reference(
        key: [UInt8], naming reference: String, in transaction: any Transaction
    ) throws -> String? {
        if let named = try transaction.row(keyOf, [.text(reference)]), try named.blob(0) == key { return reference }
        return try transaction.row(byKey, [.blob(key)]).map { try $0.text(0) }
    }

    static func list(_ centre: String, on day: Day, in transaction: any Transaction) throws -> [VisitRecord] {
        try transaction.rows(list, [.text(centre), .int(day.number)]).map(VisitRecord.init)
    }

    /// The times at which booked visits are to start after an instant, each once: many visits start at one.
    static func starts(
        after instant: Instant, in transaction: any Transaction
    ) throws -> [(centre: String, day: Day, startsAt: Instant)] {
        // No zone is a day ahead of UTC or behind it.
        let yesterday = instant.milliseconds / 86_400_000 - 1
        return try transaction.rows(starts, [.integer(yesterday), .integer(instant.milliseconds)]).map { row in
            (try row.text(0), Day(number: try row.int(1)), Instant(milliseconds: try row.integer(2)))
        }
    }

    private init(_ row: Row) throws {
        guard let state = VisitState(rawValue: try row.text(2)) else { throw LedgerError.column("state") }
        self.init(
            reference: try row.text(0), centre: try row.text(1), state: state, day: Day(number: try row.int(3)),
            startsAt: Instant(milliseconds: try row.integer(4)), endsAt: Instant(milliseconds: try row.integer(5)),
            bundle: try row.optionalText(6), livesIn: try row.optionalText(7), sponsor: try row.optionalText(8),
            language: try row.text(9), key: try row.blob(10), version: try row.int(11),
            createdAt: Instant(milliseconds: try row.integer(12)), revision: try row.integer(13),
            freeMovement: try row.optionalText(14))
    }

    init(
        reference: String, centre: String, state: VisitState, day: Day, startsAt: Instant, endsAt: Instant,
        bundle: String?, livesIn: String?, sponsor: String?, language: String, key: [UInt8], version: Int,
        createdAt: Instant, revision: Int64, freeMovement: String?
    ) {
        self.reference = reference
        self.centre = centre
        self.state = state
        self.day = day
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.bundle = bundle
        self.livesIn = livesIn
        self.sponsor = sponsor
        self.language = language
        self.key = key
        self.version = version
        self.createdAt = createdAt
        self.revision = revision
        self.freeMovement = freeMovement
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE visits (
                reference TEXT NOT NULL PRIMARY KEY, centre TEXT NOT NULL, state TEXT NOT NULL, day BIGINT NOT NULL,
                starts BIGINT NOT NULL, ends BIGINT NOT NULL, bundle TEXT, lives_in TEXT, sponsor TEXT,
                language TEXT NOT NULL, key_hash {blob} NOT NULL, version BIGINT NOT NULL, created BIGINT NOT NULL,
                revision BIGINT NOT NULL)
            """),
        Statement("CREATE INDEX visits_day ON visits (centre, day, starts)"),
        Statement("CREATE UNIQUE INDEX visits_key ON visits (key_hash)"),
        Statement("CREATE INDEX visits_upcoming ON visits (day, state)"),
    ]

    /// Takes away an index that nothing reads any more: every booking wrote to it.
    static let trimmed = [Statement("DROP INDEX visits_upcoming")]

    /// What figures are split by; of visits booked before, nobody knows.
    static let counted = [Statement("ALTER TABLE visits ADD COLUMN free_movement TEXT")]

    /// Has the clock look for those who do not come, for what was booked before it did so.
    ///
    /// Their centre's terms are not known here: these have the ten minutes of national.yaml. What was over is not told now.
    static let awaited = [
        Statement(
            """
            INSERT INTO due (kind, subject, at) SELECT 'no-show', reference, starts + 600000 FROM visits
            WHERE state = 'booked' AND starts > (SELECT COALESCE(MAX(time), 0) FROM journal) ON CONFLICT DO NOTHING
            """)
    ]

    /// The table in the order of its references, so that a booking writes to few trees: a key names its visit and needs no
    /// index since, only those from before have one.
    static let remade = [
        Statement("ALTER TABLE visits RENAME TO visits_before"),
        Statement(
            """
            CREATE TABLE visits (
                reference TEXT NOT NULL PRIMARY KEY, centre TEXT NOT NULL, state TEXT NOT NULL, day BIGINT NOT NULL,
                starts BIGINT NOT NULL, ends BIGINT NOT NULL, bundle TEXT, lives_in TEXT, sponsor TEXT,
                language TEXT NOT NULL, key_hash {blob} NOT NULL, version BIGINT NOT NULL, created BIGINT NOT NULL,
                revision BIGINT NOT NULL, free_movement TEXT, key_names BIGINT NOT NULL) {keyed}
            """),
        Statement("INSERT INTO visits (\(columns), key_names) SELECT \(columns), 0 FROM visits_before"),
        Statement("DROP TABLE visits_before"),
        Statement("CREATE INDEX visits_day ON visits (day, centre, starts)"),
        Statement("CREATE UNIQUE INDEX visits_key ON visits (key_hash) WHERE key_names = 0"),
    ]

    /// The list of days by their weeks: what is booked one after another for one week lies beside one another, so that
    /// few bookings write a page of their own.
    static let byWeek = [
        Statement("DROP INDEX visits_day"),
        Statement("CREATE INDEX visits_week ON visits ((day / 7), centre, reference, day)"),
    ]

    /// The visits of a centre's day, for statements whose first values these are.
    ///
    /// The day is no equation: SQLite would put its value into `day / 7` as well, and pass over the index.
    static let ofDay = "centre = $1 AND day >= $2 AND day <= $2 AND (day / 7) = ($2 / 7)"
    /// The visits from a day on, for statements whose first value it is.
    static let fromDay = "visits.day >= $1 AND (visits.day / 7) >= ($1 / 7)"

    private static let columns =
        "reference, centre, state, day, starts, ends, bundle, lives_in, sponsor, language, key_hash, version, created, revision, free_movement"
    private static let insert = Statement(
        """
        INSERT INTO visits (\(columns), key_names)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)
        ON CONFLICT (reference) DO NOTHING
        """)
    private static let update = Statement(
        """
        UPDATE visits SET state = $1, day = $2, starts = $3, ends = $4, version = $5, free_movement = $6
        WHERE reference = $7 AND version = $8
        """)
    private static let find = Statement("SELECT \(columns) FROM visits WHERE reference = $1")
    private static let keyOf = Statement("SELECT key_hash FROM visits WHERE reference = $1")
    private static let byKey = Statement("SELECT reference FROM visits WHERE key_hash = $1 AND key_names = 0")
    private static let list = Statement(
        """
        SELECT \(columns) FROM visits WHERE reference IN (SELECT reference FROM visits WHERE \(ofDay))
        ORDER BY starts, reference
        """)

    private static let starts = Statement(
        """
        SELECT DISTINCT centre, day, starts FROM visits
        WHERE \(fromDay) AND starts > $2 AND state = 'booked' ORDER BY day, centre, starts
        """)

    static let statements = [insert, update, find, keyOf, byKey, list, starts]
}
