package import ServiceKit
package import Shapes

/// A centre's visits of a day, in the order of their starts.
package struct VisitList: Hashable, Sendable {
    /// The local day.
    package let date: Day
    /// The centre's time zone.
    package let timeZone: String
    /// The visits.
    package let visits: [Visit]

    /// Visits of a day.
    package init(date: Day, timeZone: String, visits: [Visit]) {
        self.date = date
        self.timeZone = timeZone
        self.visits = visits
    }

    /// The shape of the list.
    package static let shape = Shape<VisitList>.record(
        "VisitList", "a centre's visits of a day", { VisitList(date: $0, timeZone: $1, visits: $2) },
        Field("date", .date, "the local day", \.date), Field("timeZone", .text, "the centre's time zone", \.timeZone),
        Field("visits", Visit.shape.list(), "the visits", \.visits))
}
