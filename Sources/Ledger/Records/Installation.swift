/// The one row that says what the database is, for ever: production or exercise, since when, under which key.
package struct Installation: Hashable, Sendable {
    /// Whether the clock is the world's or can be set.
    package enum Kind: String, Sendable {
        /// Real persons, the real time.
        case production
        /// A rehearsal, whose clock can be set.
        case exercise
    }

    /// What it was made as.
    package let kind: Kind
    /// When it was made, in milliseconds since 1970.
    package let created: Int64
    /// The id of the master key that wraps its keys.
    package let keyID: String
    /// The installation's secret, wrapped.
    let root: [UInt8]

    /// The row, or `nil` in a database that is being made.
    package static func find(in transaction: any Transaction) throws -> Installation? {
        guard let row = try transaction.row(find) else { return nil }
        guard let kind = Kind(rawValue: try row.text(0)) else { throw LedgerError.column("kind") }
        return Installation(
            kind: kind, created: try row.integer(1), keyID: try row.text(2), root: try row.blob(3))
    }

    /// Stores the row; a second one is refused by its key.
    func insert(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.insert, [.text(kind.rawValue), .integer(created), .text(keyID), .blob(root)])
    }

    /// Puts the wrapping under a new master key in place.
    static func replaceKey(id: String, root: [UInt8], in transaction: any Transaction) throws {
        try transaction.execute(replaceKey, [.text(id), .blob(root)])
    }

    /// Its table.
    static let tables = [
        Statement(
            """
            CREATE TABLE installation (
                one BIGINT NOT NULL PRIMARY KEY CHECK (one = 1), kind TEXT NOT NULL, created BIGINT NOT NULL,
                key_id TEXT NOT NULL, root {blob} NOT NULL)
            """)
    ]

    private static let find = Statement("SELECT kind, created, key_id, root FROM installation WHERE one = 1")
    private static let insert = Statement(
        "INSERT INTO installation (one, kind, created, key_id, root) VALUES (1, $1, $2, $3, $4)")
    private static let replaceKey = Statement("UPDATE installation SET key_id = $1, root = $2 WHERE one = 1")

    /// Its statements.
    static let statements = [find, insert, replaceKey]
}
