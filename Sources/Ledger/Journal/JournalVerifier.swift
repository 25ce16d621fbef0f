/// Checks entries one after the other, from the table or an exported file, and stops at the first that is wrong.
package struct JournalVerifier: Sendable {
    /// Which part of a journal is handed in.
    package enum Scope: Sendable {
        /// All entries from the first: positions have no gaps.
        case whole
        /// One or more chains from their first entries: positions only rise.
        case chains
        /// A part from the middle: each chain's first entry is taken on trust.
        case excerpt
    }

    /// How many entries were in order.
    package private(set) var count = 0
    /// Where the entries that were in order lead.
    package private(set) var chains: [String: JournalHead] = [:]

    private let scope: Scope
    private var position: Int64 = 0
    private var signed: [String: [Int64: [UInt8]]] = [:]

    /// A check against signed heads, those of other chains left out.
    package init(_ scope: Scope = .whole, signed heads: [SignedHeads] = []) {
        self.scope = scope
        for line in heads {
            for (chain, head) in line.heads.chains { signed[chain, default: [:]][head.sequence] = head.hash }
        }
    }

    /// Checks the next entry, in order of position; `nil` when it is in order.
    package mutating func check(_ entry: JournalEntry) -> JournalFault? {
        func fault(_ reason: JournalFault.Reason) -> JournalFault {
            JournalFault(position: entry.position, chain: entry.chain, sequence: entry.sequence, reason)
        }
        guard entry.version == JournalEntry.currentVersion else { return fault(.version) }
        if scope == .whole ? entry.position != position + 1 : entry.position <= position {
            return fault(.position(expected: position + 1))
        }
        let before = chains[entry.chain]
        if before != nil || scope != .excerpt {
            let expected = (before?.sequence ?? 0) + 1
            guard entry.sequence == expected else { return fault(.sequence(expected: expected)) }
            guard entry.previous == before?.hash ?? JournalHeads.origin else { return fault(.link) }
        }
        guard entry.hash == entry.computedHash else { return fault(.hash) }
        if let hash = signed[entry.chain]?[entry.sequence], hash != entry.hash { return fault(.signedHead) }
        position = entry.position
        chains[entry.chain] = JournalHead(sequence: entry.sequence, hash: entry.hash)
        count += 1
        return nil
    }

    /// Checks the ends of the chains against the signed heads; an excerpt may end anywhere.
    package func finish() -> JournalFault? {
        if scope == .excerpt { return nil }
        for (chain, hashes) in signed.sorted(by: { $0.key < $1.key }) {
            if scope == .chains, chains[chain] == nil { continue }
            let last = chains[chain]?.sequence ?? 0
            if let signed = hashes.keys.max(), signed > last {
                return JournalFault(chain: chain, sequence: last, .tailCut(signed: signed))
            }
        }
        return nil
    }
}
