import Foundation

/// A file that only grows by whole lines, each a JSON object and synced to disk before the call returns.
enum AppendFile {
    private static let lineFeed = UInt8(ascii: "\n")

    /// Appends bytes that end in a line feed; makes the file, mode 0600, where there is none.
    static func append(_ line: [UInt8], to path: String) throws {
        let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw LedgerError.lastFailure(path) }
        defer { close(descriptor) }
        try endTail(of: descriptor, path)
        try write(line, to: descriptor, path)
        guard fsync(descriptor) == 0 else { throw LedgerError.lastFailure(path) }
    }

    // Half a line that a power cut left, which nobody was told of, goes, so that the new one stands alone; a whole one that
    // lacks its line feed is ended.
    private static func endTail(of descriptor: Int32, _ path: String) throws {
        let size = lseek(descriptor, 0, SEEK_END)
        var lastByte: UInt8 = 0
        guard size > 0 else { return }
        guard pread(descriptor, &lastByte, 1, size - 1) == 1 else { throw LedgerError.lastFailure(path) }
        guard lastByte != lineFeed else { return }
        guard let data = FileManager.default.contents(atPath: path) else { throw LedgerError.lastFailure(path) }
        let tail = data.lastIndex(of: lineFeed).map { data[($0 + 1)...] } ?? data
        if (try? JSONSerialization.jsonObject(with: tail)) != nil {
            try write([lineFeed], to: descriptor, path)
        } else if ftruncate(descriptor, size - tail.count) != 0 {
            throw LedgerError.lastFailure(path)
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
            }
            guard count > 0 else { throw LedgerError.lastFailure(path) }
            written += count
        }
    }

    /// The complete lines of a file without their line feeds; none where there is no file.
    static func lines(of path: String) throws -> [Data] {
        guard let data = FileManager.default.contents(atPath: path) else {
            if FileManager.default.fileExists(atPath: path) { throw LedgerError.lastFailure(path) }
            return []
        }
        var lines = data.split(separator: lineFeed, omittingEmptySubsequences: false)
        lines.removeLast()
        return lines.map { Data($0) }
    }

    /// The last complete line without its line feed, found from the end; `nil` where there is none.
    static func lastLine(of path: String) throws -> Data? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        let size = try file.seekToEnd()
        var tail: UInt64 = 4_096
        while true {
            let start = size - min(size, tail)
            try file.seek(toOffset: start)
            let data = try file.readToEnd() ?? Data()
            guard let end = data.lastIndex(of: lineFeed) else {
                if start == 0 { return nil }
                tail *= 4
                continue
            }
            let before = data[..<end]
            if let begin = before.lastIndex(of: lineFeed) { return Data(before[(begin + 1)...]) }
            if start == 0 { return Data(before) }
            tail *= 4
        }
    }
}
