/// What an operation tells the journal; sequence, position and hashes come when it is appended.
///
/// It holds no direct identifiers and no free text: those are sealed elsewhere and the body refers to them.
package struct JournalDraft: Hashable, Sendable {
    /// The centre's id, or `national`.
    package var chain: String
    /// When it is recorded, in milliseconds since 1970.
    package var time: Int64
    /// When it happened, where that is told later than it happened; in milliseconds since 1970.
    package var happened: Int64?
    /// Who did it: a token's id, a role, or `anonymous`.
    package var actor: String
    /// The operation's id.
    package var operation: String
    /// What it is about, such as a visit's reference.
    package var subject: String
    /// The details, as the bytes that are hashed and kept.
    package var body: [UInt8]

    /// An entry to come.
    package init(
        chain: String, time: Int64, happened: Int64? = nil, actor: String, operation: String, subject: String,
        body: [UInt8]
    ) {
        self.chain = chain
        self.time = time
        self.happened = happened
        self.actor = actor
        self.operation = operation
        self.subject = subject
        self.body = body
    }
}
