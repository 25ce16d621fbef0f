import Ledger

/// A small record with a state of its own, as the Kernel keeps them: what the tests write.
struct Notes: Hashable, Sendable {
    var all: [String] = []

    static let migration = Migration(
        version: 100, name: "notes",
        statements: [
            Statement("CREATE TABLE notes (note TEXT NOT NULL PRIMARY KEY, number BIGINT NOT NULL)"),
            Statement("CREATE TABLE copies (copy BIGINT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (copy, note))"),
        ])
    static let insert = Statement("INSERT INTO notes (note, number) VALUES ($1, $2)")
    private static let take = Statement("INSERT INTO notes (note, number) VALUES ($1, $2) ON CONFLICT DO NOTHING")
    private static let list = Statement("SELECT note FROM notes ORDER BY number, note")

    static func load(_ transaction: any Transaction) throws -> Notes {
        Notes(all: try transaction.rows(list).map { try $0.text("note") })
    }

    mutating func add(_ note: String, _ context: WriteContext) throws {
        try context.transaction.execute(Self.insert, [.text(note), .int(all.count)])
        all.append(note)
    }

    /// Adds a note that nobody else may have; `false` where somebody has it.
    mutating func claim(_ note: String, _ context: WriteContext) throws -> Bool {
        guard try context.transaction.claim(Self.take, [.text(note), .int(all.count)], rows: 1) else { return false }
        all.append(note)
        return true
    }
}

/// What an operation of the tests refuses with.
struct Refusal: Error, Hashable {}

extension JournalDraft {
    /// An entry about something, in a centre's chain.
    static func about(_ subject: String, chain: String = "maastricht", time: Int64 = 1_000) -> JournalDraft {
        JournalDraft(
            chain: chain, time: time, actor: "anonymous", operation: "book-visit", subject: subject,
            body: Array("{}".utf8))
    }
}
