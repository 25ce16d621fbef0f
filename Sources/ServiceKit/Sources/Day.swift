/// A calendar day of the Gregorian calendar, counted from 1970-01-01; it has no time and no zone.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01, negative before it.
    public let number: Int

    /// The day that lies `number` days after 1970-01-01.
    public init(number: Int) {
        self.number = number
    }

    /// The day of a year, month (1–12) and day of the month, or `nil` where the calendar has no such day.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(of: month, in: year)
        else { return nil }
        self.number = Day.count(year, month, day)
    }

    /// Reads an ISO 8601 day, `2021-03-09`; anything else gives `nil`.
    public init?(_ text: some StringProtocol) {
        var digits: [Int] = []
        digits.reserveCapacity(8)
        var index = 0
        for byte in text.utf8 {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard byte >= 48, byte <= 57 else { return nil }
                digits.append(Int(byte) - 48)
            }
            index += 1
        }
        guard index == 10 else { return nil }
        let year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
        self.init(year, digits[4] * 10 + digits[5], digits[6] * 10 + digits[7])
    }

    /// Year, month (1–12) and day of the month.
    public var parts: (year: Int, month: Int, day: Int) {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, eras last 400 years.
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// The year, such as 2021.
    public var year: Int { parts.year }

    /// The weekday it falls on.
    public var weekday: Weekday {
        let index = (number % 7 + 7 + 3) % 7
        return Weekday.allCases[index]
    }

    /// The day `count` days later, or earlier where it is negative.
    public func adding(days count: Int) -> Day {
        Day(number: number + count)
    }

    /// The same day of the month `count` months later, or that month's last day where it is shorter.
    public func adding(months count: Int) -> Day {
        let (year, month, day) = parts
        let total = year * 12 + month - 1 + count
        let target = (year: (total >= 0 ? total : total - 11) / 12, month: (total % 12 + 12) % 12 + 1)
        let last = Day.length(of: target.month, in: target.year)
        return Day(number: Day.count(target.year, target.month, min(day, last)))
    }

    /// Whole years from this day to another, as an age is counted: born on 29 February, one year older on 1 March.
    public func wholeYears(to other: Day) -> Int {
        let (from, to) = (parts, other.parts)
        let isBefore = (to.month, to.day) < (from.month, from.day)
        return to.year - from.year - (isBefore ? 1 : 0)
    }

    /// Whole months from this day to another; negative where the other is earlier.
    public func wholeMonths(to other: Day) -> Int {
        guard other >= self else { return -other.wholeMonths(to: self) }
        let (from, to) = (parts, other.parts)
        let months = (to.year - from.year) * 12 + to.month - from.month
        return adding(months: months) > other ? months - 1 : months
    }

    /// Days in a month (1–12) of a year.
    public static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Earlier days come first.
    public static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }

    private static func count(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension Day: CustomStringConvertible {
    /// The day as ISO 8601, `2021-03-09`.
    public var description: String {
        let (year, month, day) = parts
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
