package import ServiceKit

/// An amount of time as files write it: `60 days`, `3 working days`, `20 minutes`.
package struct Term: Hashable, Sendable {
    /// What is counted; raw values are the words for one.
    package enum Unit: String, CaseIterable, Sendable {
        /// Sixty seconds.
        case minutes = "minute"
        /// Sixty minutes.
        case hours = "hour"
        /// Calendar days.
        case days = "day"
        /// Days on which someone is open; who, the place where the term stands decides.
        case workingDays = "working day"
        /// Seven calendar days.
        case weeks = "week"
        /// Calendar months.
        case months = "month"
        /// Twelve calendar months.
        case years = "year"
    }

    /// How many, zero or more.
    package let count: Int
    /// Of what.
    package let unit: Unit

    /// A number of units.
    package init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// Its minutes, where every such term has as many: minutes and hours only, since a day may have 23 or 25 hours.
    package var minutes: Int? {
        switch unit {
        case .minutes: count
        case .hours: count * 60
        default: nil
        }
    }

    /// The day on which it ends, the first day not counted; `nil` for minutes, hours and working days.
    ///
    /// Months and years end on the same day of the month, or on the month's last where it is shorter.
    package func end(from day: Day) -> Day? {
        switch unit {
        case .days: day.adding(days: count)
        case .weeks: day.adding(days: count * 7)
        case .months: day.adding(months: count)
        case .years: day.adding(months: count * 12)
        case .minutes, .hours, .workingDays: nil
        }
    }

    /// The day on which it ends, with working days counted as `isOpen` says; `nil` for minutes and hours.
    package func end(from day: Day, isOpen: (Day) -> Bool) -> Day? {
        unit == .workingDays ? WorkingDays.day(count, after: day, isOpen: isOpen) : end(from: day)
    }

    /// The day from which it would run to end on a day: `1 working day` before Tuesday is Monday; `nil` as for `end`.
    package func start(before day: Day, isOpen: (Day) -> Bool) -> Day? {
        unit == .workingDays
            ? WorkingDays.day(count, before: day, isOpen: isOpen) : Term(-count, unit).end(from: day)
    }
}
