package import ServiceKit
import Shapes

/// A question for slots of a party, of which each person gets the legs that assessment finds needed.
package struct SlotSearchAsked: Sendable {
    /// The centre.
    package let centre: String
    /// The bundle, where the persons name no services.
    package let bundle: String?
    /// The persons.
    package let party: [PartyMember]
    /// The first local day.
    package let from: Day
    /// The first local day no longer.
    package let until: Day
    /// How many at most, 1 to 500.
    package let limit: Int
    /// Where to go on.
    package let cursor: String?
    /// The municipality they live in.
    package let livesIn: String?
    /// The employer.
    package let sponsor: String?

    /// A question for slots of a party.
    package init(
        centre: String, bundle: String? = nil, party: [PartyMember], from: Day, until: Day, limit: Int = 20,
        cursor: String? = nil, livesIn: String? = nil, sponsor: String? = nil
    ) {
        self.centre = centre
        self.bundle = bundle
        self.party = party
        self.from = from
        self.until = until
        self.limit = limit
        self.cursor = cursor
        self.livesIn = livesIn
        self.sponsor = sponsor
    }

    static let record = Record<SlotSearchAsked>(
        {
            SlotSearchAsked(
                centre: $0, bundle: $1, party: $2, from: $3, until: $4, limit: $5, cursor: $6, livesIn: $7, sponsor: $8)
        },
        Field("centre", .name, "the centre", \.centre),
        .optional("bundle", .name, "the bundle, where the persons name no services", \.bundle),
        Field("party", PartyMember.shape.list(least: 1, most: 6), "the persons", \.party),
        Field("from", .date, "the first local day", \.from),
        Field("until", .date, "the first local day no longer", \.until),
        Field("limit", .integer(1...500), default: 20, "how many slots at most", \.limit),
        .optional("cursor", .cursor, "`next` of the page before", \.cursor),
        .optional("livesIn", .municipality, "the municipality they live in", \.livesIn),
        .optional("sponsor", .label, "the employer: a registered sponsor, or its exact registered name", \.sponsor))
}
