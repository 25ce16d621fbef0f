import Kernel
import Ledger

/// Writes every migration and statement as PostgreSQL is to take it, for the judge that prepares them there.
///
/// A record is a line with its kind and name, the text, and a NUL: `define` is to be run, `prepare` to be prepared.
@main
struct StatementList {
    static func main() {
        let migrations = (Ledger.migrations + KernelTables.migrations).sorted { $0.version < $1.version }
        write("define", "migrations", Migration.create)
        for migration in migrations {
            for (index, statement) in migration.statements.enumerated() {
                write("define", "\(migration.version) \(migration.name), statement \(index + 1)", statement)
            }
        }
        for (part, statements) in [("Ledger", Ledger.statements), ("Kernel", KernelTables.statements)] {
            for (index, statement) in statements.enumerated() { write("prepare", "\(part) \(index + 1)", statement) }
        }
    }

    private static func write(_ kind: String, _ name: String, _ statement: Statement) {
        print("\(kind) \(name)\n\(statement.sql(blob: "BYTEA", keyed: ""))", terminator: "\0")
    }
}
