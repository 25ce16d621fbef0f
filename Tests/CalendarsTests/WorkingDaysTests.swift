import Calendars
import ServiceKit
import Testing

@Suite struct WorkingDaysTests {
    private func day(_ text: String) throws -> Day {
        try Day.on(text)
    }

    private func isWeekday(_ day: Day) -> Bool {
        day.weekday.number <= 5
    }

    @Test("counts a hand-off's three working days, with and without the town hall's carnival")
    func handOff() throws {
        let received = try day("2026-02-12")
        let carnival = [try day("2026-02-16"), try day("2026-02-17")]
        #expect(WorkingDays.day(3, after: received, isOpen: isWeekday)?.description == "2026-02-17")
        let local = WorkingDays.day(3, after: received) { isWeekday($0) && !carnival.contains($0) }
        #expect(local?.description == "2026-02-19")
    }

    @Test("counts back over closed days", arguments: [(0, "2021-03-09"), (1, "2021-03-05"), (3, "2021-03-02")])
    func before(count: Int, expected: String) throws {
        let tuesday = try day("2021-03-09")
        let open = WorkingDays.day(count, before: tuesday) { [2, 4, 5].contains($0.weekday.number) }
        #expect(open?.description == expected)
    }

    @Test("gives up where nobody opens again, and not while someone does once a year")
    func bounded() throws {
        let from = try day("2021-01-01")
        #expect(WorkingDays.day(1, after: from) { _ in false } == nil)
        #expect(WorkingDays.day(1, before: from) { _ in false } == nil)
        let yearly = WorkingDays.day(3, after: from) { $0.parts.month == 1 && $0.parts.day == 1 }
        #expect(yearly?.description == "2024-01-01")
    }

    @Test("counts the open days between two")
    func between() throws {
        let (from, until) = (try day("2021-03-05"), try day("2021-03-09"))
        #expect(WorkingDays.count(after: from, through: until, isOpen: isWeekday) == 2)
        #expect(WorkingDays.count(after: until, through: from, isOpen: isWeekday) == 0)
        #expect(WorkingDays.count(after: from, through: from, isOpen: isWeekday) == 0)
    }
}
