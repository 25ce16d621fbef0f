package import ServiceKit

/// Holidays by name; whether anyone closes on one is not its business.
package struct HolidayCalendar: Hashable, Sendable {
    /// A named rule.
    package struct Holiday: Hashable, Sendable {
        /// The name as files use it, such as `carnival-monday`.
        package let name: String
        /// When it falls.
        package let rule: HolidayRule

        /// A holiday.
        package init(name: String, rule: HolidayRule) {
            self.name = name
            self.rule = rule
        }
    }

    /// The holidays, as they stand in the file.
    package let holidays: [Holiday]

    /// A calendar of holidays.
    package init(_ holidays: [Holiday]) {
        self.holidays = holidays
    }

    /// The names of the holidays that fall on a day.
    package func names(on day: Day) -> [String] {
        holidays.filter { $0.rule.falls(on: day) }.map(\.name)
    }

    /// The holidays whose rules put them in a year, by day.
    package func days(in year: Int) -> [(day: Day, name: String)] {
        holidays
            .compactMap { holiday in holiday.rule.day(in: year).map { (day: $0, name: holiday.name) } }
            .sorted { ($0.day, $0.name) < ($1.day, $1.name) }
    }
}
