import Crypto
import Foundation

/// AES-GCM with a 256-bit key and a random nonce, bound to the fields that say what the bytes are.
///
/// Sealed bytes: the layout's number (1), nonce (12), text, tag (16).
enum Seal {
    /// Seals bytes under a key.
    static func seal(_ bytes: [UInt8], with key: SymmetricKey, boundTo fields: [String]) throws -> [UInt8] {
        let nonce = try AES.GCM.Nonce(data: SystemRandom.bytes(12))
        let box = try AES.GCM.seal(bytes, using: key, nonce: nonce, authenticating: context(fields))
        guard let combined = box.combined else { throw LedgerError.sealBroken }
        var sealed: [UInt8] = []
        sealed.reserveCapacity(1 + combined.count)
        sealed.append(1)
        sealed.append(contentsOf: combined)
        return sealed
    }

    /// Opens bytes; throws `LedgerError.sealBroken` when they were altered or are bound to other fields.
    static func open(_ sealed: [UInt8], with key: SymmetricKey, boundTo fields: [String]) throws -> [UInt8] {
        guard sealed.first == 1, let box = try? AES.GCM.SealedBox(combined: sealed.dropFirst()),
            let bytes = try? AES.GCM.open(box, using: key, authenticating: context(fields))
        else { throw LedgerError.sealBroken }
        return Array(bytes)
    }

    private static func context(_ fields: [String]) -> [UInt8] {
        var hasher = FieldHasher()
        hasher.add("loket.seal")
        for field in fields { hasher.add(field) }
        return hasher.fields
    }
}
