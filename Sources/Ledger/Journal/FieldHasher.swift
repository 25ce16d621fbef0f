import Crypto
import Foundation

/// SHA-256 over fields, each preceded by its length as four bytes, so that no two lists of fields give the same bytes.
struct FieldHasher {
    private var bytes: [UInt8] = []

    /// No fields yet, with room for some bytes.
    init(capacity: Int = 128) { bytes.reserveCapacity(capacity) }

    /// Adds bytes.
    mutating func add(_ field: [UInt8]) {
        addLength(field.count)
        bytes.append(contentsOf: field)
    }

    /// Adds text in UTF-8.
    mutating func add(_ field: String) {
        addLength(field.utf8.count)
        bytes.append(contentsOf: field.utf8)
    }

    /// Adds a number as eight bytes, most significant first.
    mutating func add(_ field: Int64) {
        addLength(8)
        withUnsafeBytes(of: field.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// The bytes so far, with their lengths.
    var fields: [UInt8] { bytes }

    /// The hash, 32 bytes.
    func finish() -> [UInt8] {
        SHA256.hash(data: bytes).withUnsafeBytes { Array($0) }
    }

    private mutating func addLength(_ count: Int) {
        withUnsafeBytes(of: UInt32(count).bigEndian) { bytes.append(contentsOf: $0) }
    }
}
