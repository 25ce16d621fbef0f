package import Shapes

/// One stretch of a booked visit: one or more persons, one service, one desk.
package struct Leg: Hashable, Sendable {
    /// `l1` to `ln`, in the order of the visit.
    package let leg: String
    /// The service.
    package let service: String
    /// The partner whose desk it is.
    package let partner: String
    /// The desk.
    package let desk: String
    /// The persons served.
    package let persons: [String]
    /// When it starts.
    package let startsAt: Instant
    /// When it ends.
    package let endsAt: Instant
    /// When it starts, on the centre's clock.
    package let localStart: LocalInstant
    /// How far it is.
    package let state: LegState

    /// A leg of a visit.
    package init(
        leg: String, service: String, partner: String, desk: String, persons: [String], startsAt: Instant,
        endsAt: Instant, localStart: LocalInstant, state: LegState
    ) {
        self.leg = leg
        self.service = service
        self.partner = partner
        self.desk = desk
        self.persons = persons
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.localStart = localStart
        self.state = state
    }

    /// The shape of a leg.
    package static let shape = Shape<Leg>.record(
        "Leg", "one or more persons, one service, one desk",
        {
            Leg(
                leg: $0, service: $1, partner: $2, desk: $3, persons: $4, startsAt: $5, endsAt: $6, localStart: $7,
                state: $8)
        },
        Field("leg", .text, "l1, l2 and so on", \.leg), Field("service", .text, "the service", \.service),
        Field("partner", .text, "the partner", \.partner), Field("desk", .text, "the desk", \.desk),
        Field("persons", Shape<String>.person.list(), "the persons served", \.persons),
        Field("startsAt", .instant, "when it starts", \.startsAt), Field("endsAt", .instant, "when it ends", \.endsAt),
        Field("localStart", .localInstant, "when it starts, on the centre's clock", \.localStart),
        Field("state", .word, "how far it is", \.state))
}
