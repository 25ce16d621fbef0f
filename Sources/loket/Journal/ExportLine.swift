import Ledger

/// The line of an exported entry.
enum ExportLine {
    static func bytes(_ entry: JournalEntry) throws -> [UInt8] {
        try JournalLine.line(entry)
    }
}
