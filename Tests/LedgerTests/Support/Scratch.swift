import Foundation
import Ledger

/// A folder of its own for one test, deleted with it.
final class Scratch: Sendable {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("loket-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var database: String { folder + "/loket.db" }
    var files: LedgerFiles { LedgerFiles(database: database) }

    /// Opens an installation here.
    func open(
        kind: Installation.Kind? = nil, migrations: [Migration] = [Notes.migration], now: Int64 = 1_000
    ) throws -> Ledger {
        try Ledger.open(files, kind: kind, migrations: migrations, now: now)
    }

    /// Copies the files as a power cut would leave them, without closing anything.
    func copyAfterPowerCut() throws -> Scratch {
        let copy = try Scratch()
        for suffix in ["", "-wal", ".key", ".heads", ".erased"]
        where FileManager.default.fileExists(atPath: database + suffix) {
            try FileManager.default.copyItem(atPath: database + suffix, toPath: copy.database + suffix)
        }
        return copy
    }

    /// The bytes of every file here.
    func bytes() throws -> [Data] {
        try FileManager.default.contentsOfDirectory(atPath: folder).compactMap {
            FileManager.default.contents(atPath: folder + "/" + $0)
        }
    }
}
