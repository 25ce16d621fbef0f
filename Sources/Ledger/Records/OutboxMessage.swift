/// A message that a person must get, written in the transaction that causes it; its payload is sealed by the caller.
package struct OutboxMessage: Hashable, Sendable {
    /// Where a message stands.
    package enum State: String, Sendable, CaseIterable {
        /// To be sent at `nextAt`.
        case waiting
        /// Handed over to its channel.
        case sent
        /// Taken back before it went out.
        case withdrawn
        /// Given up after its attempts.
        case undelivered
    }

    /// The message's id.
    package var id: String
    /// When it was caused, in milliseconds since 1970.
    package var created: Int64
    /// What it tells, such as `visit-booked`.
    package var kind: String
    /// The centre that tells it.
    package var centre: String
    /// What it is about, such as a visit's reference.
    package var subject: String
    /// What it is rendered from, sealed.
    package var payload: [UInt8]
    /// Where it stands.
    package var state: State
    /// How often sending was tried.
    package var attempts: Int
    /// When it is to be tried next, in milliseconds since 1970.
    package var nextAt: Int64

    /// A message, by default one that waits to be sent at once.
    package init(
        id: String, created: Int64, kind: String, centre: String, subject: String, payload: [UInt8],
        state: State = .waiting, attempts: Int = 0, nextAt: Int64? = nil
    ) {
        self.id = id
        self.created = created
        self.kind = kind
        self.centre = centre
        self.subject = subject
        self.payload = payload
        self.state = state
        self.attempts = attempts
        self.nextAt = nextAt ?? created
    }

    /// Stores a new message.
    package func insert(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.insert,
            [
                .text(id), .integer(created), .text(kind), .text(centre), .text(subject), .blob(payload),
                .text(state.rawValue), .int(attempts), .integer(nextAt),
            ])
    }

    /// Stores where the message stands now; `false` where there is no such message.
    @discardableResult
    package func update(in transaction: any Transaction) throws -> Bool {
        try transaction.execute(
            Self.update, [.text(state.rawValue), .int(attempts), .integer(nextAt), .text(id)]) == 1
    }

    /// A message by its id.
    package static func find(_ id: String, in transaction: any Transaction) throws -> OutboxMessage? {
        try transaction.row(find, [.text(id)]).map(message)
    }

    /// A centre's messages in a state, oldest first.
    package static func list(
        centre: String, state: State, limit: Int = 100, in transaction: any Transaction
    ) throws -> [OutboxMessage] {
        try transaction.rows(list, [.text(centre), .text(state.rawValue), .int(limit)]).map(message)
    }

    /// Messages that wait and are to be tried by an instant, earliest first.
    package static func waiting(
        upTo instant: Int64, limit: Int = 100, in transaction: any Transaction
    ) throws -> [OutboxMessage] {
        try transaction.rows(waiting, [.integer(instant), .int(limit)]).map(message)
    }

    private static func message(_ row: Row) throws -> OutboxMessage {
        guard let state = State(rawValue: try row.text(6)) else { throw LedgerError.column("state") }
        return OutboxMessage(
            id: try row.text(0), created: try row.integer(1), kind: try row.text(2), centre: try row.text(3),
            subject: try row.text(4), payload: try row.blob(5), state: state, attempts: try row.int(7),
            nextAt: try row.integer(8))
    }

    /// Its table.
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

    private static let columns = "id, created, kind, centre, subject, payload, state, attempts, next_at"
    private static let insert = Statement(
        "INSERT INTO outbox (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    private static let update = Statement(
        "UPDATE outbox SET state = $1, attempts = $2, next_at = $3 WHERE id = $4")
    private static let find = Statement("SELECT \(columns) FROM outbox WHERE id = $1")
    private static let list = Statement(
        "SELECT \(columns) FROM outbox WHERE centre = $1 AND state = $2 ORDER BY created, id LIMIT $3")
    private static let waiting = Statement(
        "SELECT \(columns) FROM outbox WHERE state = 'waiting' AND next_at <= $1 ORDER BY next_at, id LIMIT $2")

    /// Its statements.
    static let statements = [insert, update, find, list, waiting]
}
