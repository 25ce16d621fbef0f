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

    /// A transaction on an open connection.
    init(_ database: Database, deadline: ReadDeadline? = nil) throws {
        guard let connection = database.sqliteConnection else {
            throw LedgerError.unavailable("the database is closed")
        }
        self.database = database
        self.connection = connection
        self.deadline = deadline
    }

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

    /// Whether a transaction is open; SQLite ends it by itself after some failures.
    var isOpen: Bool { sqlite3_get_autocommit(connection) == 0 }

    private func run(_ sql: String, _ values: [SQLValue], row: (OpaquePointer) -> Void) throws {
        if let deadline, deadline.isPast { throw LedgerError.readTooLong }
        let prepared: GRDB.Statement
        do {
            prepared = try database.cachedStatement(sql: sql)
        } catch let error as DatabaseError {
            throw LedgerError.engine(code: Int(error.extendedResultCode.rawValue), message: error.message ?? "")
        }
        let handle = prepared.sqliteStatement
        guard Int(sqlite3_bind_parameter_count(handle)) == values.count else {
            throw LedgerError.engine(code: Int(SQLITE_MISUSE), message: "\(values.count) values for: \(sql)")
        }
        defer { sqlite3_reset(handle) }
        for index in values.indices {
            guard Self.bind(values[index], to: handle, Int32(index) + 1) == SQLITE_OK else { throw failure() }
        }
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: row(handle)
            case SQLITE_DONE: return
            default: throw failure()
            }
        }
    }

    private func failure() -> LedgerError {
        let code = sqlite3_extended_errcode(connection)
        if code == SQLITE_INTERRUPT { return .readTooLong }
        return .engine(code: Int(code), message: String(cString: sqlite3_errmsg(connection)))
    }

    private static func bind(_ value: SQLValue, to handle: OpaquePointer, _ index: Int32) -> Int32 {
        // SQLITE_TRANSIENT: SQLite copies the bytes before it returns.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .integer(let number): return sqlite3_bind_int64(handle, index, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    // An empty text has no base address, and a nil pointer would bind NULL.
                    $0.baseAddress == nil
                        ? sqlite3_bind_text(handle, index, "", 0, transient)
                        : sqlite3_bind_text(handle, index, $0.baseAddress, Int32($0.count), transient)
                }
            }
        case .blob(let bytes):
            return bytes.isEmpty
                ? sqlite3_bind_zeroblob(handle, index, 0)
                : sqlite3_bind_blob(handle, index, bytes, Int32(bytes.count), transient)
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
