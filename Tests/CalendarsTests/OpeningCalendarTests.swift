import Calendars
import ServiceKit
import Testing

@Suite struct OpeningCalendarTests {
    private func calendar(_ hours: String, closed: [String] = []) throws -> OpeningCalendar {
        let clock = try #require(LocalClock(zone: "Europe/Amsterdam"))
        let hours = try OpeningHours(hours)
        return OpeningCalendar(
            clock: clock, hours: { $0.weekday.number <= 5 ? hours : .wholeDay },
            isClosed: { closed.contains($0.description) })
    }

    @Test("is closed on a closed day whatever the week says")
    func closed() throws {
        let calendar = try calendar("09:00-17:00", closed: ["2021-02-15"])
        let monday = try Day.on("2021-02-15")
        #expect(calendar.open(on: monday).isEmpty)
        #expect(!calendar.isOpen(on: monday))
        #expect(calendar.open(on: monday.adding(days: 1)).description == "09:00-17:00")
    }

    @Test("leaves out the hour that the clock skips, and has the repeated one once")
    func clockChanges() throws {
        let calendar = try calendar("09:00-17:00")
        #expect(calendar.open(on: try Day.on("2021-03-28")).description == "00:00-02:00 and 03:00-24:00")
        #expect(calendar.open(on: try Day.on("2021-10-31")).minutes == 1440)
    }

    @Test("counts the days it is open")
    func workingDays() throws {
        let calendar = try calendar("09:00-17:00", closed: ["2021-02-13", "2021-02-14", "2021-02-15"])
        let tuesday = try Day.on("2021-02-16")
        #expect(calendar.workingDay(1, before: tuesday)?.description == "2021-02-12")
        #expect(calendar.workingDay(2, after: tuesday)?.description == "2021-02-18")
    }
}
