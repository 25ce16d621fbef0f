import Shapes

/// A wish to keep a slot for ten minutes.
package struct HoldAsked: Sendable {
    /// The centre.
    package let centre: String
    /// When the slot starts.
    package let startsAt: Instant
    /// The bundle, where the persons name no services.
    package let bundle: String?
    /// The persons.
    package let party: [PartyMember]
    /// The municipality they live in.
    package let livesIn: String?
    /// The employer.
    package let sponsor: String?

    /// A wish to keep a slot.
    package init(
        centre: String, startsAt: Instant, bundle: String? = nil, party: [PartyMember], livesIn: String? = nil,
        sponsor: String? = nil
    ) {
        self.centre = centre
        self.startsAt = startsAt
        self.bundle = bundle
        self.party = party
        self.livesIn = livesIn
        self.sponsor = sponsor
    }

    static let record = Record<HoldAsked>(
        {
            HoldAsked(centre: $0, startsAt: $1, bundle: $2, party: $3, livesIn: $4, sponsor: $5)
        },
        Field("centre", .name, "the centre", \.centre),
        Field("startsAt", .instant, "when the slot starts", \.startsAt),
        .optional("bundle", .name, "the bundle, where the persons name no services", \.bundle),
        Field("party", PartyMember.shape.list(least: 1, most: 6), "the persons", \.party),
        .optional("livesIn", .municipality, "the municipality they live in", \.livesIn),
        .optional("sponsor", .label, "the employer: a registered sponsor, or its exact registered name", \.sponsor))
}
