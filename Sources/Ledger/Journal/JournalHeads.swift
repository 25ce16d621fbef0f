/// Where every chain of the journal stands; a value, so that a refused operation's entries are forgotten with it.
package struct JournalHeads: Hashable, Sendable {
    /// The last entry's position, 0 while the journal is empty.
    package private(set) var position: Int64
    /// The last entry's recorded time, in milliseconds since 1970; 0 while the journal is empty.
    package private(set) var time: Int64
    /// The head of each chain.
    package private(set) var chains: [String: JournalHead]

    /// Heads as they were read, or those of an empty journal.
    package init(position: Int64 = 0, time: Int64 = 0, chains: [String: JournalHead] = [:]) {
        self.position = position
        self.time = time
        self.chains = chains
    }

    /// The last place in a chain; 0 where it has none.
    package func sequence(of chain: String) -> Int64 { chains[chain]?.sequence ?? 0 }

    /// Makes the next entry of a draft's chain and moves the heads on to it.
    package mutating func append(_ draft: JournalDraft) -> JournalEntry {
        let head = chains[draft.chain] ?? JournalHead(sequence: 0, hash: Self.origin)
        var entry = JournalEntry(
            version: JournalEntry.currentVersion, position: position + 1, chain: draft.chain,
            sequence: head.sequence + 1, time: max(draft.time, time), happened: draft.happened, actor: draft.actor,
            operation: draft.operation, subject: draft.subject, body: draft.body, previous: head.hash, hash: [])
        entry.hash = entry.computedHash
        position = entry.position
        time = entry.time
        chains[draft.chain] = JournalHead(sequence: entry.sequence, hash: entry.hash)
        return entry
    }

    /// What stands for the hash before a chain's first entry: 32 zero bytes.
    package static let origin = [UInt8](repeating: 0, count: 32)
}
