import Foundation

/// A file that only grows by whole lines, each synced to disk before the call returns.
enum AppendFile {
    /// Appends bytes that end in a line feed; makes the file, mode 0600, where there is none.
    static func append(_ line: [UInt8], to path: String) throws {
        let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw LedgerError.lastFailure(path) }
        defer { close(descriptor) }
        var size = lseek(descriptor, 0, SEEK_END)
        // A power cut left half a line, which nobody was told of: it goes, so that the new one stands alone.
        while size > 0 {
            var lastByte: UInt8 = 0
            guard pread(descriptor, &lastByte, 1, size - 1) == 1 else { throw LedgerError.lastFailure(path) }
            if lastByte == UInt8(ascii: "\n") { break }
            size -= 1
        }
        guard ftruncate(descriptor, size) == 0 else { throw LedgerError.lastFailure(path) }
        var written = 0
        while written < line.count {
            let count = line.withUnsafeBytes {
                write(descriptor, $0.baseAddress?.advanced(by: written), line.count - written)
            }
            guard count > 0 else { throw LedgerError.lastFailure(path) }
            written += count
        }
        guard fsync(descriptor) == 0 else { throw LedgerError.lastFailure(path) }
    }

    /// The complete lines of a file without their line feeds; none where there is no file.
    static func lines(of path: String) throws -> [Data] {
        guard let data = FileManager.default.contents(atPath: path) else {
            if FileManager.default.fileExists(atPath: path) { throw LedgerError.lastFailure(path) }
            return []
        }
        var lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
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
            guard let end = data.lastIndex(of: UInt8(ascii: "\n")) else {
                if start == 0 { return nil }
                tail *= 4
                continue
            }
            let before = data[..<end]
            if let begin = before.lastIndex(of: UInt8(ascii: "\n")) { return Data(before[(begin + 1)...]) }
            if start == 0 { return Data(before) }
            tail *= 4
        }
    }
}
