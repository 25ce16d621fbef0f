package import ServiceKit
import Shapes

/// A question for a centre's cases.
package struct CasesAsked: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// Only of this service.
    package let service: String?
    /// Only where a track stands at this step.
    package let step: String?
    /// Only of this state; all that have not ended where left out.
    package let state: CaseState?
    /// Only with a clock whose last day is not after this one; these come first by that day.
    package let dueThrough: Day?
    /// Where the list goes on: `next` of the answer before.
    package let after: String?
    /// How many at most.
    package let limit: Int

    /// A question for a centre's cases.
    package init(
        centre: String, service: String? = nil, step: String? = nil, state: CaseState? = nil,
        dueThrough: Day? = nil, after: String? = nil, limit: Int = 100
    ) {
        self.centre = centre
        self.service = service
        self.step = step
        self.state = state
        self.dueThrough = dueThrough
        self.after = after
        self.limit = limit
    }

    static let record = Record<CasesAsked>(
        { CasesAsked(centre: $0, service: $1, step: $2, state: $3, dueThrough: $4, after: $5, limit: $6) },
        Field("centre", .name, "the centre", \.centre),
        .optional("service", .name, "only of this service", \.service),
        .optional("step", .name, "only where a track stands at this step", \.step),
        .optional("state", .word, "only of this state; all that have not ended where left out", \.state),
        .optional(
            "dueThrough", .date, "only with a clock that ends by this day; the first to end comes first", \.dueThrough),
        .optional("after", .identifier, "where the list goes on: `next` of the answer before", \.after),
        Field("limit", .integer(1...500), default: 100, "how many at most", \.limit))
}
