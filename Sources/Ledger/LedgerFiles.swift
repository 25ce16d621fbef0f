import Foundation

/// Where an installation's files lie: the database, and beside it what must not be in it.
package struct LedgerFiles: Hashable, Sendable {
    /// The database.
    package var database: String
    /// The master key.
    package var key: String
    /// The journal's signed heads.
    package var heads: String
    /// The ledger of erasures.
    package var erased: String

    /// The files of a database; the master key may lie elsewhere.
    package init(database: String, key: String? = nil) {
        self.database = database
        self.key = key ?? database + ".key"
        heads = database + ".heads"
        erased = database + ".erased"
    }

    /// Whether there is a database already.
    package var exists: Bool { FileManager.default.fileExists(atPath: database) }
}
