import Shapes

/// A booking as it is asked for: exactly one of a bundle, or services on every person.
package struct Booking: Sendable {
    /// The centre.
    package let centre: String
    /// When the slot starts.
    package let startsAt: Instant
    /// The bundle, where the persons name no services.
    package let bundle: String?
    /// The persons.
    package let party: [Person]
    /// Where the party is told what it must know.
    package let contact: Contact
    /// The municipality they live in.
    package let livesIn: String?
    /// The employer.
    package let sponsor: String?
    /// The hold that keeps the slot.
    package let hold: String?
    /// What the desk should know beforehand; sealed with the persons.
    package let needs: String?

    /// A booking.
    package init(
        centre: String, startsAt: Instant, bundle: String? = nil, party: [Person], contact: Contact,
        livesIn: String? = nil, sponsor: String? = nil, hold: String? = nil, needs: String? = nil
    ) {
        self.centre = centre
        self.startsAt = startsAt
        self.bundle = bundle
        self.party = party
        self.contact = contact
        self.livesIn = livesIn
        self.sponsor = sponsor
        self.hold = hold
        self.needs = needs
    }

    static let record = Record<Booking>(
        {
            Booking(
                centre: $0, startsAt: $1, bundle: $2, party: $3, contact: $4, livesIn: $5, sponsor: $6, hold: $7,
                needs: $8)
        },
        Field("centre", .name, "the centre", \.centre),
        Field("startsAt", .instant, "when the slot starts", \.startsAt),
        .optional("bundle", .name, "the bundle, where the persons name no services", \.bundle),
        Field("party", Person.shape.list(least: 1, most: 6), "the persons", \.party),
        Field("contact", Contact.shape, "where the party is told what it must know", \.contact),
        .optional("livesIn", .municipality, "the municipality they live in", \.livesIn),
        .optional("sponsor", .label, "the employer: a registered sponsor, or its exact registered name", \.sponsor),
        .optional("hold", .identifier, "the hold that keeps the slot", \.hold),
        .optional("needs", .text(least: 1, most: 500), "what the desk should know beforehand", \.needs))
}
