package import Shapes

/// A visit that an interruption touches.
package struct TouchedVisit: Hashable, Sendable {
    /// The visit's reference.
    package let visit: String
    /// How far it is.
    package let state: VisitState
    /// When it starts.
    package let startsAt: Instant
    /// When it starts, on the centre's clock.
    package let localStart: LocalInstant
    /// Its touched legs.
    package let legs: [Leg]
    /// Where it could go, the best first.
    package let proposals: [Proposal]

    /// A visit that an interruption touches.
    package init(
        visit: String, state: VisitState, startsAt: Instant, localStart: LocalInstant, legs: [Leg],
        proposals: [Proposal]
    ) {
        self.visit = visit
        self.state = state
        self.startsAt = startsAt
        self.localStart = localStart
        self.legs = legs
        self.proposals = proposals
    }

    /// Reads and writes it.
    package static let shape = Shape<TouchedVisit>.record(
        "TouchedVisit", "a visit that an interruption touches",
        { TouchedVisit(visit: $0, state: $1, startsAt: $2, localStart: $3, legs: $4, proposals: $5) },
        Field("visit", .reference, "the visit's reference", \.visit),
        Field("state", .word, "how far it is", \.state),
        Field("startsAt", .instant, "when it starts", \.startsAt),
        Field("localStart", .localInstant, "when it starts, on the centre's clock", \.localStart),
        Field("legs", Leg.shape.list(), "its touched legs", \.legs),
        Field("proposals", Proposal.shape.list(), "where it could go, the best first", \.proposals))
}
