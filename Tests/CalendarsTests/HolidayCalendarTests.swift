import Calendars
import ServiceKit
import Testing

@Suite struct HolidayCalendarTests {
    private let calendar = HolidayCalendar([
        .init(name: "second-christmas-day", rule: HolidayRule(.date(month: 12, day: 26))),
        .init(name: "ascension", rule: HolidayRule(.easter(days: 39))),
        .init(name: "liberation-day", rule: HolidayRule(.date(month: 5, day: 5))),
    ])

    @Test("names all holidays that fall on one day")
    func names() throws {
        // Ascension Day of 2016 fell on 5 May.
        #expect(calendar.names(on: try Day.on("2016-05-05")) == ["ascension", "liberation-day"])
        #expect(calendar.names(on: try Day.on("2017-05-05")) == ["liberation-day"])
        #expect(calendar.names(on: try Day.on("2017-05-06")).isEmpty)
    }

    @Test("lists a year by day")
    func days() {
        #expect(
            calendar.days(in: 2021).map { "\($0.day) \($0.name)" } == [
                "2021-05-05 liberation-day", "2021-05-13 ascension", "2021-12-26 second-christmas-day",
            ])
    }
}
