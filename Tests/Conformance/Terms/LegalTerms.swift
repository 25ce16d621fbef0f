import Calendars
import Foundation
import ServiceKit

/// Writes the legal calendar and the due dates of many terms, for the judge that reckons them with PyPI's `holidays`.
///
/// Lines are `holiday DAY NAME`, `equated DAY` and `due START TERM DAY`; a due date is that of a running statutory term.
@main
struct LegalTerms {
    static func main() throws {
        let (first, last) = (2010, 2034)
        let calendar = LegalCalendar()
        guard let start = Day(first, 1, 1), let end = Day(last, 12, 31),
            let clock = LocalClock(zone: "Europe/Amsterdam")
        else { preconditionFailure("years of the Gregorian calendar and a zone that every system has") }
        var lines: [String] = []
        for number in start.number...end.number {
            let day = Day(number: number)
            if let holiday = calendar.holiday(on: day) { lines.append("holiday \(day) \(holiday.rawValue)") }
        }
        let terms: [Term] =
            [1, 2, 3, 4, 5, 7, 10, 14, 28, 30, 42, 60, 84, 90, 91, 120].map { Term($0, .days) }
            + [1, 2, 6, 12, 13].map { Term($0, .weeks) } + [1, 3, 4].map { Term($0, .months) } + [Term(1, .years)]
        let calendars = TermCalendar(clock: clock) { _ in .open }
        for number in start.number...end.number {
            let day = Day(number: number)
            for term in terms {
                let running = RunningTerm(.statutory, term, from: clock.instant(day, minute: 0))
                guard let due = running.reckoned(by: calendars).due else {
                    preconditionFailure("a statutory term that never stood still ends")
                }
                lines.append("due \(day) \(term.count) \(term.unit.rawValue) \(due.day)")
            }
        }
        FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }
}
