import Crypto
import Foundation

/// The key outside the database that wraps every key inside it; its file is one line, `loket-key-1` and base64, mode 0600.
package struct MasterKey: Sendable {
    let key: SymmetricKey

    /// A new random key.
    init() {
        key = SymmetricKey(size: .bits256)
    }

    /// Reads a key file; throws `keyMissing` or `keyUnreadable`.
    init(path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else { throw LedgerError.keyMissing(path: path) }
        let words = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.count == 2, words[0] == "loket-key-1", let bytes = Data(base64Encoded: String(words[1])),
            bytes.count == 32
        else { throw LedgerError.keyUnreadable(path: path) }
        key = SymmetricKey(data: bytes)
    }

    /// Names the key without telling it: 16 hexadecimal digits, kept in the database.
    package var id: String {
        var hasher = FieldHasher()
        hasher.add("loket.key-id")
        hasher.add(key.withUnsafeBytes { Array($0) })
        return hasher.finish().prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Writes the key to a new file, mode 0600, synced; throws where one is there already.
    func write(to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw LedgerError.lastFailure(path) }
        defer { close(descriptor) }
        let line = "loket-key-1 \(key.withUnsafeBytes { Data($0) }.base64EncodedString())\n"
        let bytes = Array(line.utf8)
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
            throw LedgerError.lastFailure(path)
        }
        // The name too must survive a power cut: without its key a database cannot be read again.
        let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw LedgerError.lastFailure(path) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw LedgerError.lastFailure(path) }
    }

    /// Copies a key file that reads as one to a new file, mode 0600.
    package static func backUp(_ path: String, to copy: String) throws {
        try MasterKey(path: path).write(to: copy)
    }
}
