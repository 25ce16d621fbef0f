import ServiceKit
import Testing

@Suite("Day")
struct DayTests {
    @Test("a day is its number and back, over four centuries")
    func roundTrip() throws {
        let first = try #require(Day(1800, 1, 1))
        let last = try #require(Day(2200, 12, 31))
        var expected = (year: 1800, month: 1, day: 1)
        for number in first.number...last.number {
            let day = Day(number: number)
            #expect(day.parts == expected)
            #expect(Day(expected.year, expected.month, expected.day) == day)
            expected.day += 1
            if expected.day > Day.length(of: expected.month, in: expected.year) {
                expected = (expected.year, expected.month + 1, 1)
            }
            if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
        }
    }

    @Test(
        "text is ISO 8601 to the letter",
        arguments: ["2021-3-09", "2021-02-29", "21-03-09", "2021-03-09Z", "2021/03/09", "0000-01-01", ""])
    func refuses(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("a day reads as it is written", arguments: ["2020-02-29", "0001-01-01", "9999-12-31"])
    func reads(text: String) {
        #expect(Day(text)?.description == text)
    }

    @Test(
        "the weekday is the calendar's",
        arguments: [
            ("1969-12-31", Weekday.wednesday), ("1970-01-01", .thursday), ("2021-03-09", .tuesday),
            ("2000-02-29", .tuesday),
        ])
    func weekday(text: String, expected: Weekday) {
        #expect(Day(text)?.weekday == expected)
    }

    @Test(
        "an age counts whole years, and a birthday of 29 February falls on 1 March in other years",
        arguments: [
            ("2014-03-09", "2021-03-08", 6), ("2014-03-09", "2021-03-09", 7), ("2016-02-29", "2021-02-28", 4),
            ("2016-02-29", "2021-03-01", 5), ("2016-02-29", "2020-02-29", 4),
        ])
    func wholeYears(birth: String, on: String, expected: Int) throws {
        #expect(try #require(Day(birth)).wholeYears(to: try #require(Day(on))) == expected)
    }

    @Test(
        "months are whole where the same day of the month is reached, or the last of a shorter one",
        arguments: [
            ("2023-11-01", "2024-05-01", 6), ("2023-11-02", "2024-05-01", 5), ("2024-01-31", "2024-02-28", 0),
            ("2024-01-31", "2024-02-29", 1), ("2024-05-01", "2023-11-01", -6), ("2019-02-01", "2024-05-01", 63),
        ])
    func wholeMonths(from: String, to: String, expected: Int) throws {
        #expect(try #require(Day(from)).wholeMonths(to: try #require(Day(to))) == expected)
    }

    @Test(
        "a month later is the same day of the month, or the last one",
        arguments: [
            ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-03-31", -1, "2024-02-29"),
            ("2024-05-15", -5, "2023-12-15"), ("2024-05-15", 24, "2026-05-15"),
        ])
    func addingMonths(from: String, count: Int, expected: String) throws {
        #expect(try #require(Day(from)).adding(months: count).description == expected)
    }
}
