package import Shapes

/// A visit that is booked for a suspended service.
package struct SuspendedVisit: Hashable, Sendable {
    /// The visit's reference.
    package let visit: String
    /// The centre.
    package let centre: String
    /// When it starts.
    package let startsAt: Instant
    /// The same by the centre's clock.
    package let localStart: LocalInstant

    /// A visit for a suspended service.
    package init(visit: String, centre: String, startsAt: Instant, localStart: LocalInstant) {
        self.visit = visit
        self.centre = centre
        self.startsAt = startsAt
        self.localStart = localStart
    }

    /// The shape of a visit.
    package static let shape = Shape<SuspendedVisit>.record(
        "SuspendedVisit", "a visit that is booked for a suspended service",
        { SuspendedVisit(visit: $0, centre: $1, startsAt: $2, localStart: $3) },
        Field("visit", .reference, "the visit's reference", \.visit), Field("centre", .name, "the centre", \.centre),
        Field("startsAt", .instant, "when it starts", \.startsAt),
        Field("localStart", .localInstant, "the same by the centre's clock", \.localStart))
}
