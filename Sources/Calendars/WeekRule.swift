package import ServiceKit

/// On which days a line of a `week:` holds: every Tuesday, the second of the month, or the last.
package struct WeekRule: Hashable, Sendable {
    /// Which of a month's days of that name.
    package enum Which: Hashable, Sendable {
        /// Each of them.
        case every
        /// The first to fifth of the month; a month without a fifth has no such day.
        case nth(Int)
        /// The month's last.
        case last
    }

    /// The day of the week.
    package let weekday: Weekday
    /// Which of a month's days of that name.
    package let which: Which

    /// A rule.
    package init(_ which: Which = .every, _ weekday: Weekday) {
        self.which = which
        self.weekday = weekday
    }

    /// Whether it holds on a day.
    package func holds(on day: Day) -> Bool {
        guard day.weekday == weekday else { return false }
        let parts = day.parts
        switch which {
        case .every: return true
        case .nth(let number): return (parts.day - 1) / 7 + 1 == number
        case .last: return parts.day + 7 > Day.length(of: parts.month, in: parts.year)
        }
    }
}

extension WeekRule: CustomStringConvertible {
    /// The rule as files write it: `tuesday`, `2nd tuesday`, `last friday`.
    package var description: String {
        switch which {
        case .every: weekday.rawValue
        case .nth(let number): "\(WeekRule.ordinals[number - 1]) \(weekday.rawValue)"
        case .last: "last \(weekday.rawValue)"
        }
    }

    static let ordinals = ["1st", "2nd", "3rd", "4th", "5th"]
}
