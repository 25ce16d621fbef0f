import HashTreeCollections
import Ledger
import Operations

/// A suspension as it is stored; it is deleted when the service is resumed, and its reason with it.
struct SuspensionRecord: Hashable, Sendable {
    /// What is suspended where.
    struct Key: Hashable, Sendable {
        let service: String
        /// The centre; `nil` for everywhere.
        let centre: String?
    }

    let key: Key
    let since: Instant
    /// Who suspended it: a token's name.
    let by: String
    /// Why, sealed under the installation's key.
    let reason: [UInt8]
    /// Who wishes to resume it.
    var wish: ResumeWish?

    func insert(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.insert,
            [
                .text(key.service), .text(key.centre ?? ""), .integer(since.milliseconds), .text(by), .blob(reason),
            ])
    }

    /// Stores its wish alone.
    func setWish(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.setWish,
            [SQLValue(wish?.by), SQLValue(wish?.at.milliseconds), .text(key.service), .text(key.centre ?? "")])
    }

    static func delete(_ key: Key, in transaction: any Transaction) throws {
        try transaction.execute(delete, [.text(key.service), .text(key.centre ?? "")])
    }

    static func all(in transaction: any Transaction) throws -> [SuspensionRecord] {
        try transaction.rows(all).map { row in
            let centre = try row.text(1)
            var record = SuspensionRecord(
                key: Key(service: try row.text(0), centre: centre.isEmpty ? nil : centre),
                since: Instant(milliseconds: try row.integer(2)), by: try row.text(3), reason: try row.blob(4))
            if let by = try row.optionalText(5), let at = try row.optionalInteger(6) {
                record.wish = ResumeWish(by: by, at: Instant(milliseconds: at))
            }
            return record
        }
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE suspensions (
                service TEXT NOT NULL, centre TEXT NOT NULL, since BIGINT NOT NULL, suspended_by TEXT NOT NULL,
                reason {blob} NOT NULL, wish_by TEXT, wish_at BIGINT, PRIMARY KEY (service, centre)) {keyed}
            """)
    ]
    private static let insert = Statement(
        "INSERT INTO suspensions (service, centre, since, suspended_by, reason) VALUES ($1, $2, $3, $4, $5)")
    private static let setWish = Statement(
        "UPDATE suspensions SET wish_by = $1, wish_at = $2 WHERE service = $3 AND centre = $4")
    private static let delete = Statement("DELETE FROM suspensions WHERE service = $1 AND centre = $2")
    private static let all = Statement(
        """
        SELECT service, centre, since, suspended_by, reason, wish_by, wish_at FROM suspensions
        ORDER BY service, centre
        """)

    static let statements = [insert, setWish, delete, all]
}

extension State {
    /// What withholds a service at a centre: a suspension everywhere, or its own; `nil` where none holds.
    func suspension(of service: String, at centre: String) -> SuspensionRecord? {
        suspensions[SuspensionRecord.Key(service: service, centre: nil)]
            ?? suspensions[SuspensionRecord.Key(service: service, centre: centre)]
    }
}
