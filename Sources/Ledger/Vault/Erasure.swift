/// One line of the ledger of erasures: who was erased, by an id that says nothing, and when.
package struct Erasure: Hashable, Codable, Sendable {
    /// The person's id.
    package let person: String
    /// When, in milliseconds since 1970.
    package let time: Int64
}
