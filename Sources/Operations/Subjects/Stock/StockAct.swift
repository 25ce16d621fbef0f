package import Shapes

/// What somebody did with secure documents: a link of their chain.
package struct StockAct: Hashable, Sendable {
    /// Its identifier.
    package let act: String
    /// What was done.
    package let deed: StockDeed
    /// The centre at which it was done.
    package let centre: String
    /// The kind of document.
    package let kind: String
    /// The personal document, where it is one.
    package let document: String?
    /// What went where.
    package let moves: [StockMove]
    /// Who did it, `token:…`.
    package let by: String
    /// The second officer.
    package let second: String?
    /// Whether a second officer stands for it.
    package let signature: SignatureState
    /// When it happened.
    package let happenedAt: Instant
    /// When it was recorded.
    package let recordedAt: Instant
    /// When the second officer signed.
    package let signedAt: Instant?
    /// Why a serial was spoiled.
    package let because: SpoilReason?
    /// Why it was made void, for who may read that.
    package let reason: String?
    /// The visit whose leg it was the result of.
    package let visit: String?
    /// The leg.
    package let leg: String?
    /// The person of the visit, `p1`.
    package let person: String?
    /// The case.
    package let `case`: String?

    /// What somebody did with secure documents.
    package init(
        act: String, deed: StockDeed, centre: String, kind: String, document: String? = nil, moves: [StockMove],
        by: String, second: String? = nil, signature: SignatureState, happenedAt: Instant, recordedAt: Instant,
        signedAt: Instant? = nil, because: SpoilReason? = nil, reason: String? = nil, visit: String? = nil,
        leg: String? = nil, person: String? = nil, case: String? = nil
    ) {
        self.act = act
        self.deed = deed
        self.centre = centre
        self.kind = kind
        self.document = document
        self.moves = moves
        self.by = by
        self.second = second
        self.signature = signature
        self.happenedAt = happenedAt
        self.recordedAt = recordedAt
        self.signedAt = signedAt
        self.because = because
        self.reason = reason
        self.visit = visit
        self.leg = leg
        self.person = person
        self.case = `case`
    }

    /// The shape of an act.
    package static let shape = Shape<StockAct>.record(
        "StockAct", "what somebody did with secure documents: a link of their chain",
        {
            StockAct(
                act: $0, deed: $1, centre: $2, kind: $3, document: $4, moves: $5, by: $6, second: $7, signature: $8,
                happenedAt: $9, recordedAt: $10, signedAt: $11, because: $12, reason: $13, visit: $14, leg: $15,
                person: $16, case: $17)
        },
        Field("act", .identifier, "its identifier; a second officer signs it by this", \.act),
        Field("deed", .word, "what was done", \.deed),
        Field("centre", .name, "the centre at which it was done", \.centre),
        Field("kind", .name, "the kind of document", \.kind),
        .optional("document", .identifier, "the personal document, where it is one", \.document),
        Field("moves", StockMove.shape.list(), "what went where", \.moves),
        Field("by", .text, "who did it", \.by), .optional("second", .text, "the second officer", \.second),
        Field("signature", .word, "whether a second officer stands for it", \.signature),
        Field("happenedAt", .instant, "when it happened", \.happenedAt),
        Field("recordedAt", .instant, "when it was recorded", \.recordedAt),
        .optional("signedAt", .instant, "when the second officer signed", \.signedAt),
        .optional("because", .word, "why a serial was spoiled", \.because),
        .optional("reason", .text, "why it was made void, for who may read that", \.reason),
        .optional("visit", .reference, "the visit whose leg it was the result of", \.visit),
        .optional("leg", .name, "the leg", \.leg), .optional("person", .person, "the person of the visit", \.person),
        .optional("case", .identifier, "the case", \.case))
}
