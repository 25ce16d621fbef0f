import Ledger
import Operations

/// What is known of a person beyond its bookings: that an officer identified it, and into whom it was merged.
struct ClientRecord: Hashable, Sendable {
    let person: String
    /// When an officer identified the person; `nil` for one of whom only a booking tells.
    var verifiedAt: Instant?
    /// The person that this one was merged into; it stays so.
    var kept: String?
    /// When it was merged.
    var mergedAt: Instant?

    /// What is known of a person; an empty record where nothing is.
    static func find(_ person: String, in transaction: any Transaction) throws -> ClientRecord {
        try transaction.row(find, [.text(person)]).map { row in
            ClientRecord(
                person: person, verifiedAt: try row.optionalInteger(0).map { Instant(milliseconds: $0) },
                kept: try row.optionalText(1), mergedAt: try row.optionalInteger(2).map { Instant(milliseconds: $0) })
        } ?? ClientRecord(person: person)
    }

    /// Stores it, in place of what was known.
    func store(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.store,
            [.text(person), SQLValue(verifiedAt?.milliseconds), SQLValue(kept), SQLValue(mergedAt?.milliseconds)])
    }

    /// How many were merged into a person.
    static func merged(into person: String, in transaction: any Transaction) throws -> Int {
        try transaction.row(count, [.text(person)]).map { try $0.int(0) } ?? 0
    }

    /// Passes visits, cases and merged ids of a person to the one that is kept.
    static func pass(from person: String, to kept: String, in transaction: any Transaction) throws {
        for statement in passing { try transaction.execute(statement, [.text(kept), .text(person)]) }
    }

    /// The visits of a person with its place in each party, the latest booked last.
    static func visits(of person: String, in transaction: any Transaction) throws -> [PersonRecord] {
        try transaction.rows(visits, [.text(person)]).map {
            PersonRecord(visit: try $0.text(0), place: try $0.int(1), person: person)
        }
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE clients (
                person TEXT NOT NULL PRIMARY KEY, verified BIGINT, kept TEXT, merged BIGINT) {keyed}
            """),
        Statement("CREATE INDEX clients_kept ON clients (kept) WHERE kept IS NOT NULL"),
    ]
    private static let find = Statement("SELECT verified, kept, merged FROM clients WHERE person = $1")
    private static let store = Statement(
        """
        INSERT INTO clients (person, verified, kept, merged) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person) DO UPDATE SET verified = excluded.verified, kept = excluded.kept, merged = excluded.merged
        """)
    private static let count = Statement("SELECT COUNT(*) FROM clients WHERE kept = $1")
    private static let visits = Statement(
        "SELECT visit, place FROM visit_persons WHERE person = $1 ORDER BY visit LIMIT 1000")
    private static let passing = [
        Statement("UPDATE visit_persons SET person = $1 WHERE person = $2"),
        Statement("UPDATE cases SET person = $1 WHERE person = $2"),
        Statement("UPDATE clients SET kept = $1 WHERE kept = $2"),
        Statement("UPDATE stock_documents SET person = $1 WHERE person = $2"),
    ]

    static let statements = [find, store, count, visits] + passing
}
