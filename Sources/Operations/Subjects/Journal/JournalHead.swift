package import Shapes

/// The last entry of a chain, signed.
package struct JournalHead: Hashable, Sendable {
    /// The chain: a centre, or `national`.
    package let chain: String
    /// The last sequence.
    package let sequence: Int
    /// The last hash, in hexadecimal.
    package let hash: String
    /// When it was recorded.
    package let time: Instant
    /// The signature over chain, sequence and hash, in hexadecimal, where the head was signed.
    package let signature: String?

    /// A head.
    package init(chain: String, sequence: Int, hash: String, time: Instant, signature: String? = nil) {
        self.chain = chain
        self.sequence = sequence
        self.hash = hash
        self.time = time
        self.signature = signature
    }

    /// The shape of a head.
    package static let shape = Shape<JournalHead>.record(
        "JournalHead", "the last entry of a chain",
        { JournalHead(chain: $0, sequence: $1, hash: $2, time: $3, signature: $4) },
        Field("centre", .text, "the chain: a centre, or `national`", \.chain),
        Field("sequence", .integer(), "the last sequence", \.sequence), Field("hash", .text, "the last hash", \.hash),
        Field("time", .instant, "when it was recorded", \.time),
        .optional("signature", .text, "the signature over chain, sequence and hash", \.signature))
}
