import Shapes

/// Whose visit is looked for at a centre; all that is given must fit, and something must be given.
package struct VisitSearchAsked: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The ticket of today, as it is called.
    package let ticket: String?
    /// The person's V-number.
    package let vNumber: String?
    /// Who the person is.
    package let person: PersonSought?
    /// The machine-readable zone as it was scanned.
    package let zone: String?
    /// How many at most.
    package let limit: Int

    /// Whose visit is looked for at a centre.
    package init(
        centre: String, ticket: String? = nil, vNumber: String? = nil, person: PersonSought? = nil,
        zone: String? = nil, limit: Int = 20
    ) {
        self.centre = centre
        self.ticket = ticket
        self.vNumber = vNumber
        self.person = person
        self.zone = zone
        self.limit = limit
    }

    static let record = Record<VisitSearchAsked>(
        { VisitSearchAsked(centre: $0, ticket: $1, vNumber: $2, person: $3, zone: $4, limit: $5) },
        Field("centre", .name, "the centre", \.centre),
        .optional("ticket", .text(least: 1, most: 12), "the ticket of today, A7", \.ticket),
        .optional("vNumber", .vNumber, "the person's V-number", \.vNumber),
        .optional("person", PersonSought.shape, "who the person is", \.person),
        .optional("zone", .text(least: 1, most: 200), "the machine-readable zone as it was scanned", \.zone),
        Field("limit", .integer(1...100), default: 20, "how many at most", \.limit))
}
