import Crypto

/// One entry of the journal, version 1; its bytes are fixed from the first day.
///
/// The hash is SHA-256 over fields in this order, each preceded by its length as four bytes, most significant first:
/// `loket.journal`, version, previous hash, position, chain, sequence, time, happened (empty where not told apart),
/// actor, operation, subject, body. Numbers are eight bytes, two's complement, most significant first; text is UTF-8.
/// The previous hash is that of the chain's entry before, 32 zero bytes for the first.
package struct JournalEntry: Hashable, Sendable {
    /// The layout of the hashed bytes; 1.
    package var version: Int64
    /// The place in the whole journal, from 1, without gaps.
    package var position: Int64
    /// The centre's id, or `national`.
    package var chain: String
    /// The place in the chain, from 1, without gaps.
    package var sequence: Int64
    /// When it was recorded, in milliseconds since 1970; never earlier than the entry before.
    package var time: Int64
    /// When it happened, where that was told apart.
    package var happened: Int64?
    /// Who did it.
    package var actor: String
    /// The operation's id.
    package var operation: String
    /// What it is about.
    package var subject: String
    /// The details, as they were hashed.
    package var body: [UInt8]
    /// The hash of the chain's entry before.
    package var previous: [UInt8]
    /// The hash of this entry.
    package var hash: [UInt8]

    /// An entry as it was read; `JournalHeads` makes new ones.
    package init(
        version: Int64, position: Int64, chain: String, sequence: Int64, time: Int64, happened: Int64?, actor: String,
        operation: String, subject: String, body: [UInt8], previous: [UInt8], hash: [UInt8]
    ) {
        self.version = version
        self.position = position
        self.chain = chain
        self.sequence = sequence
        self.time = time
        self.happened = happened
        self.actor = actor
        self.operation = operation
        self.subject = subject
        self.body = body
        self.previous = previous
        self.hash = hash
    }

    /// The hash that the other fields give.
    package var computedHash: [UInt8] {
        var hasher = FieldHasher()
        hasher.add("loket.journal")
        hasher.add(version)
        hasher.add(previous)
        hasher.add(position)
        hasher.add(chain)
        hasher.add(sequence)
        hasher.add(time)
        if let happened { hasher.add(happened) } else { hasher.add([]) }
        hasher.add(actor)
        hasher.add(operation)
        hasher.add(subject)
        hasher.add(body)
        return hasher.finish()
    }

    /// The layout that this program writes.
    package static let currentVersion: Int64 = 1
}
