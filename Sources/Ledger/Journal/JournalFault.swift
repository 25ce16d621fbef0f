/// The first thing that is wrong with a journal: which entry, and what.
package struct JournalFault: Error, Hashable, Sendable {
    /// What can be wrong with an entry or a chain.
    package enum Reason: Hashable, Sendable {
        /// The line of an exported file does not read as an entry.
        case unreadable
        /// A layout that this program does not know.
        case version
        /// The position is not the one that follows; entries are missing or doubled.
        case position(expected: Int64)
        /// The sequence is not the one that follows in its chain; entries are missing or doubled.
        case sequence(expected: Int64)
        /// The entry does not name the hash of the one before.
        case link
        /// The entry's fields do not give its hash.
        case hash
        /// The entry has another hash than the signed heads have for it.
        case signedHead
        /// The chain ends before a sequence that was signed.
        case tailCut(signed: Int64)
        /// A line of the signed heads has no valid signature.
        case forgedHeads(line: Int)
    }

    /// The entry's position, where it is known.
    package let position: Int64?
    /// The entry's chain, where it is known.
    package let chain: String?
    /// The entry's sequence, where it is known.
    package let sequence: Int64?
    /// The line of the exported file, from 1, where one was read.
    package var line: Int?
    /// What is wrong.
    package let reason: Reason

    /// A fault of an entry, or of a chain.
    package init(
        position: Int64? = nil, chain: String? = nil, sequence: Int64? = nil, line: Int? = nil, _ reason: Reason
    ) {
        self.position = position
        self.chain = chain
        self.sequence = sequence
        self.line = line
        self.reason = reason
    }
}

extension JournalFault: CustomStringConvertible {
    /// The entry and what is wrong with it, for people.
    package var description: String {
        var place: [String] = []
        if let line { place.append("line \(line)") }
        if let chain { place.append(sequence.map { "\(chain) \($0)" } ?? chain) }
        if let position { place.append("position \(position)") }
        let what =
            switch reason {
            case .unreadable: "does not read as an entry"
            case .version: "has a layout that this program does not know"
            case .position(let expected): "entries are missing or doubled: position \(expected) was expected"
            case .sequence(let expected): "entries are missing or doubled: sequence \(expected) was expected"
            case .link: "does not follow from the entry before it"
            case .hash: "was altered: its fields do not give its hash"
            case .signedHead: "differs from what was signed"
            case .tailCut(let signed): "the end is missing: entries up to \(signed) were signed"
            case .forgedHeads(let line): "line \(line) of the signed heads has no valid signature"
            }
        return place.isEmpty ? "journal: \(what)" : "journal, \(place.joined(separator: ", ")): \(what)"
    }
}
