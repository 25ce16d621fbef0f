import Ledger
import Operations

/// A token as it is stored: a keyed hash of its secret, never the secret.
struct TokenRecord: Hashable, Sendable {
    let id: String
    let hash: [UInt8]
    let grants: [Grant]
    /// A label for people, sealed by whoever stores it: it may name someone.
    let label: String?
    let issuedAt: Instant
    let expiresAt: Instant?
    var revokedAt: Instant?

    func insert(sealedLabel: [UInt8]?, in transaction: any Transaction) throws {
        try transaction.execute(
            Self.insert,
            [
                .text(id), .blob(hash), .text(grants.map(\.description).joined(separator: " ")), SQLValue(sealedLabel),
                .integer(issuedAt.milliseconds), SQLValue(expiresAt?.milliseconds), .null,
            ])
    }

    static func revoke(_ id: String, at instant: Instant, in transaction: any Transaction) throws -> Bool {
        try transaction.change(revoke, [.integer(instant.milliseconds), .text(id)]) == 1
    }

    /// Tokens that are not revoked, without their labels.
    static func valid(in transaction: any Transaction) throws -> [TokenRecord] {
        try read(valid, in: transaction) { _, _ in nil }
    }

    /// The newest tokens, revoked ones too; `open` opens a sealed label.
    static func all(in transaction: any Transaction, open: ([UInt8], String) -> String?) throws -> [TokenRecord] {
        try read(all, in: transaction, open: open)
    }

    private static func read(
        _ statement: Statement, in transaction: any Transaction, open: ([UInt8], String) -> String?
    ) throws -> [TokenRecord] {
        try transaction.rows(statement).map { row in
            let id = try row.text(0)
            return TokenRecord(
                id: id, hash: try row.blob(1),
                grants: try row.text(2).split(separator: " ").compactMap { Grant(String($0)) },
                label: try row.optionalBlob(3).flatMap { open($0, id) },
                issuedAt: Instant(milliseconds: try row.integer(4)),
                expiresAt: try row.optionalInteger(5).map { Instant(milliseconds: $0) },
                revokedAt: try row.optionalInteger(6).map { Instant(milliseconds: $0) })
        }
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE tokens (
                id TEXT NOT NULL PRIMARY KEY, hash {blob} NOT NULL, grants TEXT NOT NULL, label {blob},
                issued BIGINT NOT NULL, expires BIGINT, revoked BIGINT)
            """),
        Statement("CREATE UNIQUE INDEX tokens_hash ON tokens (hash)"),
    ]
    private static let insert = Statement(
        "INSERT INTO tokens (id, hash, grants, label, issued, expires, revoked) VALUES ($1, $2, $3, $4, $5, $6, $7)")
    private static let revoke = Statement("UPDATE tokens SET revoked = $1 WHERE id = $2 AND revoked IS NULL")
    private static let all = Statement(
        "SELECT id, hash, grants, label, issued, expires, revoked FROM tokens ORDER BY issued DESC, id LIMIT 10000")
    private static let valid = Statement(
        "SELECT id, hash, grants, label, issued, expires, revoked FROM tokens WHERE revoked IS NULL ORDER BY id")

    static let statements = [insert, revoke, all, valid]
}
