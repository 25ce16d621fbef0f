import Calendars
import ServiceKit
import Testing

@Suite struct WeekRuleTests {
    @Test(
        "reads days of the week",
        arguments: [
            ("tuesday", WeekRule(.every, .tuesday)), ("2nd tuesday", WeekRule(.nth(2), .tuesday)),
            ("1st monday", WeekRule(.nth(1), .monday)), ("3rd friday", WeekRule(.nth(3), .friday)),
            ("5th sunday", WeekRule(.nth(5), .sunday)), ("last friday", WeekRule(.last, .friday)),
        ])
    func reads(text: String, rule: WeekRule) throws {
        #expect(try WeekRule(text) == rule)
        #expect(rule.description == text)
    }

    @Test(
        "tells what to write instead, at the token",
        arguments: [
            Fault("«Tuesday»", "write tuesday"), Fault("«tue»", "write tuesday"), Fault("«dinsdag»", "write tuesday"),
            Fault("«wednsday»", "write wednesday"), Fault("«tuesdays»", "write tuesday"),
            Fault("«holiday»", "write one of monday to sunday"), Fault("«second» tuesday", "write 2nd"),
            Fault("«2» tuesday", "write 2nd"), Fault("«2th» tuesday", "write 2nd"),
            Fault("«6th» tuesday", "write 1st to 5th, or last"), Fault("«every» tuesday", "write the day alone"),
            Fault("2nd «Tuesday»", "write tuesday"), Fault("last «day»", "write one, such as monday"),
            Fault("«2nd and 4th tuesday»", "write one as in tuesday, 2nd tuesday or last friday"),
            Fault("«»", "write one as in tuesday, 2nd tuesday or last friday"),
        ])
    func faults(fault: Fault) {
        fault.expect { (text) throws(TextFault) in _ = try WeekRule(text) }
    }

    @Test("holds where counting the month's days says so")
    func holds() throws {
        let first = try Day.on("2019-01-01")
        for day in (0..<2_000).map(first.adding(days:)) {
            let parts = day.parts
            let same = (1...Day.length(of: parts.month, in: parts.year))
                .compactMap { Day(parts.year, parts.month, $0) }.filter { $0.weekday == day.weekday }
            #expect(WeekRule(.every, day.weekday).holds(on: day))
            #expect(!WeekRule(.every, day.adding(days: 1).weekday).holds(on: day))
            #expect(WeekRule(.last, day.weekday).holds(on: day) == (same.last == day))
            #expect((1...5).filter { WeekRule(.nth($0), day.weekday).holds(on: day) }.map { same[$0 - 1] } == [day])
        }
    }
}
