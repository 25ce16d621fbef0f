/// Answers kept for 24 hours by principal, operation and key; only committed ones, written in their own transaction.
///
/// Keys and bodies are kept as keyed hashes and answers sealed: a client may have put a name in any of them.
package enum Idempotency {
    /// One use of a key: who sends what.
    package struct Claim: Hashable, Sendable {
        /// What tells one use of a key from another: the keyed hash of principal, operation and key.
        package typealias Identity = [UInt8]

        let id: Identity
        /// The keyed hash of the body.
        let body: [UInt8]
        /// When it was sent, in milliseconds since 1970.
        package let now: Int64

        /// The keyed hash of principal, operation and key.
        package var identity: Identity { id }

        /// Eight bytes of its identity, by which kept answers are known in memory.
        package var mark: UInt64 { Idempotency.mark(id) }

        /// A claim; `principal` keeps callers apart who choose the same key.
        package init(
            principal: String, operation: String, key: String, body: [UInt8], now: Int64, vault: Vault
        ) {
            id = Claim.identity(principal: principal, operation: operation, key: key, vault: vault)
            self.body = vault.digest("idempotency-body", body)
            self.now = now
        }

        /// The times at which its answer may have been kept: not too long ago, and also later, since a clock is set back
        /// and of two requests at once the one that is answered first may bear the later time.
        package var times: ClosedRange<Int64> { now - lifetime + 1...Int64.max }

        /// The mark that a claim with these would have, without the hash of a body.
        package static func mark(principal: String, operation: String, key: String, vault: Vault) -> UInt64 {
            Idempotency.mark(identity(principal: principal, operation: operation, key: key, vault: vault))
        }

        private static func identity(principal: String, operation: String, key: String, vault: Vault) -> Identity {
            var fields = FieldHasher(
                capacity: principal.utf8.count + operation.utf8.count + key.utf8.count + 12)
            fields.add(principal)
            fields.add(operation)
            fields.add(key)
            return vault.digest("idempotency-key", fields.fields)
        }
    }

    /// How long an answer is kept: 24 hours, in milliseconds.
    package static let lifetime: Int64 = 24 * 3_600_000

    /// The answer of an earlier use with the same body, or `nil`; throws `LedgerError.keyReused` after another body.
    ///
    /// Answers stand in the order of their times, which a booking writes to faster than to a place of chance: so whoever
    /// knows when the answer was kept finds it at once; else all of a claim's times are looked through.
    package static func find(
        _ claim: Claim, keptIn times: ClosedRange<Int64>? = nil, vault: Vault, in transaction: any Transaction
    ) throws -> StoredAnswer? {
        let times = (times ?? claim.times).clamped(to: claim.times)
        let values: [SQLValue] = [.integer(times.lowerBound), .integer(times.upperBound), .blob(claim.id)]
        guard let row = try transaction.row(find, values) else { return nil }
        guard try row.blob(0) == claim.body else { throw LedgerError.keyReused }
        let bytes = try vault.open(try row.blob(2), purpose: "idempotency", subject: subject(claim))
        return StoredAnswer(status: try row.int(1), bytes: bytes)
    }

    /// Keeps an answer, in the transaction of what it answers.
    package static func store(
        _ answer: StoredAnswer, for claim: Claim, vault: Vault, in transaction: any Transaction
    ) throws {
        let sealed = try vault.seal(answer.bytes, purpose: "idempotency", subject: subject(claim))
        try transaction.execute(
            store, [.integer(claim.now), .blob(claim.id), .blob(claim.body), .int(answer.status), .blob(sealed)])
    }

    /// The marks of all kept answers with the times at which they were kept, the earliest first, to be had in memory: most
    /// requests come for the first time.
    package static func marks(in transaction: any Transaction) throws -> [(mark: UInt64, kept: Int64)] {
        try transaction.rows(identities).map { (mark(try $0.blob(0)), try $0.integer(1)) }
    }

    private static func mark(_ id: [UInt8]) -> UInt64 {
        id.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Deletes what is older than 24 hours; returns how many.
    @discardableResult
    package static func purge(now: Int64, in transaction: any Transaction) throws -> Int {
        try transaction.change(purge, [.integer(now - lifetime)])
    }

    private static func subject(_ claim: Claim) -> String {
        String(unsafeUninitializedCapacity: 2 * claim.id.count) { letters in
            for (index, byte) in claim.id.enumerated() {
                letters[2 * index] = 97 + byte >> 4
                letters[2 * index + 1] = 97 + byte & 15
            }
            return 2 * claim.id.count
        }
    }

    /// Its table.
    static let tables = [
        Statement(
            """
            CREATE TABLE idempotency (
                id {blob} NOT NULL PRIMARY KEY, body {blob} NOT NULL, status BIGINT NOT NULL, answer {blob} NOT NULL,
                created BIGINT NOT NULL)
            """),
        Statement("CREATE INDEX idempotency_created ON idempotency (created)"),
    ]

    /// The table written in the order of its times, as its key is: what it held is kept for the day that is left to it.
    static let remade = [
        Statement("ALTER TABLE idempotency RENAME TO idempotency_before"),
        Statement(
            """
            CREATE TABLE idempotency (
                created BIGINT NOT NULL, id {blob} NOT NULL, body {blob} NOT NULL, status BIGINT NOT NULL,
                answer {blob} NOT NULL, PRIMARY KEY (created, id))
            """),
        Statement(
            """
            INSERT INTO idempotency (created, id, body, status, answer)
            SELECT created, id, body, status, answer FROM idempotency_before
            """),
        Statement("DROP TABLE idempotency_before"),
    ]

    private static let find = Statement(
        """
        SELECT body, status, answer FROM idempotency
        WHERE created >= $1 AND created <= $2 AND id = $3 ORDER BY created DESC LIMIT 1
        """)
    private static let store = Statement(
        "INSERT INTO idempotency (created, id, body, status, answer) VALUES ($1, $2, $3, $4, $5)")
    private static let purge = Statement("DELETE FROM idempotency WHERE created <= $1")

    private static let identities = Statement("SELECT id, created FROM idempotency ORDER BY created")

    /// Its statements.
    static let statements = [find, store, purge, identities]
}

extension Writer {
    /// Decides an operation once for its claim: a repeated request gets the stored answer, also after a commit whose
    /// outcome was unknown.
    ///
    /// Throws `LedgerError.keyReused` where the key came before with another body. `kept` tells from the working state when
    /// an answer was kept; where it says `nil`, none is looked for, and without it all of the claim's times are.
    package func submit(
        once claim: Idempotency.Claim, vault: Vault,
        kept: (@Sendable (State) -> Int64?)? = nil,
        _ operation: @escaping @Sendable (inout State, inout WriteContext) throws -> StoredAnswer
    ) async throws -> StoredAnswer {
        // What became of it is known by the answer that it would have kept itself.
        let settle: @Sendable (any Transaction) throws -> StoredAnswer? = { transaction in
            try Idempotency.find(claim, keptIn: claim.now...claim.now, vault: vault, in: transaction)
        }
        return try await submit(settling: settle) { state, context in
            let times = kept.map { kept in kept(state).map { $0...$0 } } ?? claim.times
            if let times,
                let answer = try Idempotency.find(claim, keptIn: times, vault: vault, in: context.transaction)
            {
                return answer
            }
            let answer = try operation(&state, &context)
            try Idempotency.store(answer, for: claim, vault: vault, in: context.transaction)
            return answer
        }
    }
}
