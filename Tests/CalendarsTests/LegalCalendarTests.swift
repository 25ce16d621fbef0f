import Calendars
import ServiceKit
import Testing

@Suite struct LegalCalendarTests {
    private let calendar = LegalCalendar()

    /// A term, the day before it begins, the day it ends, and the articles that moved it.
    struct Vector: Sendable, CustomTestStringConvertible {
        let term: Term
        let from: String
        let due: String
        let articles: String

        init(_ term: Term, _ from: String, _ due: String, _ articles: String = "") {
            self.term = term
            self.from = from
            self.due = due
            self.articles = articles
        }

        var testDescription: String { "\(term) from \(from)" }
    }

    @Test(
        "ends terms as the Algemene termijnenwet does",
        arguments: [
            // Easter Monday.
            Vector(Term(5, .days), "2026-04-01", "2026-04-07", "1"),
            // A Friday equated by decree, then a weekend.
            Vector(Term(5, .days), "2026-05-10", "2026-05-18", "111"),
            // Carnival Monday is a day like any other.
            Vector(Term(5, .days), "2026-02-11", "2026-02-16"),
            // The second day of Christmas on a Saturday.
            Vector(Term(5, .days), "2026-12-21", "2026-12-28", "11"),
            // Good Friday to Easter Monday leave no working day in the term.
            Vector(Term(3, .days), "2026-04-02", "2026-04-08", "112"),
            // Ninety days are covered; a Sunday, then King's Day.
            Vector(Term(90, .days), "2026-01-26", "2026-04-28", "11"),
            // Ninety-one days are not, nor what is longer in weeks, months or years.
            Vector(Term(91, .days), "2026-01-25", "2026-04-26", "4"),
            Vector(Term(12, .weeks), "2026-01-11", "2026-04-07", "11"),
            Vector(Term(13, .weeks), "2026-01-25", "2026-04-26", "4"),
            Vector(Term(3, .months), "2026-01-26", "2026-04-28", "11"),
            Vector(Term(4, .months), "2025-12-26", "2026-04-26", "4"),
            Vector(Term(1, .years), "2025-04-26", "2026-04-26", "4"),
            // Two days need not hold two working days.
            Vector(Term(2, .days), "2026-04-03", "2026-04-07", "11"),
            // 5 May is a holiday in years that are no lustrum.
            Vector(Term(1, .weeks), "2026-04-28", "2026-05-06", "1"),
            // A weekend alone; a term that ends on a working day stays.
            Vector(Term(2, .weeks), "2021-02-27", "2021-03-15", "11"),
            Vector(Term(2, .weeks), "2021-03-01", "2021-03-15"),
        ])
    func ends(vector: Vector) throws {
        let due = try #require(try calendar.due(from: Day.on(vector.from), term: vector.term))
        #expect(due.day.description == vector.due)
        let articles = due.steps.compactMap { step in
            switch step {
            case .counted: nil as String?
            case .extended: "1"
            case .lengthened: "2"
            case .suspended, .held: "s"
            case .excluded: "4"
            }
        }
        #expect(articles.joined() == vector.articles)
        #expect(due.counted == vector.term.end(from: try Day.on(vector.from)))
    }

    @Test("says how it came to the day")
    func explains() throws {
        let due = try #require(try calendar.due(from: Day.on("2026-01-26"), term: Term(90, .days)))
        #expect(
            due.steps.map(\.description) == [
                "90 days, the first day not counted, end on sunday 2026-04-26",
                "sunday 2026-04-26 is a Sunday: extended by a day (art. 1)",
                "monday 2026-04-27 is King's Day: extended by a day (art. 1)",
            ])
    }

    @Test("says when two working days were wanting")
    func explainsArticleTwo() throws {
        let due = try #require(try calendar.due(from: Day.on("2026-04-02"), term: Term(3, .days)))
        #expect(
            due.steps.last?.description
                == "through tuesday 2026-04-07 it holds 1 of the two days that are no Saturday, Sunday or holiday: "
                + "lengthened through wednesday 2026-04-08 (art. 2)")
    }

    @Test("has no answer for hours and for working days, which are promises")
    func promises() throws {
        let day = try Day.on("2026-01-26")
        for unit in [Term.Unit.minutes, .hours, .workingDays] {
            #expect(calendar.due(from: day, term: Term(3, unit)) == nil)
            #expect(!calendar.applies(to: Term(3, unit)))
        }
    }

    @Test("knows the holidays of a year")
    func holidays() throws {
        let first = try Day.on("2026-01-01")
        let days = (0..<365).map(first.adding(days:)).compactMap { day in
            calendar.holiday(on: day).map { "\(day) \($0.rawValue)" }
        }
        #expect(
            days == [
                "2026-01-01 new-year", "2026-01-02 equated", "2026-04-03 good-friday", "2026-04-06 easter-monday",
                "2026-04-27 kings-day", "2026-05-05 liberation-day", "2026-05-14 ascension", "2026-05-15 equated",
                "2026-05-25 whit-monday", "2026-12-25 christmas", "2026-12-26 second-christmas-day",
            ])
    }

    @Test(
        "moves the monarch's birthday from a Sunday to the day before",
        arguments: [
            ("2025-04-26", true), ("2025-04-27", false), ("2031-04-26", true), ("2024-04-27", true),
            ("2013-04-30", true), ("2013-04-27", false), ("2006-04-29", true), ("2006-04-30", false),
        ])
    func monarch(text: String, isHoliday: Bool) throws {
        #expect((calendar.holiday(on: try Day.on(text)) == .kingsDay) == isHoliday)
    }

    @Test("takes 5 May for a holiday every year")
    func liberationDay() {
        for year in 2015...2035 {
            #expect(Day(year, 5, 5).flatMap(calendar.holiday(on:)) != nil)
        }
    }

    @Test("knows every equated day that is listed, and takes a list of its own")
    func equated() throws {
        let listed = [
            "2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30", "2026-01-02", "2026-05-15",
            "2027-05-07", "2028-04-28", "2028-05-26",
        ]
        #expect(LegalCalendar.knownEquatedDays.map(\.day.description) == listed)
        let bare = LegalCalendar(equated: [])
        for text in listed {
            let day = try Day.on(text)
            #expect(calendar.rest(on: day) == .holiday(.equated))
            #expect(bare.rest(on: day) == nil)
        }
    }

    @Test("never ends a term that it covers on rest, and never before its count")
    func neverOnRest() throws {
        let first = try Day.on("2023-01-01")
        for offset in 0..<1_500 {
            let start = first.adding(days: offset)
            for count in [1, 3, 5, 28, 90] {
                let due = try #require(calendar.due(from: start, term: Term(count, .days)))
                let term = (start.number + 1...due.day.number).map(Day.init(number:))
                let working = term.count { calendar.rest(on: $0) == nil }
                if calendar.rest(on: due.day) != nil || due.day < due.counted || (count >= 3 && working < 2) {
                    Issue.record("\(count) days from \(start) end on \(due.day)")
                }
            }
        }
    }
}
