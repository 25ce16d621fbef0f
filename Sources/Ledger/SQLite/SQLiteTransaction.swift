import GRDB
import GRDBSQLite

/// Statements on one SQLite connection while its queue is entered; statements are prepared once and kept by GRDB.
///
/// Values are bound and rows are read through SQLite's own functions: per statement that costs a third of the general
/// path, which checks names, types and observers that are not used here.
final class SQLiteTransaction: GroupTransaction {
    private let database: Database
    private let connection: OpaquePointer
    private let deadline: ReadDeadline?
    // The statement that ran last: what many rows are added by is looked up once.
    private var last: (sql: String, prepared: GRDB.Statement)?
    // What the values of the statement that runs are laid into.
    private var bound = UnsafeMutableRawBufferPointer(start: nil, count: 0)

    /// A transaction on an open connection.
    init(_ database: Database, deadline: ReadDeadline? = nil) throws {
        guard let connection = database.sqliteConnection else {
            throw LedgerError.unavailable("the database is closed")
        }
        self.database = database
        self.connection = connection
        self.deadline = deadline
    }

    deinit { bound.deallocate() }

    func execute(_ statement: Statement, _ values: [SQLValue]) throws {
        try run(statement.sql, values) { _ in }
    }

    func change(_ statement: Statement, _ values: [SQLValue]) throws -> Int {
        try run(statement.sql, values) { _ in }
        return Int(sqlite3_changes(connection))
    }

    func claim(_ statement: Statement, _ values: [SQLValue], rows: Int) throws -> Bool {
        try change(statement, values) == rows
    }

    func rows(_ statement: Statement, _ values: [SQLValue]) throws -> [Row] {
        var rows: [Row] = []
        var columns: [String] = []
        try run(statement.sql, values) { handle in
            let count = sqlite3_column_count(handle)
            if columns.isEmpty {
                columns = (0..<count).map { sqlite3_column_name(handle, $0).map(String.init(cString:)) ?? "" }
            }
            rows.append(Row(columns: columns, values: (0..<count).map { Self.value(handle, $0) }))
        }
        return rows
    }

    func define(_ statement: Statement) throws {
        try command(statement.sql(blob: "BLOB", keyed: "WITHOUT ROWID"))
    }

    func requireOpen() throws {
        guard isOpen else { throw LedgerError.unavailable("the database took back the whole group") }
    }

    func openSavepoint() throws { try run("SAVEPOINT operation", []) { _ in } }

    func releaseSavepoint() throws { try run("RELEASE operation", []) { _ in } }

    func rollBackSavepoint() throws {
        try run("ROLLBACK TO operation", []) { _ in }
        try run("RELEASE operation", []) { _ in }
    }

    /// Runs a text once that needs no values and gives no rows.
    func command(_ sql: String) throws {
        let code = sqlite3_exec(connection, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw failure() }
    }

    /// Runs a kept statement that needs no values and gives no rows, such as `COMMIT`.
    func control(_ sql: String) throws { try run(sql, []) { _ in } }

    /// Takes back all of the transaction, and what it would still write to the log.
    func rollBack() {
        if isOpen { try? control("ROLLBACK") }
        GatheredLog.drop(of: connection)
    }

    /// Whether a transaction is open; SQLite ends it by itself after some failures.
    var isOpen: Bool { sqlite3_get_autocommit(connection) == 0 }

    private func run(_ sql: String, _ values: [SQLValue], row: (OpaquePointer) -> Void) throws {
        if let deadline, deadline.isPast { throw LedgerError.readTooLong }
        let handle = try prepared(sql).sqliteStatement
        guard Int(sqlite3_bind_parameter_count(handle)) == values.count else {
            throw LedgerError.engine(code: Int(SQLITE_MISUSE), message: "\(values.count) values for: \(sql)")
        }
        // What was bound points into memory that the next statement writes over, so nothing is left bound.
        defer {
            sqlite3_reset(handle)
            sqlite3_clear_bindings(handle)
        }
        try bind(values, to: handle)
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: row(handle)
            case SQLITE_DONE: return
            default: throw failure()
            }
        }
    }

    private func prepared(_ sql: String) throws -> GRDB.Statement {
        if let last, last.sql == sql { return last.prepared }
        do {
            let prepared = try database.cachedStatement(sql: sql)
            last = (sql, prepared)
            return prepared
        } catch let error as DatabaseError {
            throw LedgerError.engine(code: Int(error.extendedResultCode.rawValue), message: error.message ?? "")
        }
    }

    private func failure() -> LedgerError {
        let code = sqlite3_extended_errcode(connection)
        if code == SQLITE_INTERRUPT { return .readTooLong }
        return .engine(code: Int(code), message: String(cString: sqlite3_errmsg(connection)))
    }

    // Texts and bytes are laid into memory that stays as it is until the statement has run: left to itself, SQLite takes a
    // piece of memory for each and gives it back.
    private func bind(_ values: [SQLValue], to handle: OpaquePointer) throws {
        // One byte more, so that an empty text has a place too: without one it would be NULL.
        let needed = values.reduce(1) { $0 + $1.byteCount }
        if needed > bound.count {
            bound.deallocate()
            bound = .allocate(byteCount: max(needed, 4_096), alignment: 1)
        }
        var used = 0
        for (index, value) in values.enumerated() {
            let number = Int32(index) + 1
            let place = UnsafeMutableRawBufferPointer(rebasing: bound[used...])
            used += value.byteCount
            let code =
                switch value {
                case .null: sqlite3_bind_null(handle, number)
                case .integer(let integer): sqlite3_bind_int64(handle, number, integer)
                case .text(let text):
                    sqlite3_bind_text(
                        handle, number, place.baseAddress?.assumingMemoryBound(to: CChar.self), place.lay(text.utf8),
                        nil)
                case .blob(let bytes): sqlite3_bind_blob(handle, number, place.baseAddress, place.lay(bytes), nil)
                }
            guard code == SQLITE_OK else { throw failure() }
        }
    }

    private static func value(_ handle: OpaquePointer, _ index: Int32) -> SQLValue {
        switch sqlite3_column_type(handle, index) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
        case SQLITE_NULL: return .null
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(handle, index)
            let bytes = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))
            return .blob(Array(bytes))
        default:
            let start = sqlite3_column_text(handle, index)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))
            return .text(String(decoding: bytes, as: UTF8.self))
        }
    }
}

extension SQLValue {
    /// How many bytes a text or bytes take.
    fileprivate var byteCount: Int {
        switch self {
        case .null, .integer: 0
        case .text(let text): text.utf8.count
        case .blob(let bytes): bytes.count
        }
    }
}

extension UnsafeMutableRawBufferPointer {
    /// Copies bytes to its beginning and tells how many they are.
    fileprivate func lay(_ bytes: some Collection<UInt8>) -> Int32 {
        copyBytes(from: bytes)
        return Int32(bytes.count)
    }
}
