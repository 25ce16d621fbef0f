package import Shapes

/// The clocks of a case, each explained day by day.
package struct CaseClocks: Hashable, Sendable {
    /// The case's identifier.
    package let `case`: String
    /// The centre's time zone, in which days begin and end.
    package let timeZone: String
    /// The clocks, in the order in which they started.
    package let clocks: [CaseClock]

    /// The clocks of a case, each explained day by day.
    package init(case identifier: String, timeZone: String, clocks: [CaseClock]) {
        self.case = identifier
        self.timeZone = timeZone
        self.clocks = clocks
    }

    /// Reads and writes it.
    package static let shape = Shape<CaseClocks>.record(
        "CaseClocks", "the clocks of a case, each explained day by day",
        { CaseClocks(case: $0, timeZone: $1, clocks: $2) },
        Field("case", .identifier, "the case's identifier", \.case),
        Field("timeZone", .text, "the centre's time zone, in which days begin and end", \.timeZone),
        Field("clocks", CaseClock.shape.list(), "the clocks, in the order in which they started", \.clocks))
}
