package import ServiceKit
import Shapes

/// A question for a centre's visits of a day.
package struct VisitsAsked: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The local day; today where left out.
    package let date: Day?
    /// Only with a leg of this partner.
    package let partner: String?
    /// Only of this state.
    package let state: VisitState?

    /// A question for visits.
    package init(centre: String, date: Day? = nil, partner: String? = nil, state: VisitState? = nil) {
        self.centre = centre
        self.date = date
        self.partner = partner
        self.state = state
    }

    static let record = Record<VisitsAsked>(
        { VisitsAsked(centre: $0, date: $1, partner: $2, state: $3) },
        Field("centre", .name, "the centre", \.centre),
        .optional("date", .date, "the local day; today where left out", \.date),
        .optional("partner", .name, "only with a leg of this partner", \.partner),
        .optional("state", .word, "only of this state", \.state))
}
