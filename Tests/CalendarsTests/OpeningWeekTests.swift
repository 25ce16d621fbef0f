import Calendars
import ServiceKit
import Testing

@Suite struct OpeningWeekTests {
    private func week(_ lines: [(String, String)]) throws -> OpeningWeek {
        OpeningWeek(try lines.map { .init(try WeekRule($0), try OpeningHours($1)) })
    }

    @Test("has the IND in Maastricht on Tuesday, Thursday and Friday afternoon")
    func maastricht() throws {
        let whole = "09:00-12:30 and 13:30-17:00"
        let week = try week([("tuesday", whole), ("thursday", whole), ("friday", "13:30-17:00")])
        let monday = try Day.on("2021-03-08")
        #expect(
            (0..<7).map { week.hours(on: monday.adding(days: $0)).description }
                == ["closed", whole, "closed", whole, "13:30-17:00", "closed", "closed"])
    }

    @Test("has two days a month where the file says so")
    func twoDays() throws {
        let week = try week([("2nd tuesday", "09:00-17:00"), ("4th tuesday", "09:00-17:00")])
        let first = try Day.on("2019-03-01")
        let open = (0..<31).map(first.adding(days:)).filter { !week.hours(on: $0).isEmpty }
        #expect(open.map(\.description) == ["2019-03-12", "2019-03-26"])
    }

    @Test("joins the hours of all lines that hold on a day")
    func joins() throws {
        let week = try week([("friday", "09:00-12:00"), ("last friday", "11:00-19:00")])
        #expect(week.hours(on: try Day.on("2021-03-19")).description == "09:00-12:00")
        #expect(week.hours(on: try Day.on("2021-03-26")).description == "09:00-19:00")
    }
}
