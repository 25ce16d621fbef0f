import Calendars
import ServiceKit
import Testing

@Suite struct EasterTests {
    @Test(
        "finds Easter of twenty years and of the earliest and latest there can be",
        arguments: [
            "2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04",
            "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16",
            "2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "1818-03-22",
            "1943-04-25", "2038-04-25", "2285-03-22",
        ])
    func sundays(text: String) throws {
        let day = try Day.on(text)
        #expect(Easter.sunday(in: day.year) == day)
    }

    @Test("is always a Sunday from 22 March to 25 April")
    func bounds() {
        for year in 1583...4000 {
            let easter = Easter.sunday(in: year)
            #expect(easter.weekday == .sunday)
            #expect(easter.parts.month == 3 ? easter.parts.day >= 22 : easter.parts.day <= 25)
        }
    }
}
