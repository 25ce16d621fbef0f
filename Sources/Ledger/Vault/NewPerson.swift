import Crypto

/// A person who is about to be stored, sealed on the thread that asks so that the writer only inserts rows.
package struct NewPerson: Sendable {
    /// The person's id.
    package let person: String
    /// The person's key, for what else is sealed for this person.
    package let key: PersonKey

    private let vault: Vault
    private let wrapped: [UInt8]
    private var fields: [(field: String, version: Int64, sealed: [UInt8])] = []
    private var lookups: [(kind: String, digest: [UInt8])] = []

    /// A person with a new key.
    package init(_ person: String, vault: Vault) throws {
        let key = SymmetricKey(data: SystemRandom.bytes(32))
        self.person = person
        self.key = PersonKey(person: person, key: key)
        self.vault = vault
        wrapped = try vault.wrap(key, of: person)
    }

    /// Seals a field.
    package mutating func put(_ bytes: [UInt8], field: String, version: Int64 = 1) throws {
        fields.append((field, version, try key.seal(bytes, field: field, version: version)))
    }

    /// Makes the person findable by a value of a kind.
    package mutating func index(kind: String, value: String) {
        lookups.append((kind, vault.digest(kind, value)))
    }

    /// Stores the person; an id that is taken throws.
    package func insert(now: Int64, in transaction: any Transaction) throws {
        try transaction.execute(Persons.insert, [.text(person), .blob(wrapped), .integer(now)])
        for (field, version, sealed) in fields {
            try transaction.execute(Persons.put, [.text(person), .text(field), .integer(version), .blob(sealed)])
        }
        for (kind, digest) in lookups {
            try transaction.execute(Persons.index, [.text(kind), .blob(digest), .text(person)])
        }
    }
}
