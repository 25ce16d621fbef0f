import Shapes

/// A party that has come without an appointment: as a booking, for now.
package struct WalkIn: Sendable {
    /// The centre.
    package let centre: String
    /// The bundle, where the persons name no services.
    package let bundle: String?
    /// The persons, all of whom are here.
    package let party: [Person]
    /// Where the party is told what it must know later.
    package let contact: Contact?
    /// The municipality they live in.
    package let livesIn: String?
    /// The employer.
    package let sponsor: String?
    /// What the desk should know; sealed with the persons.
    package let needs: String?
    /// Whether they are called before others.
    package let priority: Bool
    /// Whether an officer takes them in where the partner takes nobody without an appointment.
    package let isOwnChoice: Bool

    /// A party that has come without an appointment.
    package init(
        centre: String, bundle: String? = nil, party: [Person], contact: Contact? = nil, livesIn: String? = nil,
        sponsor: String? = nil, needs: String? = nil, priority: Bool = false, isOwnChoice: Bool = false
    ) {
        self.centre = centre
        self.bundle = bundle
        self.party = party
        self.contact = contact
        self.livesIn = livesIn
        self.sponsor = sponsor
        self.needs = needs
        self.priority = priority
        self.isOwnChoice = isOwnChoice
    }

    static let record = Record<WalkIn>(
        {
            WalkIn(
                centre: $0, bundle: $1, party: $2, contact: $3, livesIn: $4, sponsor: $5, needs: $6, priority: $7,
                isOwnChoice: $8)
        },
        Field("centre", .name, "the centre", \.centre),
        .optional("bundle", .name, "the bundle, where the persons name no services", \.bundle),
        Field("party", Person.shape.list(least: 1, most: 6), "the persons, all of whom are here", \.party),
        .optional("contact", Contact.shape, "where the party is told what it must know later", \.contact),
        .optional("livesIn", .municipality, "the municipality they live in", \.livesIn),
        .optional("sponsor", .label, "the employer: a registered sponsor, or its exact registered name", \.sponsor),
        .optional("needs", .text(least: 1, most: 500), "what the desk should know", \.needs),
        Field("priority", .boolean, default: false, "whether they are called before others", \.priority),
        Field(
            "ownChoice", .boolean, default: false,
            "whether an officer takes them in where the partner takes nobody without an appointment", \.isOwnChoice))
}
