/// The last entry of a chain: what the next one continues.
package struct JournalHead: Hashable, Sendable {
    /// The last entry's sequence.
    package let sequence: Int64
    /// The last entry's hash.
    package let hash: [UInt8]

    /// A head.
    package init(sequence: Int64, hash: [UInt8]) {
        self.sequence = sequence
        self.hash = hash
    }
}
