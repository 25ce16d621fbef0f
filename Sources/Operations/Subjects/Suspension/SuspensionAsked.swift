import Shapes

/// A question for a suspension everywhere, and the visits that are booked all the same.
package struct SuspensionAsked: Hashable, Sendable {
    /// The service.
    package let service: String
    /// Where the visits go on: `next` of the answer before.
    package let after: String?
    /// How many visits at most.
    package let limit: Int

    /// A question for a suspension.
    package init(service: String, after: String? = nil, limit: Int = 100) {
        self.service = service
        self.after = after
        self.limit = limit
    }

    static let record = Record<SuspensionAsked>(
        { SuspensionAsked(service: $0, after: $1, limit: $2) }, Field("service", .name, "the service", \.service),
        .optional("after", .reference, "where the visits go on: `next` of the answer before", \.after),
        Field("limit", .integer(1...500), default: 100, "how many visits at most", \.limit))
}
