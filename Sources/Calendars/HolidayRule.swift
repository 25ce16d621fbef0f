package import ServiceKit

/// On which day of a year a holiday falls.
package struct HolidayRule: Hashable, Sendable {
    /// What it is counted from.
    package enum Basis: Hashable, Sendable {
        /// So many days after Easter Sunday, negative before it.
        case easter(days: Int)
        /// A month (1–12) and a day of it; 29 February exists in leap years only.
        case date(month: Int, day: Int)
    }

    /// Where a holiday goes that would fall on a Sunday; raw values are the words of `if-sunday:`.
    package enum IfSunday: String, CaseIterable, Sendable {
        /// It stays.
        case stays
        /// The Saturday before.
        case dayBefore = "the day before"
        /// The Monday after.
        case dayAfter = "the day after"
    }

    /// What it is counted from.
    package let basis: Basis
    /// Where it goes instead of a Sunday.
    package let ifSunday: IfSunday

    /// A rule.
    package init(_ basis: Basis, ifSunday: IfSunday = .stays) {
        self.basis = basis
        self.ifSunday = ifSunday
    }

    /// The day of a year's holiday, which a rule may carry into the year beside it; `nil` in a year without 29 February.
    package func day(in year: Int) -> Day? {
        let day: Day?
        switch basis {
        case .easter(let days): day = Easter.sunday(in: year).adding(days: days)
        case .date(let month, let dayOfMonth): day = Day(year, month, dayOfMonth)
        }
        guard let day, day.weekday == .sunday else { return day }
        switch ifSunday {
        case .stays: return day
        case .dayBefore: return day.adding(days: -1)
        case .dayAfter: return day.adding(days: 1)
        }
    }

    /// Whether it falls on a day.
    package func falls(on day: Day) -> Bool {
        let year = day.year
        return (year - 1...year + 1).contains { self.day(in: $0) == day }
    }
}
