/// What two persons who turn out to be one need of the vault.
extension Vault {
    /// The names of a person's sealed fields, in their order.
    package func fields(of person: String, in transaction: any Transaction) throws -> [String] {
        try transaction.rows(Persons.fields, [.text(person)]).map { try $0.text(0) }
    }

    /// Seals a field anew under another person's key and name, and takes it from the first; nothing where there is none.
    package func pass(
        field: String, of key: PersonKey, to next: PersonKey, as name: String, in transaction: any Transaction
    ) throws {
        guard let (version, bytes) = try get(field: field, of: key, in: transaction) else { return }
        try put(bytes, field: name, version: version, of: next, in: transaction)
        try transaction.execute(Persons.deleteField, [.text(key.person), .text(field)])
    }

    /// Takes a sealed field away.
    package func remove(field: String, of person: String, in transaction: any Transaction) throws {
        try transaction.execute(Persons.deleteField, [.text(person), .text(field)])
    }

    /// Makes a person findable by everything that another was found by; the other is found by nothing any more.
    package func passLookups(from person: String, to next: String, in transaction: any Transaction) throws {
        try transaction.execute(Persons.copyLookups, [.text(next), .text(person)])
        try transaction.execute(Persons.deleteLookups, [.text(person)])
    }
}
