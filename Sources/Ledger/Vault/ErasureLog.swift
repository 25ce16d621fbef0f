import Foundation

/// The append-only ledger of erasures beside the database (`.erased`), which a restored backup replays.
package struct ErasureLog: Sendable {
    /// Where the file lies.
    package let path: String

    /// Appends an erasure, synced to disk.
    func append(_ erasure: Erasure) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        try AppendFile.append(Array(try encoder.encode(erasure)) + [UInt8(ascii: "\n")], to: path)
    }

    /// All erasures in the file; a line that a power cut left half is skipped, its erasure stands in the database.
    func read() throws -> [Erasure] {
        try AppendFile.lines(of: path).compactMap { try? JSONDecoder().decode(Erasure.self, from: $0) }
    }

    /// Erases in the database who is erased in the file, and the other way round; how many were erased anew.
    func replay(in store: any Store) throws -> Int {
        let written = try read()
        let erased = try store.read(within: nil) { try Persons.erased(in: $0) }
        let (inFile, inStore) = (Set(written.map(\.person)), Set(erased.map(\.person)))
        let missing = written.filter { !inStore.contains($0.person) }
        var count = 0
        if !missing.isEmpty {
            try store.write { transaction in
                for erasure in missing {
                    if try Persons.erase(erasure.person, at: erasure.time, in: transaction) { count += 1 }
                }
            }
        }
        for erasure in erased where !inFile.contains(erasure.person) { try append(erasure) }
        return count
    }
}
