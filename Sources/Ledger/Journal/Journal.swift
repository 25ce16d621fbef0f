/// The append-only record of every operation: its table, pages of it, and its heads.
package enum Journal {
    /// The chain of what belongs to no centre.
    package static let national = "national"

    /// Entries after a position, in order, of all chains or one; at most 1,000.
    package static func page(
        after position: Int64, limit: Int, chain: String? = nil, in transaction: any Transaction
    ) throws -> [JournalEntry] {
        let limit = min(max(limit, 0), 1_000)
        guard let chain else {
            return try transaction.rows(pageOfAll, [.integer(position), .int(limit)]).map(entry)
        }
        let sequence = position == 0 ? 0 : try last(of: chain, in: transaction) { $0.position <= position }
        return try page(of: chain, after: sequence, limit: limit, in: transaction)
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

    /// Entries of a chain after a place in it, in order.
    package static func page(
        of chain: String, after sequence: Int64, limit: Int, in transaction: any Transaction
    ) throws -> [JournalEntry] {
        try transaction.rows(pageAfterSequence, [.text(chain), .integer(sequence), .int(limit)]).map(entry)
    }

    /// The last place in a chain; 0 where it has none.
    package static func sequence(of chain: String, in transaction: any Transaction) throws -> Int64 {
        try transaction.row(lastOfChain, [.text(chain)]).map { try $0.integer(0) } ?? 0
    }

    /// The last place in a chain that was recorded before a time: entries stand in the order of their times.
    package static func sequence(
        of chain: String, before time: Int64, in transaction: any Transaction
    ) throws -> Int64 {
        try last(of: chain, in: transaction) { $0.time < time }
    }

    // The last place in a chain of which something holds that holds of all places before: positions and times only grow.
    private static func last(
        of chain: String, in transaction: any Transaction, where holds: ((position: Int64, time: Int64)) -> Bool
    ) throws -> Int64 {
        var (low, high) = (Int64(0), try sequence(of: chain, in: transaction))
        while low < high {
            let middle = (low + high + 1) / 2
            guard let row = try transaction.row(placeAt, [.text(chain), .integer(middle)]) else { break }
            if holds((try row.integer(0), try row.integer(1))) { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The position of the last entry; 0 while there is none.
    package static func position(in transaction: any Transaction) throws -> Int64 {
        try transaction.row(last).map { try $0.integer(0) } ?? 0
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
    private static let pageAfterSequence = Statement(
        "SELECT \(columns) FROM journal WHERE chain = $1 AND sequence > $2 ORDER BY sequence LIMIT $3")
    private static let lastOfChain = Statement(
        "SELECT sequence FROM journal WHERE chain = $1 ORDER BY sequence DESC LIMIT 1")
    private static let placeAt = Statement("SELECT position, time FROM journal WHERE chain = $1 AND sequence = $2")
    private static let last = Statement("SELECT position, time FROM journal ORDER BY position DESC LIMIT 1")
    private static let chainEnds = Statement("SELECT chain, MAX(sequence) FROM journal GROUP BY chain")
    private static let hashAt = Statement("SELECT hash FROM journal WHERE chain = $1 AND sequence = $2")

    private static let one = Statement("SELECT \(columns) FROM journal WHERE chain = $1 AND sequence = $2")

    /// Its statements.
    static let statements = [
        insert, pageOfAll, pageAfterSequence, lastOfChain, placeAt, last, chainEnds, hashAt, one,
    ]
}
