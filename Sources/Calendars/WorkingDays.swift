package import ServiceKit

/// Counts days on which someone is open; who, the caller says.
package enum WorkingDays {
    /// How far a count looks before it gives up: a partner that is closed for a year has no working day.
    package static let reach = 366

    /// The day that lies `count` open days before a day, the day itself not counted; `nil` where there are not so many.
    ///
    /// A count of zero gives the day itself.
    package static func day(_ count: Int, before day: Day, isOpen: (Day) -> Bool) -> Day? {
        walk(count, from: day, step: -1, isOpen: isOpen)
    }

    /// The day that lies `count` open days after a day, the day itself not counted; `nil` where there are not so many.
    package static func day(_ count: Int, after day: Day, isOpen: (Day) -> Bool) -> Day? {
        walk(count, from: day, step: 1, isOpen: isOpen)
    }

    /// How many open days lie after a day up to and including another; zero where that is not later.
    package static func count(after day: Day, through last: Day, isOpen: (Day) -> Bool) -> Int {
        guard last > day else { return 0 }
        return (day.number + 1...last.number).count { isOpen(Day(number: $0)) }
    }

    private static func walk(_ count: Int, from day: Day, step: Int, isOpen: (Day) -> Bool) -> Day? {
        var day = day
        var left = count
        var looked = 0
        while left > 0 {
            // Each open day found lets the count look as far again.
            guard looked < reach else { return nil }
            day = day.adding(days: step)
            looked += 1
            if isOpen(day) {
                left -= 1
                looked = 0
            }
        }
        return day
    }
}
