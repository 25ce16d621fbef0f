import Foundation

/// An exported entry: one JSON object a line, UTF-8, ended by a line feed, ordered by position.
///
///     {"actor":"anonymous","body":"e30=","chain":"maastricht","happened":1615280400000,"hash":"q1…=","operation":"book-visit",
///      "position":7,"previous":"hk…=","sequence":3,"subject":"K7QM-4XWD","time":1615280400000,"version":1}
///
/// `body`, `hash` and `previous` are base64 (RFC 4648, with padding); `happened` is left out where it was not told
/// apart; times are milliseconds since 1970 (UTC). What is hashed stands at `JournalEntry`.
package enum JournalLine {
    private struct Fields: Codable {
        var actor: String
        var body: Data
        var chain: String
        var happened: Int64?
        var hash: Data
        var operation: String
        var position: Int64
        var previous: Data
        var sequence: Int64
        var subject: String
        var time: Int64
        var version: Int64
    }

    /// The line of an entry, its line feed included.
    package static func line(_ entry: JournalEntry) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let fields = Fields(
            actor: entry.actor, body: Data(entry.body), chain: entry.chain, happened: entry.happened,
            hash: Data(entry.hash), operation: entry.operation, position: entry.position,
            previous: Data(entry.previous), sequence: entry.sequence, subject: entry.subject, time: entry.time,
            version: entry.version)
        return Array(try encoder.encode(fields)) + [UInt8(ascii: "\n")]
    }

    /// The entry of a line without its line feed, or `nil` where it is none.
    package static func entry(_ line: [UInt8]) -> JournalEntry? {
        guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(line)) else { return nil }
        return JournalEntry(
            version: fields.version, position: fields.position, chain: fields.chain, sequence: fields.sequence,
            time: fields.time, happened: fields.happened, actor: fields.actor, operation: fields.operation,
            subject: fields.subject, body: Array(fields.body), previous: Array(fields.previous),
            hash: Array(fields.hash))
    }
}
