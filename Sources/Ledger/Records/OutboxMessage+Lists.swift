extension OutboxMessage {
    /// A message by its id.
    package static func find(_ id: String, in transaction: any Transaction) throws -> OutboxMessage? {
        try transaction.row(find, [.text(id)]).map(OutboxMessage.init)
    }

    /// A centre's messages in a state, or in any, newest first.
    package static func list(
        centre: String, state: State? = nil, limit: Int = 100, in transaction: any Transaction
    ) throws -> [OutboxMessage] {
        let statement =
            switch state {
            case .waiting: listWaiting
            case .undelivered: listUndelivered
            case .sent, .withdrawn: listOne
            case nil: list
            }
        let values: [SQLValue] =
            switch state {
            case .sent, .withdrawn: [.text(centre), SQLValue(state?.rawValue), .int(limit)]
            case .waiting, .undelivered, nil: [.text(centre), .int(limit)]
            }
        return try transaction.rows(statement, values).map(OutboxMessage.init)
    }

    /// Messages that wait and are to be tried by an instant, earliest first.
    package static func waiting(
        upTo instant: Int64, limit: Int = 100, in transaction: any Transaction
    ) throws -> [OutboxMessage] {
        try transaction.rows(waiting, [.integer(instant), .int(limit)]).map(OutboxMessage.init)
    }

    /// When the next message that waits is to be tried, in milliseconds since 1970; `nil` where none waits.
    package static func next(in transaction: any Transaction) throws -> Int64? {
        try transaction.row(next).map { try $0.integer(0) }
    }

    /// How many messages wait, and since when the oldest of them does.
    package static func waitingFigures(in transaction: any Transaction) throws -> (count: Int, oldest: Int64?) {
        guard let row = try transaction.row(figures) else { return (0, nil) }
        return (try row.int(0), try row.optionalInteger(1))
    }

    /// How many messages were given up.
    package static func undelivered(in transaction: any Transaction) throws -> Int {
        try transaction.row(undelivered)?.int(0) ?? 0
    }

    /// The table as a new installation once had it.
    static let tables = [
        Statement(
            """
            CREATE TABLE outbox (
                id TEXT NOT NULL PRIMARY KEY, created BIGINT NOT NULL, kind TEXT NOT NULL, centre TEXT NOT NULL,
                subject TEXT NOT NULL, payload {blob} NOT NULL, state TEXT NOT NULL, attempts BIGINT NOT NULL,
                next_at BIGINT NOT NULL)
            """),
        Statement("CREATE INDEX outbox_next ON outbox (state, next_at)"),
        Statement("CREATE INDEX outbox_centre ON outbox (centre, state, created)"),
    ]

    /// The table made anew, before anything was ever in it: a booking writes to it and to two indexes that both grow at
    /// their ends, and a message that was sent is in one of them alone.
    static let remade = [
        Statement("DROP TABLE outbox"),
        Statement(
            """
            CREATE TABLE outbox (
                id TEXT NOT NULL PRIMARY KEY, created BIGINT NOT NULL, kind TEXT NOT NULL, centre TEXT NOT NULL,
                subject TEXT NOT NULL, payload {blob} NOT NULL, state TEXT NOT NULL, attempts BIGINT NOT NULL,
                next_at BIGINT NOT NULL, changed BIGINT, because TEXT) {keyed}
            """),
        Statement("CREATE INDEX outbox_centre ON outbox (centre, created)"),
        Statement("CREATE INDEX outbox_waiting ON outbox (next_at, created) WHERE state = 'waiting'"),
        Statement("CREATE INDEX outbox_undelivered ON outbox (centre, created) WHERE state = 'undelivered'"),
    ]

    private static let columns =
        "id, created, kind, centre, subject, payload, state, attempts, next_at, changed, because"
    static let insert = Statement(
        "INSERT INTO outbox (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
    static let update = Statement(
        "UPDATE outbox SET state = $1, attempts = $2, next_at = $3, changed = $4, because = $5 WHERE id = $6")
    private static let find = Statement("SELECT \(columns) FROM outbox WHERE id = $1")
    private static let list = Statement(
        "SELECT \(columns) FROM outbox WHERE centre = $1 ORDER BY created DESC, id DESC LIMIT $2")
    private static let listOne = Statement(
        "SELECT \(columns) FROM outbox WHERE centre = $1 AND state = $2 ORDER BY created DESC, id DESC LIMIT $3")
    private static let listWaiting = Statement(
        """
        SELECT \(columns) FROM outbox WHERE state = 'waiting' AND centre = $1 ORDER BY created DESC, id DESC LIMIT $2
        """)
    private static let listUndelivered = Statement(
        """
        SELECT \(columns) FROM outbox WHERE state = 'undelivered' AND centre = $1
        ORDER BY created DESC, id DESC LIMIT $2
        """)
    private static let waiting = Statement(
        """
        SELECT \(columns) FROM outbox WHERE state = 'waiting' AND next_at <= $1
        ORDER BY next_at, created, id LIMIT $2
        """)
    private static let next = Statement(
        "SELECT next_at FROM outbox WHERE state = 'waiting' ORDER BY next_at LIMIT 1")
    private static let figures = Statement("SELECT COUNT(*), MIN(created) FROM outbox WHERE state = 'waiting'")
    private static let undelivered = Statement("SELECT COUNT(*) FROM outbox WHERE state = 'undelivered'")

    /// Its statements.
    static let statements = [
        insert, update, find, list, listOne, listWaiting, listUndelivered, waiting, next, figures, undelivered,
    ]
}
