package import Shapes

/// One stretch at one desk in a slot that can be booked.
package struct SlotLeg: Hashable, Sendable {
    /// The service.
    package let service: String
    /// The partner whose desk it is.
    package let partner: String
    /// The desk.
    package let desk: String
    /// The persons served, `p1` to `pn`.
    package let persons: [String]
    /// When it starts.
    package let startsAt: Instant
    /// When it ends.
    package let endsAt: Instant
    /// When it starts, on the centre's clock.
    package let localStart: LocalInstant

    /// A stretch at a desk.
    package init(
        service: String, partner: String, desk: String, persons: [String], startsAt: Instant, endsAt: Instant,
        localStart: LocalInstant
    ) {
        self.service = service
        self.partner = partner
        self.desk = desk
        self.persons = persons
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.localStart = localStart
    }

    /// The shape of a leg in a slot.
    package static let shape = Shape<SlotLeg>.record(
        "SlotLeg", "one stretch at one desk in a slot",
        {
            SlotLeg(service: $0, partner: $1, desk: $2, persons: $3, startsAt: $4, endsAt: $5, localStart: $6)
        },
        Field("service", .text, "the service", \.service), Field("partner", .text, "the partner", \.partner),
        Field("desk", .text, "the desk", \.desk),
        Field("persons", Shape<String>.person.list(), "the persons served", \.persons),
        Field("startsAt", .instant, "when it starts", \.startsAt), Field("endsAt", .instant, "when it ends", \.endsAt),
        Field("localStart", .localInstant, "when it starts, on the centre's clock", \.localStart))
}
