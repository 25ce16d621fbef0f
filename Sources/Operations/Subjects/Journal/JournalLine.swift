package import Shapes

/// An entry of the journal.
package struct JournalLine: Hashable, Sendable {
    /// Its place among all entries, from 1.
    package let position: Int
    /// The chain it belongs to: a centre, or `national`.
    package let chain: String
    /// Its place in the chain, from 1.
    package let sequence: Int
    /// When it was recorded.
    package let time: Instant
    /// When it happened, where that was earlier.
    package let happened: Instant?
    /// Who did it, `token:…`, `visit:…`, `anonymous` or `kernel`.
    package let actor: String
    /// What was done.
    package let operation: String
    /// What it was done to.
    package let subject: String
    /// What is told about it: the JSON that was hashed.
    package let body: [UInt8]
    /// SHA-256 over it and the entry before, in hexadecimal.
    package let hash: String

    /// An entry.
    package init(
        position: Int, chain: String, sequence: Int, time: Instant, happened: Instant?, actor: String,
        operation: String, subject: String, body: [UInt8], hash: String
    ) {
        self.position = position
        self.chain = chain
        self.sequence = sequence
        self.time = time
        self.happened = happened
        self.actor = actor
        self.operation = operation
        self.subject = subject
        self.body = body
        self.hash = hash
    }

    /// The shape of an entry.
    package static let shape = Shape<JournalLine>.record(
        "JournalEntry", "an entry of the journal",
        {
            JournalLine(
                position: $0, chain: $1, sequence: $2, time: $3, happened: $4, actor: $5, operation: $6, subject: $7,
                body: $8, hash: $9)
        },
        Field("position", .integer(), "its place among all entries", \.position),
        Field("centre", .text, "the chain it belongs to: a centre, or `national`", \.chain),
        Field("sequence", .integer(), "its place in the chain", \.sequence),
        Field("time", .instant, "when it was recorded", \.time),
        .optional("happened", .instant, "when it happened, where that was earlier", \.happened),
        Field("actor", .text, "who did it", \.actor), Field("operation", .text, "what was done", \.operation),
        Field("subject", .text, "what it was done to", \.subject),
        Field("body", .anyJSON, "what is told about it", \.body),
        Field("hash", .text, "SHA-256 over it and the entry before", \.hash))
}
