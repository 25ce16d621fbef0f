import Foundation

/// Puts a new master key in place of the old: the new file (`.new`), then the database, then the file's name.
///
/// A power cut at any point leaves a database whose key is found: beside the key file, or as it.
package enum KeyRotation {
    /// Makes a new master key and wraps everything under it, while no server runs; returns how many persons' keys.
    package static func rotate(_ files: LedgerFiles) throws -> Int {
        let store = try SQLiteStore(path: files.database, readers: 1)
        defer { try? store.close() }
        guard let installation = try store.read(within: nil, { try Installation.find(in: $0) }) else {
            throw LedgerError.file(path: files.database, reason: "is not a database of Loket")
        }
        let old = try current(files, id: installation.keyID)
        let new = MasterKey()
        let path = files.key + ".new"
        // What lies there is not in use: `current` has moved it in place if it was.
        try? FileManager.default.removeItem(atPath: path)
        try new.write(to: path)
        let count = try store.write { try Vault.rewrap(from: old, to: new, in: $0) }
        try replace(files.key, with: path)
        return count
    }

    /// The key that the database was last wrapped under, its file moved in place after an interrupted rotation.
    static func current(_ files: LedgerFiles, id: String) throws -> MasterKey {
        let path = files.key + ".new"
        if let next = try? MasterKey(path: path), next.id == id {
            try replace(files.key, with: path)
            return next
        }
        let key = try MasterKey(path: files.key)
        guard key.id == id else { throw LedgerError.keyWrong(path: files.key) }
        return key
    }

    private static func replace(_ path: String, with new: String) throws {
        guard rename(new, path) == 0 else { throw LedgerError.lastFailure(path) }
    }
}
