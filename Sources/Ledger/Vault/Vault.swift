import Crypto
import Foundation

/// What is sealed: persons, each under a key of its own that the master key wraps, and the texts of operations.
///
/// Keys and nonces come from the system's generator and no other.
package struct Vault: Sendable {
    private let master: MasterKey
    private let root: RootKeys

    /// A vault over the installation's wrapped secret; throws `sealBroken` where the master key is another.
    init(master: MasterKey, wrappedRoot: [UInt8]) throws {
        self.master = master
        root = try RootKeys(secret: SymmetricKey(data: try Seal.open(wrappedRoot, with: master.key, boundTo: ["root"])))
    }

    /// A new installation's secret, wrapped.
    static func makeRoot(_ master: MasterKey) throws -> [UInt8] {
        let secret = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        return try Seal.seal(secret, with: master.key, boundTo: ["root"])
    }

    /// The key that signs the journal's heads.
    var signing: Curve25519.Signing.PrivateKey { root.signing }

    // MARK: - Texts of operations

    /// Seals what belongs to an operation and not to one person: an idempotent answer, a reason, a note.
    ///
    /// It is bound to a purpose, such as `note`, and a subject, such as the case's id.
    package func seal(_ bytes: [UInt8], purpose: String, subject: String) throws -> [UInt8] {
        try Seal.seal(bytes, with: root.texts, boundTo: ["text", purpose, subject])
    }

    /// Opens what was sealed for the same purpose and subject.
    package func open(_ sealed: [UInt8], purpose: String, subject: String) throws -> [UInt8] {
        try Seal.open(sealed, with: root.texts, boundTo: ["text", purpose, subject])
    }

    /// The keyed hash (HMAC-SHA256) by which something is found without being kept in clear; 32 bytes.
    ///
    /// Kinds keep apart what looks alike: `v-number`, `name-and-birth-date`, `email`, `token`. The caller normalises.
    package func digest(_ kind: String, _ value: String) -> [UInt8] {
        digest(kind, Array(value.utf8))
    }

    /// The keyed hash of bytes, such as a request's body.
    package func digest(_ kind: String, _ value: [UInt8]) -> [UInt8] {
        var hasher = FieldHasher(capacity: kind.utf8.count + value.count + 8)
        hasher.add(kind)
        hasher.add(value)
        var code = root.lookup
        code.update(data: hasher.fields)
        return code.finalize().withUnsafeBytes { Array($0) }
    }

    // MARK: - Persons

    /// Makes a person with a new key; where several are made at once, prepare each as a `NewPerson` before.
    package func make(person: String, now: Int64, in transaction: any Transaction) throws -> PersonKey {
        let new = try NewPerson(person, vault: self)
        try new.insert(now: now, in: transaction)
        return new.key
    }

    /// A person's key, unwrapped; throws `erased` or `unknownPerson`.
    package func key(of person: String, in transaction: any Transaction) throws -> PersonKey {
        guard let row = try transaction.row(Persons.find, [.text(person)]) else {
            throw LedgerError.unknownPerson(person)
        }
        guard let wrapped = try row.optionalBlob(0) else { throw LedgerError.erased(person: person) }
        let bytes = try Seal.open(wrapped, with: master.key, boundTo: ["person", person])
        return PersonKey(person: person, key: SymmetricKey(data: bytes))
    }

    /// Seals and stores a field of a person, in place of what it was.
    package func put(
        _ bytes: [UInt8], field: String, version: Int64 = 1, of key: PersonKey, in transaction: any Transaction
    ) throws {
        let sealed = try key.seal(bytes, field: field, version: version)
        try transaction.execute(
            Persons.put, [.text(key.person), .text(field), .integer(version), .blob(sealed)])
    }

    /// A person's field, opened, with its version; `nil` where there is none.
    package func get(
        field: String, of key: PersonKey, in transaction: any Transaction
    ) throws -> (version: Int64, bytes: [UInt8])? {
        guard let row = try transaction.row(Persons.get, [.text(key.person), .text(field)]) else { return nil }
        let version = try row.integer(0)
        return (version, try key.open(try row.blob(1), field: field, version: version))
    }

    /// Makes a person findable by a value of a kind; twice is once.
    package func index(person: String, kind: String, value: String, in transaction: any Transaction) throws {
        try transaction.execute(Persons.index, [.text(kind), .blob(digest(kind, value)), .text(person)])
    }

    /// Ends that a person is found by a value.
    package func unindex(person: String, kind: String, value: String, in transaction: any Transaction) throws {
        try transaction.execute(Persons.unindex, [.text(kind), .blob(digest(kind, value)), .text(person)])
    }

    /// The persons with a value of a kind, by id.
    package func persons(kind: String, value: String, in transaction: any Transaction) throws -> [String] {
        try transaction.rows(Persons.lookup, [.text(kind), .blob(digest(kind, value))]).map { try $0.text(0) }
    }

    /// A person's key, wrapped by the master key.
    func wrap(_ key: SymmetricKey, of person: String) throws -> [UInt8] {
        try Seal.seal(key.withUnsafeBytes { Array($0) }, with: master.key, boundTo: ["person", person])
    }
}
