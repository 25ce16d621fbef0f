import Shapes

/// Which clients are looked for; all that is given must fit, and something must be given.
package struct ClientSearchAsked: Hashable, Sendable {
    /// The person's V-number.
    package let vNumber: String?
    /// Who the person is.
    package let person: PersonSought?
    /// The machine-readable zone as it was scanned.
    package let zone: String?
    /// How many at most.
    package let limit: Int

    /// Which clients are looked for.
    package init(vNumber: String? = nil, person: PersonSought? = nil, zone: String? = nil, limit: Int = 20) {
        self.vNumber = vNumber
        self.person = person
        self.zone = zone
        self.limit = limit
    }

    static let record = Record<ClientSearchAsked>(
        { ClientSearchAsked(vNumber: $0, person: $1, zone: $2, limit: $3) },
        .optional("vNumber", .vNumber, "the person's V-number", \.vNumber),
        .optional("person", PersonSought.shape, "who the person is", \.person),
        .optional("zone", .text(least: 1, most: 200), "the machine-readable zone as it was scanned", \.zone),
        Field("limit", .integer(1...100), default: 20, "how many at most", \.limit))
}
