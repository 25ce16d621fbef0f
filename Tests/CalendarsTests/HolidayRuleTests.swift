import Calendars
import ServiceKit
import Testing

@Suite struct HolidayRuleTests {
    @Test(
        "reads rules",
        arguments: [
            ("easter", HolidayRule(.easter(days: 0))), ("easter - 48 days", HolidayRule(.easter(days: -48))),
            ("easter + 1 day", HolidayRule(.easter(days: 1))), ("1 january", HolidayRule(.date(month: 1, day: 1))),
            ("27 april", HolidayRule(.date(month: 4, day: 27))), ("29 february", HolidayRule(.date(month: 2, day: 29))),
        ])
    func reads(text: String, rule: HolidayRule) throws {
        #expect(try HolidayRule(text) == rule)
        #expect(rule.description == text)
    }

    @Test(
        "tells what to write instead, at the token",
        arguments: [
            Fault("«31 february»", "write 1 to 29 february"), Fault("«31 april»", "write 1 to 30 april"),
            Fault("«0 may»", "write 1 to 31 may"), Fault("«april 27»", "write 27 april"),
            Fault("«27th april»", "write 27 april"), Fault("27 «April»", "write april"),
            Fault("27 «apr»", "write april"), Fault("5 «mei»", "write may"),
            Fault("5 «brumaire»", "write one of january to december"),
            Fault("«27-04»", "write it as in 27 april or easter + 1 day"),
            Fault("«27 april 2021»", "write it as in 27 april or easter + 1 day"),
            Fault("«»", "write it as in 27 april or easter + 1 day"),
            Fault("easter «–» 48 days", "write a hyphen for less"),
            Fault("easter «−» 48 days", "write a hyphen for less"),
            Fault("«Easter» + 1 day", "write it as in easter + 1 day or easter - 48 days"),
            Fault("«easter+1» day", "write it as in easter + 1 day or easter - 48 days"),
            Fault("easter «1» day", "write it as in easter + 1 day or easter - 48 days"),
            Fault("easter «+»", "write it as in easter + 1 day or easter - 48 days"),
            Fault("easter + «one» day", "write it as in easter + 1 day or easter - 48 days"),
            Fault("easter + «400» days", "write it as in easter + 1 day or easter - 48 days"),
            Fault("easter + «1»", "write it as in easter + 1 day or easter - 48 days"),
            Fault("easter + 1 «week»", "write 1 day"), Fault("easter + 1 day «or so»", "leave it out"),
        ])
    func faults(fault: Fault) {
        fault.expect { (text) throws(TextFault) in _ = try HolidayRule(text) }
    }

    @Test("reads where a holiday goes from a Sunday")
    func ifSunday() throws {
        #expect(try HolidayRule.IfSunday("the day before") == .dayBefore)
        #expect(try HolidayRule.IfSunday("the day after") == .dayAfter)
        Fault("«monday»", "write the day after").expect { (text) throws(TextFault) in
            _ = try HolidayRule.IfSunday(text)
        }
        Fault("«stays»", "write the day before or the day after; leave it out where the holiday stays")
            .expect { (text) throws(TextFault) in _ = try HolidayRule.IfSunday(text) }
    }

    @Test("puts King's Day of twenty years on 27 April, or the day before where that is a Sunday")
    func kingsDay() {
        let rule = HolidayRule(.date(month: 4, day: 27), ifSunday: .dayBefore)
        let moved = (2014...2033).filter { rule.day(in: $0)?.parts.day == 26 }
        #expect(moved == [2014, 2025, 2031])
        for year in 2014...2033 where !moved.contains(year) {
            #expect(rule.day(in: year) == Day(year, 4, 27))
        }
    }

    @Test(
        "counts from Easter",
        arguments: [
            (2025, "2025-04-18", "2025-04-21", "2025-05-29", "2025-06-09", "2025-03-03"),
            (2026, "2026-04-03", "2026-04-06", "2026-05-14", "2026-05-25", "2026-02-16"),
            (2027, "2027-03-26", "2027-03-29", "2027-05-06", "2027-05-17", "2027-02-08"),
            (2028, "2028-04-14", "2028-04-17", "2028-05-25", "2028-06-05", "2028-02-28"),
            (2029, "2029-03-30", "2029-04-02", "2029-05-10", "2029-05-21", "2029-02-12"),
        ])
    func easter(year: Int, friday: String, monday: String, ascension: String, whit: String, carnival: String) {
        let days = [-2, 1, 39, 50, -48].map { HolidayRule(.easter(days: $0)).day(in: year)?.description }
        #expect(days == [friday, monday, ascension, whit, carnival])
    }

    @Test("exists in leap years only where it is 29 February")
    func leap() {
        let rule = HolidayRule(.date(month: 2, day: 29))
        #expect((2019...2024).filter { rule.day(in: $0) != nil } == [2020, 2024])
    }

    @Test("falls on a day that its year's end has moved it to")
    func yearsEnd() throws {
        let newYear = HolidayRule(.date(month: 1, day: 1), ifSunday: .dayBefore)
        #expect(newYear.falls(on: try Day.on("2022-12-31")))
        #expect(!newYear.falls(on: try Day.on("2023-01-01")))
        let lastDay = HolidayRule(.date(month: 12, day: 31), ifSunday: .dayAfter)
        #expect(lastDay.falls(on: try Day.on("2024-01-01")))
    }
}
