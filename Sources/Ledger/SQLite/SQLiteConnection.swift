import GRDB
import GRDBSQLite
import Synchronization

/// One connection to the database file with the settings that every connection must have.
final class SQLiteConnection: Sendable {
    private let queue: DatabaseQueue
    /// Ends a read that takes too long.
    let deadline = ReadDeadline()
    /// What the last commit left in the write-ahead log; the writer's connection only.
    let size = WALSize()

    /// Opens the writer's connection, which makes the file when there is none.
    init(writing path: String) throws {
        var configuration = Configuration()
        configuration.label = "loket.ledger.writer"
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 1
        configuration.prepareDatabase { [size] database in
            let transaction = try SQLiteTransaction(database)
            try transaction.command("PRAGMA journal_mode = WAL")
            try transaction.command("PRAGMA synchronous = FULL")
            try transaction.command("PRAGMA wal_autocheckpoint = 0")
            try transaction.command("PRAGMA secure_delete = ON")
            try transaction.command("PRAGMA temp_store = MEMORY")
            // 8 MiB: after a commit that split a page SQLite walks its whole cache, so a large one costs more than it saves.
            try transaction.command("PRAGMA cache_size = -8192")
            try Self.require("journal_mode", .text("wal"), transaction)
            try Self.require("synchronous", .integer(2), transaction)
            try Self.require("wal_autocheckpoint", .integer(0), transaction)
            try Self.require("secure_delete", .integer(1), transaction)
            // After wal_autocheckpoint, which is this same hook inside SQLite.
            sqlite3_wal_hook(
                database.sqliteConnection,
                { context, _, _, pages in
                    guard let context else { return SQLITE_OK }
                    Unmanaged<WALSize>.fromOpaque(context).takeUnretainedValue()
                        .pages.store(Int(pages), ordering: .relaxed)
                    return SQLITE_OK
                }, Unmanaged.passUnretained(size).toOpaque())
        }
        queue = try Self.open(path, configuration)
    }

    /// Opens a connection that only reads.
    init(reading path: String) throws {
        var configuration = Configuration()
        configuration.label = "loket.ledger.reader"
        configuration.readonly = true
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { [deadline] database in
            let transaction = try SQLiteTransaction(database)
            try transaction.command("PRAGMA wal_autocheckpoint = 0")
            try transaction.command("PRAGMA temp_store = MEMORY")
            sqlite3_progress_handler(
                database.sqliteConnection, 4_000,
                { context in
                    guard let context else { return 0 }
                    return Unmanaged<ReadDeadline>.fromOpaque(context).takeUnretainedValue().isPast ? 1 : 0
                }, Unmanaged.passUnretained(deadline).toOpaque())
        }
        queue = try Self.open(path, configuration)
    }

    /// Runs a closure on the connection; calls from several threads wait for one another.
    func use<Answer>(_ body: (SQLiteTransaction) throws -> Answer) throws -> Answer {
        do {
            return try queue.writeWithoutTransaction { try body(SQLiteTransaction($0, deadline: deadline)) }
        } catch let error as DatabaseError {
            throw LedgerError.engine(code: Int(error.extendedResultCode.rawValue), message: error.message ?? "")
        }
    }

    /// Closes the connection after what runs on it; later uses throw.
    func close() throws {
        do {
            try queue.close()
        } catch let error as DatabaseError {
            throw LedgerError.engine(code: Int(error.extendedResultCode.rawValue), message: error.message ?? "")
        }
    }

    private static func open(_ path: String, _ configuration: Configuration) throws -> DatabaseQueue {
        guard GatheredLog.isInstalled else {
            throw LedgerError.unavailable("SQLite does not take the store's way to files")
        }
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch let error as DatabaseError {
            throw LedgerError.engine(code: Int(error.extendedResultCode.rawValue), message: error.message ?? "")
        }
    }

    private static func require(_ name: String, _ wanted: SQLValue, _ transaction: SQLiteTransaction) throws {
        let found = try transaction.row(Statement("PRAGMA \(name)"))?.value(0)
        guard found == wanted else { throw LedgerError.notDurable("\(name) is \(String(describing: found))") }
    }
}
