import ServiceKit
import Timetable

/// The days that searches look at: 31 from a Monday on, weekdays 09:00–17:00, eight half hours booked a desk and day.
struct BookedDays {
    /// Monday, 1 March 2021.
    static let monday = Day(number: 18_687)
    static let count = 31
    /// 09:00–17:00.
    static let hours = 108..<204
    /// Half an hour.
    static let ticks = 6

    /// The weekdays among the days.
    static var weekdays: [Day] {
        (0..<count).map { monday.adding(days: $0) }.filter { $0.weekday != .saturday && $0.weekday != .sunday }
    }

    /// Half hours of one desk's day at random places, none over another.
    ///
    /// They are placed at random until none fits any more, which may be before there are eight.
    static func bookings(keeping kept: [Range<Int>] = [], using random: inout SeededRandom) -> [Range<Int>] {
        var free = DayRow(hours)
        for range in kept { free.remove(range) }
        var booked = kept
        while booked.count < 8 {
            let starts = Array(free.starts(for: ticks))
            guard let start = starts.randomElement(using: &random) else { break }
            free.remove(start..<start + ticks)
            booked.append(start..<start + ticks)
        }
        return booked
    }
}
