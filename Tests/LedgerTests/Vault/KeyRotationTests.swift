import Foundation
import Ledger
import Testing

@Suite struct KeyRotationTests {
    private func filled() throws -> (Scratch, digest: [UInt8]) {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        try ledger.store.write { transaction in
            for number in 0..<3 {
                let key = try ledger.vault.make(person: "p\(number)", now: 1, in: transaction)
                try ledger.vault.put([UInt8(number)], field: "name", of: key, in: transaction)
            }
        }
        let digest = ledger.vault.digest("email", "a")
        try ledger.store.close()
        return (scratch, digest)
    }

    private func check(_ scratch: Scratch, _ digest: [UInt8]) throws {
        let ledger = try scratch.open()
        try ledger.store.read { transaction in
            for number in 0..<3 {
                let key = try ledger.vault.key(of: "p\(number)", in: transaction)
                #expect(try ledger.vault.get(field: "name", of: key, in: transaction)?.bytes == [UInt8(number)])
            }
        }
        #expect(ledger.vault.digest("email", "a") == digest)
        try ledger.store.close()
    }

    @Test("after a rotation everything opens under the new key, and nothing under the old")
    func rotate() throws {
        let (scratch, digest) = try filled()
        let old = scratch.folder + "/old.key"
        try MasterKey.backUp(scratch.files.key, to: old)
        #expect(try KeyRotation.rotate(scratch.files) == 3)
        try check(scratch, digest)
        let files = LedgerFiles(database: scratch.database, key: old)
        #expect(throws: LedgerError.keyWrong(path: old)) {
            try Ledger.open(files, migrations: [Notes.migration], now: 1)
        }
    }

    @Test("a rotation cut off after the database finds its key and puts it in place")
    func interrupted() throws {
        let (scratch, digest) = try filled()
        let old = scratch.folder + "/old.key"
        try MasterKey.backUp(scratch.files.key, to: old)
        _ = try KeyRotation.rotate(scratch.files)
        // As if the file's name had not been changed yet.
        let key = scratch.files.key
        try FileManager.default.moveItem(atPath: key, toPath: key + ".new")
        try FileManager.default.moveItem(atPath: old, toPath: key)
        try check(scratch, digest)
        #expect(!FileManager.default.fileExists(atPath: key + ".new"))
        try check(scratch, digest)
    }

    @Test("a rotation cut off before the database goes on with the old key")
    func notBegun() throws {
        let (scratch, digest) = try filled()
        let other = try Scratch()
        try other.open().store.close()
        try MasterKey.backUp(other.files.key, to: scratch.files.key + ".new")
        try check(scratch, digest)
        #expect(try KeyRotation.rotate(scratch.files) == 3)
        try check(scratch, digest)
    }

    @Test("a copy of the key is readable by its owner alone, and never overwrites")
    func backUp() throws {
        let (scratch, _) = try filled()
        let copy = scratch.folder + "/copy.key"
        for path in [scratch.files.key, copy] {
            if path == copy { try MasterKey.backUp(scratch.files.key, to: copy) }
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
        #expect(throws: LedgerError.self) { try MasterKey.backUp(scratch.files.key, to: copy) }
        #expect(throws: LedgerError.keyUnreadable(path: scratch.database)) {
            try MasterKey.backUp(scratch.database, to: copy + "2")
        }
    }
}
