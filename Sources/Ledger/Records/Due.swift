/// Something that must happen at an instant: a hold expires, a reminder goes out; once for each kind and subject.
package struct Due: Hashable, Sendable {
    /// When, in milliseconds since 1970.
    package let at: Int64
    /// What must happen, such as `hold-expiry`.
    package let kind: String
    /// To what, such as the hold's id.
    package let subject: String

    /// Something due.
    package init(at: Int64, kind: String, subject: String) {
        self.at = at
        self.kind = kind
        self.subject = subject
    }

    /// Schedules it, in place of an earlier time for the same kind and subject.
    package func schedule(in transaction: any Transaction) throws {
        try transaction.execute(Self.schedule, [.text(kind), .text(subject), .integer(at)])
    }

    /// Takes it from the schedule, where it may not be.
    package static func cancel(kind: String, subject: String, in transaction: any Transaction) throws {
        try transaction.execute(cancel, [.text(kind), .text(subject)])
    }

    /// What is due first, or `nil`.
    package static func next(in transaction: any Transaction) throws -> Due? {
        try transaction.row(next).map(due)
    }

    /// Takes what is due up to an instant, earliest first; the same transaction carries it out, so it happens once.
    package static func take(upTo instant: Int64, limit: Int = 256, in transaction: any Transaction) throws -> [Due] {
        let dues = try transaction.rows(list, [.integer(instant), .int(limit)]).map(due)
        for due in dues { try transaction.execute(cancel, [.text(due.kind), .text(due.subject)]) }
        return dues
    }

    /// The subjects for which something of a kind is due.
    package static func subjects(of kind: String, in transaction: any Transaction) throws -> [String] {
        try list(of: kind, in: transaction).map(\.subject)
    }

    /// All that is due of a kind, by subject.
    package static func list(of kind: String, in transaction: any Transaction) throws -> [Due] {
        try transaction.rows(ofKind, [.text(kind)]).map(due)
    }

    private static func due(_ row: Row) throws -> Due {
        Due(at: try row.integer(0), kind: try row.text(1), subject: try row.text(2))
    }

    /// Its table.
    static let tables = [
        Statement(
            """
            CREATE TABLE due (
                kind TEXT NOT NULL, subject TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (kind, subject)) {keyed}
            """),
        Statement("CREATE INDEX due_at ON due (at)"),
    ]

    private static let schedule = Statement(
        """
        INSERT INTO due (kind, subject, at) VALUES ($1, $2, $3)
        ON CONFLICT (kind, subject) DO UPDATE SET at = excluded.at
        """)
    private static let cancel = Statement("DELETE FROM due WHERE kind = $1 AND subject = $2")
    private static let next = Statement("SELECT at, kind, subject FROM due ORDER BY at, kind, subject LIMIT 1")
    private static let list = Statement(
        "SELECT at, kind, subject FROM due WHERE at <= $1 ORDER BY at, kind, subject LIMIT $2")

    private static let ofKind = Statement("SELECT at, kind, subject FROM due WHERE kind = $1 ORDER BY subject")

    /// Its statements.
    static let statements = [schedule, cancel, next, list, ofKind]
}
