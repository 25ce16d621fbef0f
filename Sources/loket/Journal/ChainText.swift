import Ledger
import Operations
import Shapes

/// Turns entries as the API tells them into entries of the ledger, so that they can be exported and verified.
struct ChainText {
    private var last: [String: [UInt8]] = [:]

    /// The entry of the ledger; entries of a chain are handed in from its first on.
    mutating func entry(_ line: Operations.JournalLine) -> JournalEntry {
        let hash = ChainText.bytes(line.hash)
        defer { last[line.chain] = hash }
        return JournalEntry(
            version: JournalEntry.currentVersion, position: Int64(line.position), chain: line.chain,
            sequence: Int64(line.sequence), time: line.time.milliseconds, happened: line.happened?.milliseconds,
            actor: line.actor, operation: line.operation, subject: line.subject, body: line.body,
            previous: last[line.chain] ?? [UInt8](repeating: 0, count: 32), hash: hash)
    }

    /// Bytes of hexadecimal digits.
    static func bytes(_ digits: String) -> [UInt8] {
        let values = digits.utf8.map { $0 <= 57 ? $0 &- 48 : $0 &- 87 }
        return stride(from: 0, to: values.count - values.count % 2, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }
}
