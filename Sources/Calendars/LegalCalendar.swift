package import ServiceKit

/// The calendar of the Algemene termijnenwet (BWBR0002448), which statutory terms use and nothing else.
///
/// Holidays are those of article 3 as it reads since 2014. It is never derived from an opening calendar: a town hall
/// closed on carnival Monday moves no term, and an equated day on which everyone works does.
package struct LegalCalendar: Hashable, Sendable {
    /// A day that a royal decree equates with a holiday.
    package struct EquatedDay: Hashable, Sendable {
        /// The day.
        package let day: Day
        /// Where it stands.
        package let source: String

        /// An equated day.
        package init(day: Day, source: String) {
            self.day = day
            self.source = source
        }
    }

    /// The equated days, by decree; years before the first or after the last have none that are known.
    package let equated: [EquatedDay]

    /// A calendar with the days that decrees have equated.
    package init(equated: [EquatedDay] = LegalCalendar.knownEquatedDays) {
        self.equated = equated
    }

    /// The holiday that a day is, if it is one.
    package func holiday(on day: Day) -> LegalHoliday? {
        let (year, month, dayOfMonth) = day.parts
        switch (month, dayOfMonth) {
        case (1, 1): return .newYear
        case (5, 5): return .liberationDay
        case (12, 25): return .christmas
        case (12, 26): return .secondChristmasDay
        default: break
        }
        switch day.number - Easter.sunday(in: year).number {
        case -2: return .goodFriday
        case 1: return .easterMonday
        case 39: return .ascension
        case 50: return .whitMonday
        default: break
        }
        if LegalCalendar.monarchsDay.contains(where: { $0.years.contains(year) && $0.rule.day(in: year) == day }) {
            return .kingsDay
        }
        return equated.contains { $0.day == day } ? .equated : nil
    }

    /// Why a term does not end on a day: a holiday, or else a Saturday or Sunday.
    package func rest(on day: Day) -> LegalRest? {
        if let holiday = holiday(on: day) { return .holiday(holiday) }
        switch day.weekday {
        case .saturday: return .saturday
        case .sunday: return .sunday
        default: return nil
        }
    }

    private static let monarchsDay: [(years: ClosedRange<Int>, rule: HolidayRule)] = [
        (1980...2013, HolidayRule(.date(month: 4, day: 30), ifSunday: .dayBefore)),
        (2014...9999, HolidayRule(.date(month: 4, day: 27), ifSunday: .dayBefore)),
    ]
}
