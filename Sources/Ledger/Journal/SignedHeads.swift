import Crypto
import Foundation

/// The journal's heads at one moment, signed with the installation's Ed25519 key: one line of the `.heads` file.
///
/// The signature is over fields, each preceded by its length as four bytes: `loket.heads`, version, position, time, and
/// for each chain in order of its name: chain, sequence, hash. A line is a JSON object with `chains` (name to `hash`,
/// base64, and `sequence`), `key` (the public key, base64), `position`, `signature` (base64), `time` and `version`.
package struct SignedHeads: Hashable, Sendable {
    /// The heads that were signed.
    package let heads: JournalHeads
    /// The public key, 32 bytes.
    package let key: [UInt8]
    /// The signature, 64 bytes.
    package let signature: [UInt8]

    /// Signs heads.
    init(_ heads: JournalHeads, with key: Curve25519.Signing.PrivateKey) throws {
        self.heads = heads
        self.key = Array(key.publicKey.rawRepresentation)
        signature = Array(try key.signature(for: Self.bytes(heads)))
    }

    /// Reads a line; `nil` where it is none or its signature does not hold.
    package init?(line: [UInt8]) {
        guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(line)), fields.version == 1 else {
            return nil
        }
        heads = JournalHeads(
            position: fields.position, time: fields.time,
            chains: fields.chains.mapValues { JournalHead(sequence: $0.sequence, hash: Array($0.hash)) })
        key = Array(fields.key)
        signature = Array(fields.signature)
        guard
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: fields.key),
            key.isValidSignature(fields.signature, for: Self.bytes(heads))
        else { return nil }
    }

    /// The line, its line feed included.
    package var line: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let fields = Fields(
                chains: heads.chains.mapValues { Fields.Head(hash: Data($0.hash), sequence: $0.sequence) },
                key: Data(key), position: heads.position, signature: Data(signature), time: heads.time, version: 1)
            return Array(try encoder.encode(fields)) + [UInt8(ascii: "\n")]
        }
    }

    private struct Fields: Codable {
        struct Head: Codable {
            var hash: Data
            var sequence: Int64
        }
        var chains: [String: Head]
        var key: Data
        var position: Int64
        var signature: Data
        var time: Int64
        var version: Int64
    }

    private static func bytes(_ heads: JournalHeads) -> [UInt8] {
        var hasher = FieldHasher()
        hasher.add("loket.heads")
        hasher.add(1)
        hasher.add(heads.position)
        hasher.add(heads.time)
        for (chain, head) in heads.chains.sorted(by: { $0.key < $1.key }) {
            hasher.add(chain)
            hasher.add(head.sequence)
            hasher.add(head.hash)
        }
        return hasher.fields
    }
}
