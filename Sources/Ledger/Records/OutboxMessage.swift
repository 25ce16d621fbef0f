/// A message that a person must get, written in the transaction that causes it; its payload names records and no person.
package struct OutboxMessage: Hashable, Sendable {
    /// Where a message stands.
    package enum State: String, Sendable, CaseIterable {
        /// To be sent at `nextAt`.
        case waiting
        /// Handed over to its channel.
        case sent
        /// Taken back before it went out.
        case withdrawn
        /// Given up, so that somebody phones.
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
    /// What it is rendered from.
    package var payload: [UInt8]
    /// Where it stands.
    package var state: State
    /// How often sending was tried.
    package var attempts: Int
    /// When it is to be tried next, in milliseconds since 1970.
    package var nextAt: Int64
    /// When it was last tried or settled, in milliseconds since 1970.
    package var changedAt: Int64?
    /// Why it stands where it stands, in a word; no word of a person or of another program.
    package var because: String?

    /// A message, by default one that waits to be sent at once.
    package init(
        id: String, created: Int64, kind: String, centre: String, subject: String, payload: [UInt8],
        state: State = .waiting, attempts: Int = 0, nextAt: Int64? = nil, changedAt: Int64? = nil,
        because: String? = nil
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
        self.changedAt = changedAt
        self.because = because
    }

    /// Stores a new message.
    package func insert(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.insert,
            [
                .text(id), .integer(created), .text(kind), .text(centre), .text(subject), .blob(payload),
                .text(state.rawValue), .int(attempts), .integer(nextAt), SQLValue(changedAt), SQLValue(because),
            ])
    }

    /// Stores where the message stands now; `false` where there is no such message.
    @discardableResult
    package func update(in transaction: any Transaction) throws -> Bool {
        try transaction.claim(
            Self.update,
            [
                .text(state.rawValue), .int(attempts), .integer(nextAt), SQLValue(changedAt), SQLValue(because),
                .text(id),
            ], rows: 1)
    }

    init(_ row: Row) throws {
        guard let state = State(rawValue: try row.text(6)) else { throw LedgerError.column("state") }
        self.init(
            id: try row.text(0), created: try row.integer(1), kind: try row.text(2), centre: try row.text(3),
            subject: try row.text(4), payload: try row.blob(5), state: state, attempts: try row.int(7),
            nextAt: try row.integer(8), changedAt: try row.optionalInteger(9), because: try row.optionalText(10))
    }
}
