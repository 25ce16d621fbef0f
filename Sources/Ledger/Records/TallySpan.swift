package import ServiceKit

/// A day, a month or a year, for each of which tallies are kept: a long period needs few of them.
package struct TallySpan: Hashable, Sendable {
    /// As it is stored: `d2021-03-09`, `m2021-03` or `y2021`, so that days come first, in their order.
    package let stored: String

    /// As people write it: `2021-03-09`, `2021-03` or `2021`.
    package var text: String { String(stored.dropFirst()) }

    /// A span as it is stored.
    package init(stored: String) {
        self.stored = stored
    }

    /// A day.
    package init(day: Day) {
        stored = "d\(day)"
    }

    /// The month of a day.
    package init(monthOf day: Day) {
        stored = "m\(String("\(day)".prefix(7)))"
    }

    /// The year of a day.
    package init(yearOf day: Day) {
        stored = "y\(String("\(day)".prefix(4)))"
    }

    /// The spans that a day's tallies are kept in.
    package static func all(of day: Day) -> [TallySpan] {
        [TallySpan(day: day), TallySpan(monthOf: day), TallySpan(yearOf: day)]
    }

    /// The fewest spans that make up a period, in their order.
    package static func cover(_ from: Day, until: Day) -> [TallySpan] {
        var spans: [TallySpan] = []
        var day = from
        while day < until {
            if day.beginsYear, day.adding(months: 12) <= until {
                spans.append(TallySpan(yearOf: day))
                day = day.adding(months: 12)
            } else if day.beginsMonth, day.adding(months: 1) <= until {
                spans.append(TallySpan(monthOf: day))
                day = day.adding(months: 1)
            } else {
                spans.append(TallySpan(day: day))
                day = day.adding(days: 1)
            }
        }
        return spans
    }

    /// The whole months of a period.
    package static func months(_ from: Day, until: Day) -> [TallySpan] {
        var day = from.beginsMonth ? from : from.startOfMonth.adding(months: 1)
        var spans: [TallySpan] = []
        while day.adding(months: 1) <= until {
            spans.append(TallySpan(monthOf: day))
            day = day.adding(months: 1)
        }
        return spans
    }
}

extension Day {
    /// Whether a month begins with it.
    package var beginsMonth: Bool { parts.day == 1 }
    /// Whether a year begins with it.
    package var beginsYear: Bool { parts.month == 1 && parts.day == 1 }
    /// The first day of its month.
    package var startOfMonth: Day { adding(days: 1 - parts.day) }
}
