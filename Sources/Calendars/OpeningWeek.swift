package import ServiceKit

/// The lines of a `week:`: rules with the hours that hold on their days.
package struct OpeningWeek: Hashable, Sendable {
    /// One line.
    package struct Line: Hashable, Sendable {
        /// The days.
        package let rule: WeekRule
        /// Their hours.
        package let hours: OpeningHours

        /// A line of days and hours.
        package init(_ rule: WeekRule, _ hours: OpeningHours) {
            self.rule = rule
            self.hours = hours
        }
    }

    /// The lines, as they stand in the file.
    package let lines: [Line]

    /// A week of lines.
    package init(_ lines: [Line]) {
        self.lines = lines
    }

    /// The hours of a day: those of all lines that hold on it, together.
    package func hours(on day: Day) -> OpeningHours {
        lines.reduce(.none) { $1.rule.holds(on: day) ? $0.union($1.hours) : $0 }
    }
}
