package import ServiceKit
import Shapes

/// A question for slots of one service, for a number of persons who all need a leg.
package struct SlotsAsked: Sendable {
    /// The centre.
    package let centre: String
    /// The service.
    package let service: String
    /// How many persons, 1 to 6.
    package let persons: Int
    /// The first local day; today where left out.
    package let from: Day?
    /// The first local day no longer; as far as bookings are open where left out.
    package let until: Day?
    /// How many at most, 1 to 500.
    package let limit: Int
    /// Where to go on.
    package let cursor: String?

    /// A question for slots.
    package init(
        centre: String, service: String, persons: Int = 1, from: Day? = nil, until: Day? = nil, limit: Int = 20,
        cursor: String? = nil
    ) {
        self.centre = centre
        self.service = service
        self.persons = persons
        self.from = from
        self.until = until
        self.limit = limit
        self.cursor = cursor
    }

    static let record = Record<SlotsAsked>(
        {
            SlotsAsked(centre: $0, service: $1, persons: $2, from: $3, until: $4, limit: $5, cursor: $6)
        },
        Field("centre", .name, "the centre", \.centre), Field("service", .name, "the service", \.service),
        Field("persons", .integer(1...6), default: 1, "how many persons", \.persons),
        .optional("from", .date, "the first local day; today where left out", \.from),
        .optional("until", .date, "the first local day no longer", \.until),
        Field("limit", .integer(1...500), default: 20, "how many slots at most", \.limit),
        .optional("cursor", .cursor, "`next` of the page before", \.cursor))
}
