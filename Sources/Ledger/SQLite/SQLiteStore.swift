import GRDBSQLite
import Synchronization

/// The embedded engine: one SQLite file, one writing connection, a few reading ones, checkpoints by the writer alone.
///
/// SQLite before 3.51.3 can corrupt a database in WAL mode when a checkpoint and another connection's write overlap;
/// here the connection that writes is the one that checkpoints, between groups.
package final class SQLiteStore: Store {
    private struct Connections {
        var writer: SQLiteConnection
        var readers: ReaderPool
    }

    /// Where the database file lies.
    package let path: String
    private let readerCount: Int
    private let connections: Mutex<Connections?>
    private let lock: Mutex<LockFile?>

    /// Opens the file, or makes it, and takes the lock beside it (`.lock`).
    ///
    /// Throws `LedgerError.inUse` when another server has it and `.notDurable` when a setting does not hold.
    package init(path: String, readers: Int = 3) throws {
        let lock = try LockFile(path: path + ".lock", guarding: path)
        self.path = path
        readerCount = readers
        self.lock = Mutex(lock)
        connections = Mutex(nil)
        try connections.withLock { $0 = try Self.open(path, readers) }
    }

    /// Runs a closure in a writing transaction (`BEGIN IMMEDIATE`) and commits it, synced to disk.
    @discardableResult
    package func write<Answer>(_ body: (any GroupTransaction) throws -> Answer) throws -> Answer {
        try current().writer.use { transaction in
            try transaction.control("BEGIN IMMEDIATE")
            do {
                let answer = try body(transaction)
                try transaction.control("COMMIT")
                return answer
            } catch {
                transaction.rollBack()
                throw error
            }
        }
    }

    /// Reads on one of the reading connections.
    package func read<Answer>(
        within limit: Duration?, _ body: (any Transaction) throws -> Answer
    ) throws -> Answer {
        try current().readers.read(within: limit, body)
    }

    /// Moves the write-ahead log into the database once it holds 64 MiB, waiting for readers only from 256 MiB on.
    ///
    /// A page that many groups wrote is moved once: the longer the log, the fewer pages there are to move. After a power cut
    /// it is read from its beginning, which takes hundredths of a second.
    package func maintain(thorough: Bool) throws {
        let writer = try current().writer
        let pages = writer.size.pages.load(ordering: .relaxed)
        guard thorough || pages >= 16_384 else { return }
        try checkpoint(writer, truncating: thorough || pages >= 65_536)
    }

    /// Closes and opens all connections and moves what the log holds into the database with a sync of its own:
    /// after a failed sync, pages in the system's cache may look written when they are not.
    package func reopen() throws {
        try connections.withLock { slot in
            if let old = slot {
                old.readers.close()
                try? old.writer.close()
                slot = nil
            }
            let new = try Self.open(path, readerCount)
            try checkpoint(new.writer, truncating: true)
            slot = new
        }
    }

    /// The findings of SQLite's own integrity check.
    package func integrityFindings() throws -> [String] {
        let rows = try read(within: nil) { try $0.rows(Statement("PRAGMA integrity_check")) }
        return try rows.map { try $0.text(0) }.filter { $0 != "ok" }
    }

    /// Empties the write-ahead log into the database, closes all connections and gives up the lock.
    package func close() throws {
        let old = connections.withLock { slot in
            let old = slot
            slot = nil
            return old
        }
        defer { lock.withLock { $0 = nil } }
        guard let old else { return }
        old.readers.close()
        try checkpoint(old.writer, truncating: true)
        try old.writer.close()
    }

    private func current() throws -> Connections {
        guard let connections = connections.withLock({ $0 }) else {
            throw LedgerError.unavailable("the database is closed")
        }
        return connections
    }

    private func checkpoint(_ writer: SQLiteConnection, truncating: Bool) throws {
        try writer.use { transaction in
            try transaction.control("PRAGMA wal_checkpoint(\(truncating ? "TRUNCATE" : "PASSIVE"))")
        }
        writer.size.pages.store(0, ordering: .relaxed)
    }

    private static func open(_ path: String, _ readers: Int) throws -> Connections {
        // The writer first: it makes the file and its write-ahead log, which readers cannot.
        let writer = try SQLiteConnection(writing: path)
        return Connections(writer: writer, readers: try ReaderPool(path: path, count: readers))
    }
}
