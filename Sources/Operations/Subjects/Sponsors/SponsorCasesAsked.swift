import Shapes

/// A question for the cases of a sponsor's people.
package struct SponsorCasesAsked: Hashable, Sendable {
    /// The sponsor.
    package let sponsor: String
    /// Only of this state; all that have not ended where left out.
    package let state: CaseState?
    /// Where the list goes on: `next` of the answer before.
    package let after: String?
    /// How many at most.
    package let limit: Int

    /// A question for the cases of a sponsor's people.
    package init(sponsor: String, state: CaseState? = nil, after: String? = nil, limit: Int = 100) {
        self.sponsor = sponsor
        self.state = state
        self.after = after
        self.limit = limit
    }

    static let record = Record<SponsorCasesAsked>(
        { SponsorCasesAsked(sponsor: $0, state: $1, after: $2, limit: $3) },
        Field("sponsor", .name, "the sponsor", \.sponsor),
        .optional("state", .word, "only of this state; all that have not ended where left out", \.state),
        .optional("after", .identifier, "where the list goes on: `next` of the answer before", \.after),
        Field("limit", .integer(1...500), default: 100, "how many at most", \.limit))
}
