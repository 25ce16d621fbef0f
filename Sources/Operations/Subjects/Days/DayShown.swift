package import ServiceKit
package import Shapes

/// A centre's day: how it stands, and what is still open.
package struct DayShown: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The local day.
    package let day: Day
    /// The centre's time zone.
    package let timeZone: String
    /// Whether it is closed.
    package let state: DayState
    /// When it was closed.
    package let closedAt: Instant?
    /// Why it was closed with open points.
    package let reason: String?
    /// How many points are open.
    package let open: Int
    /// How many visits stand how.
    package let counts: DayCounts
    /// What is open, by section; a section without points is told as well.
    package let sections: [DaySection]

    /// A centre's day.
    package init(
        centre: String, day: Day, timeZone: String, state: DayState, closedAt: Instant? = nil, reason: String? = nil,
        open: Int, counts: DayCounts, sections: [DaySection]
    ) {
        self.centre = centre
        self.day = day
        self.timeZone = timeZone
        self.state = state
        self.closedAt = closedAt
        self.reason = reason
        self.open = open
        self.counts = counts
        self.sections = sections
    }

    /// Reads and writes it.
    package static let shape = Shape<DayShown>.record(
        "DayShown", "a centre's day: how it stands, and what is still open",
        {
            DayShown(
                centre: $0, day: $1, timeZone: $2, state: $3, closedAt: $4, reason: $5, open: $6, counts: $7,
                sections: $8)
        },
        Field("centre", .name, "the centre", \.centre), Field("day", .date, "the local day", \.day),
        Field("timeZone", .text, "the centre's time zone", \.timeZone),
        Field("state", .word, "whether it is closed", \.state),
        .optional("closedAt", .instant, "when it was closed", \.closedAt),
        .optional("reason", .text, "why it was closed with open points", \.reason),
        Field("open", .integer(0...1_000_000), "how many points are open", \.open),
        Field("counts", DayCounts.shape, "how many visits stand how", \.counts),
        Field("sections", DaySection.shape.list(), "what is open, by section", \.sections))
}
