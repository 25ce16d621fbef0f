package import ServiceKit

/// Easter Sunday of the western churches.
package enum Easter {
    /// Easter Sunday of a year of the Gregorian calendar (1583 on).
    package static func sunday(in year: Int) -> Day {
        // The anonymous Gregorian computus (Meeus, Jones and Butcher), in terms of the moon's age and the weekday.
        let golden = year % 19
        let (century, rest) = (year / 100, year % 100)
        let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
        let late = (golden + 11 * moon + 22 * weekday) / 451
        let march = 22 + moon + weekday - 7 * late
        let first = Day(year, 3, 1) ?? Day(number: 0)
        return first.adding(days: march - 1)
    }
}
