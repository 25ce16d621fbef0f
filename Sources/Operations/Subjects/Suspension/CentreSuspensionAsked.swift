import Shapes

/// A question for a suspension at one centre, and the visits that are booked there all the same.
package struct CentreSuspensionAsked: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The service.
    package let service: String
    /// Where the visits go on: `next` of the answer before.
    package let after: String?
    /// How many visits at most.
    package let limit: Int

    /// A question for a suspension.
    package init(centre: String, service: String, after: String? = nil, limit: Int = 100) {
        self.centre = centre
        self.service = service
        self.after = after
        self.limit = limit
    }

    static let record = Record<CentreSuspensionAsked>(
        { CentreSuspensionAsked(centre: $0, service: $1, after: $2, limit: $3) },
        Field("centre", .name, "the centre", \.centre), Field("service", .name, "the service", \.service),
        .optional("after", .reference, "where the visits go on: `next` of the answer before", \.after),
        Field("limit", .integer(1...500), default: 100, "how many visits at most", \.limit))
}
