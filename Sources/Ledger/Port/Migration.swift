/// One step of the schema, applied once and recorded; versions 1–99 are the Ledger's, later ones the Kernel's.
package struct Migration: Hashable, Sendable {
    /// Where it stands in the order; unique.
    package let version: Int
    /// What it brings, for people.
    package let name: String
    /// Its statements, in order.
    package let statements: [Statement]

    /// A step of the schema.
    package init(version: Int, name: String, statements: [Statement]) {
        self.version = version
        self.name = name
        self.statements = statements
    }
}

extension Migration {
    /// Applies what the database does not have yet, in order of version, in one transaction.
    ///
    /// Throws `LedgerError.newer` where the database has a version that the list does not know.
    package static func apply(_ migrations: [Migration], to store: any Store, now: Int64) throws {
        let ordered = migrations.sorted { $0.version < $1.version }
        precondition(Set(ordered.map(\.version)).count == ordered.count, "two migrations have one version")
        try store.write { transaction in
            try transaction.define(create)
            let applied = Set(try transaction.rows(list).map { try $0.int(0) })
            if let unknown = applied.subtracting(ordered.map(\.version)).max() {
                throw LedgerError.newer(version: unknown)
            }
            for migration in ordered where !applied.contains(migration.version) {
                for statement in migration.statements { try transaction.define(statement) }
                try transaction.execute(
                    insert, [.int(migration.version), .text(migration.name), .integer(now)])
            }
        }
    }

    /// The table that records what was applied.
    package static let create = Statement(
        """
        CREATE TABLE IF NOT EXISTS migrations (
            version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied BIGINT NOT NULL)
        """)
    private static let list = Statement("SELECT version FROM migrations ORDER BY version")
    private static let insert = Statement("INSERT INTO migrations (version, name, applied) VALUES ($1, $2, $3)")

    /// Its statements.
    package static let statements = [list, insert]
}
