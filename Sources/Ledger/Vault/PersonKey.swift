import Crypto

/// A person's own key, opened: seals what is known of that person, bound to person, field and version.
package struct PersonKey: Sendable {
    /// Whose key it is.
    package let person: String
    let key: SymmetricKey

    /// Seals a field's bytes.
    package func seal(_ bytes: [UInt8], field: String, version: Int64 = 1) throws -> [UInt8] {
        try Seal.seal(bytes, with: key, boundTo: ["field", person, field, String(version)])
    }

    /// Opens a field's bytes; throws `LedgerError.sealBroken` when person, field or version differ.
    package func open(_ sealed: [UInt8], field: String, version: Int64 = 1) throws -> [UInt8] {
        try Seal.open(sealed, with: key, boundTo: ["field", person, field, String(version)])
    }
}
