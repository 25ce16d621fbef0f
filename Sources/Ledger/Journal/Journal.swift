/// The append-only record of every operation: its table, pages of it, and its heads.
package enum Journal {
    /// The chain of what belongs to no centre.
    package static let national = "national"

    /// Entries after a position, in order, of all chains or one; at most 1,000.
    package static func page(
        after position: Int64, limit: Int, chain: String? = nil, in transaction: any Transaction
    ) throws -> [JournalEntry] {
        let limit = SQLValue.int(min(max(limit, 0), 1_000))
        let rows =
            if let chain {
                try transaction.rows(pageOfChain, [.text(chain), .integer(position), limit])
            } else {
                try transaction.rows(pageOfAll, [.integer(position), limit])
            }
        return try rows.map(entry)
    }

    /// The heads as the table has them.
    package static func heads(in transaction: any Transaction) throws -> JournalHeads {
        guard let last = try transaction.row(last) else { return JournalHeads() }
        var chains: [String: JournalHead] = [:]
        for row in try transaction.rows(chainEnds) {
            let (chain, sequence) = (try row.text(0), try row.integer(1))
            guard let row = try transaction.row(hashAt, [.text(chain), .integer(sequence)]) else { continue }
            chains[chain] = JournalHead(sequence: sequence, hash: try row.blob(0))
        }
        return JournalHeads(position: try last.integer(0), time: try last.integer(1), chains: chains)
    }

    /// One entry of a chain, `nil` where there is none of that number.
    package static func entry(
        chain: String, sequence: Int64, in transaction: any Transaction
    ) throws -> JournalEntry? {
        try transaction.row(one, [.text(chain), .integer(sequence)]).map(entry)
    }

    /// Stores an entry that `JournalHeads` made.
    static func insert(_ entry: JournalEntry, in transaction: any Transaction) throws {
        try transaction.execute(
            insert,
            [
                .integer(entry.position), .integer(entry.version), .text(entry.chain), .integer(entry.sequence),
                .integer(entry.time), SQLValue(entry.happened), .text(entry.actor), .text(entry.operation),
                .text(entry.subject), .blob(entry.body), .blob(entry.previous), .blob(entry.hash),
            ])
    }

    /// The entry that a row holds.
    private static func entry(_ row: Row) throws -> JournalEntry {
        JournalEntry(
            version: try row.integer(1), position: try row.integer(0), chain: try row.text(2),
            sequence: try row.integer(3), time: try row.integer(4), happened: try row.optionalInteger(5),
            actor: try row.text(6), operation: try row.text(7), subject: try row.text(8), body: try row.blob(9),
            previous: try row.blob(10), hash: try row.blob(11))
    }

    /// Its tables.
    static let tables = [
        Statement(
            """
            CREATE TABLE journal (
                position BIGINT NOT NULL PRIMARY KEY, version BIGINT NOT NULL, chain TEXT NOT NULL,
                sequence BIGINT NOT NULL, time BIGINT NOT NULL, happened BIGINT, actor TEXT NOT NULL,
                operation TEXT NOT NULL, subject TEXT NOT NULL, body {blob} NOT NULL, previous {blob} NOT NULL,
                hash {blob} NOT NULL)
            """),
        Statement("CREATE UNIQUE INDEX journal_chain ON journal (chain, sequence)"),
    ]

    private static let columns = """
        position, version, chain, sequence, time, happened, actor, operation, subject, body, previous, hash
        """
    private static let insert = Statement(
        "INSERT INTO journal (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
    private static let pageOfAll = Statement(
        "SELECT \(columns) FROM journal WHERE position > $1 ORDER BY position LIMIT $2")
    private static let pageOfChain = Statement(
        "SELECT \(columns) FROM journal WHERE chain = $1 AND position > $2 ORDER BY sequence LIMIT $3")
    private static let last = Statement("SELECT position, time FROM journal ORDER BY position DESC LIMIT 1")
    private static let chainEnds = Statement("SELECT chain, MAX(sequence) FROM journal GROUP BY chain")
    private static let hashAt = Statement("SELECT hash FROM journal WHERE chain = $1 AND sequence = $2")

    private static let one = Statement("SELECT \(columns) FROM journal WHERE chain = $1 AND sequence = $2")

    /// Its statements.
    static let statements = [insert, pageOfAll, pageOfChain, last, chainEnds, hashAt, one]
}
