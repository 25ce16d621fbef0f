import Calendars
import ServiceKit
import Testing

@Suite struct RunningTermTests {
    private let clock: LocalClock

    init() throws {
        clock = try #require(LocalClock(zone: "Europe/Amsterdam"))
    }

    private func calendar(closed: [String] = []) -> TermCalendar {
        TermCalendar(clock: clock) { day in
            if day.weekday.number > 5 { return .weekend }
            return closed.contains(day.description) ? .closed("carnival") : .open
        }
    }

    /// Ten in the morning of a local day.
    private func morning(_ day: String) throws -> Int64 {
        clock.instant(try Day.on(day), minute: 600)
    }

    private func running(
        _ kind: RunningTerm.Kind, _ term: Term, _ day: String, _ pauses: [(String, String?)] = [], warn: Term? = nil
    ) throws -> RunningTerm {
        RunningTerm(
            kind, term, from: try morning(day),
            pauses: try pauses.map { .init(from: try morning($0.0), until: try $0.1.map(morning)) }, warn: warn)
    }

    /// A term, the day it starts, and the day it ends.
    struct Vector: Sendable, CustomTestStringConvertible {
        let term: Term
        let from: String
        let due: String

        init(_ term: Term, _ from: String, _ due: String) {
            self.term = term
            self.from = from
            self.due = due
        }

        var testDescription: String { "\(term) from \(from)" }
    }

    @Test(
        "ends statutory terms as the law does, the vectors of 2026",
        arguments: [
            Vector(Term(5, .days), "2026-04-01", "2026-04-07"), Vector(Term(5, .days), "2026-05-10", "2026-05-18"),
            Vector(Term(5, .days), "2026-02-11", "2026-02-16"), Vector(Term(5, .days), "2026-12-21", "2026-12-28"),
            Vector(Term(3, .days), "2026-04-02", "2026-04-08"), Vector(Term(90, .days), "2026-01-26", "2026-04-28"),
        ])
    func statutory(vector: Vector) throws {
        let closed = ["2026-02-16", "2026-02-17"]
        let found = try running(.statutory, vector.term, vector.from).reckoned(by: calendar(closed: closed))
        #expect(found.due?.day.description == vector.due)
        #expect(found.due?.at == clock.instant(try Day.on(vector.due).adding(days: 1), minute: 0))
        let promised = try running(.promise, vector.term, vector.from).reckoned(by: calendar())
        #expect(promised.due?.day == vector.term.end(from: try Day.on(vector.from)))
    }

    @Test("a hand-off's three working days end on the 17th, and on the 19th where the town hall keeps carnival")
    func handOff() throws {
        let handOff = try running(.promise, Term(3, .workingDays), "2026-02-12", warn: Term(1, .workingDays))
        let plain = handOff.reckoned(by: calendar())
        #expect(plain.due?.day.description == "2026-02-17")
        let local = handOff.reckoned(by: calendar(closed: ["2026-02-16", "2026-02-17"]))
        #expect(local.due?.day.description == "2026-02-19")
        #expect(local.due?.warnAt == clock.instant(try Day.on("2026-02-18"), minute: 0))
        #expect(
            local.days(through: try Day.on("2026-02-12")).map { "\($0.day) \($0.consumed) \($0.reason)" } == [
                "2026-02-12 0 the day it starts is not counted", "2026-02-13 1 counts", "2026-02-14 1 weekend",
                "2026-02-15 1 weekend", "2026-02-16 1 closed: carnival", "2026-02-17 1 closed: carnival",
                "2026-02-18 2 counts", "2026-02-19 3 counts",
            ])
    }

    @Test("says what is used and what is left: the last day leaves nothing")
    func use() throws {
        let found = try running(.promise, Term(3, .workingDays), "2026-02-12").reckoned(by: calendar())
        let used = try ["2026-02-11", "2026-02-12", "2026-02-13", "2026-02-15", "2026-02-17", "2026-03-01"]
            .map { found.consumed(at: try morning($0)) }
        #expect(used == [0, 0, 1, 1, 3, 3])
        #expect(found.left(at: try morning("2026-02-16")) == 1)
        let days = try running(.statutory, Term(2, .weeks), "2026-02-12").reckoned(by: calendar())
        #expect(days.budget == 14)
        #expect(days.left(at: try morning("2026-02-20")) == 6)
    }

    @Test("has no end while it stands still, and moves by the days after the pause through the resumption")
    func pauses() throws {
        let open = try running(.statutory, Term(2, .weeks), "2026-03-02", [("2026-03-05", nil)])
        #expect(open.isPaused)
        #expect(open.reckoned(by: calendar()).due == nil)
        let resumed = try running(.statutory, Term(2, .weeks), "2026-03-02", [("2026-03-05", "2026-03-09")])
            .reckoned(by: calendar())
        #expect(resumed.due?.day.description == "2026-03-20")
        #expect(
            resumed.steps.map(\.description) == [
                "2 weeks, the first day not counted, end on monday 2026-03-16",
                "4 days of standstill move its end to friday 2026-03-20 (Awb art. 4:15)",
            ])
        let working = try running(.promise, Term(3, .workingDays), "2026-03-02", [("2026-03-03", "2026-03-05")])
            .reckoned(by: calendar())
        #expect(working.due?.day.description == "2026-03-09")
        #expect(
            working.days(through: try Day.on("2026-03-02")).map(\.reason)
                == [.started, .counted, .paused, .paused, .counted, .weekend, .weekend, .counted])
        let sameDay = try running(.promise, Term(3, .workingDays), "2026-03-02", [("2026-03-03", "2026-03-03")])
        #expect(sameDay.reckoned(by: calendar()).due?.day.description == "2026-03-05")
    }

    @Test("applies the Algemene termijnenwet to the moved end, and passes over days on which it stood still")
    func suspendedEnd() throws {
        // Three days of standstill move Friday to Monday 6 April, which is Easter Monday.
        let moved = try running(.statutory, Term(2, .days), "2026-04-01", [("2026-04-02", "2026-04-05")])
            .reckoned(by: calendar())
        #expect(moved.due?.day.description == "2026-04-07")
        // Counted to a Saturday and paused on the Sunday: Monday stood still and carries no end.
        let carried = try running(.statutory, Term(5, .days), "2026-03-02", [("2026-03-08", "2026-03-11")])
            .reckoned(by: calendar())
        #expect(carried.due?.day.description == "2026-03-12")
        #expect(
            carried.days(through: try Day.on("2026-03-02")).suffix(6).map(\.reason)
                == [.carried(.saturday), .extended(.sunday), .paused, .paused, .paused, .added])
        // Ninety-one days with a standstill are still left alone by the law.
        let long = try running(.statutory, Term(91, .days), "2026-01-24", [("2026-02-02", "2026-02-03")])
            .reckoned(by: calendar())
        #expect(long.due?.day.description == "2026-04-26")
    }

    @Test("does not end on a day on which it was paused, but on the next that can carry it")
    func heldOnTheLastDay() throws {
        for kind in RunningTerm.Kind.allCases {
            let open = try running(kind, Term(3, .days), "2026-03-02", [("2026-03-05", nil)])
            #expect(open.reckoned(by: calendar()).due == nil)
        }
        let days = try running(.promise, Term(3, .days), "2026-03-02", [("2026-03-05", "2026-03-06")])
        #expect(days.reckoned(by: calendar()).due?.day.description == "2026-03-07")
        let working = try running(.promise, Term(3, .workingDays), "2026-03-02", [("2026-03-05", "2026-03-06")])
        #expect(working.reckoned(by: calendar()).due?.day.description == "2026-03-09")
        let legal = try running(.statutory, Term(3, .days), "2026-03-02", [("2026-03-05", "2026-03-06")])
        #expect(legal.reckoned(by: calendar()).due?.day.description == "2026-03-09")
        // Who pauses after the end comes too late.
        let late = try running(.promise, Term(3, .workingDays), "2026-03-02", [("2026-03-06", nil)])
        #expect(late.reckoned(by: calendar()).due?.day.description == "2026-03-05")
    }

    @Test("takes suspended days for none of the two working days that article 2 asks for")
    func articleTwo() throws {
        // Thursday to Sunday with Thursday suspended: Friday and the Monday after it are the two.
        let found = try running(.statutory, Term(3, .days), "2026-03-04", [("2026-03-04", "2026-03-05")])
            .reckoned(by: calendar())
        #expect(found.due?.day.description == "2026-03-09")
        #expect(
            try running(.statutory, Term(3, .days), "2026-03-05").reckoned(by: calendar()).due?.day.description
                == "2026-03-09")
    }

    @Test("runs in minutes and hours on instants, through nights and clock changes, and stops for pauses")
    func hours() throws {
        let start = clock.instant(try Day.on("2021-03-27"), minute: 1380)
        let plain = RunningTerm(.statutory, Term(48, .hours), from: start, warn: Term(2, .hours))
            .reckoned(by: calendar())
        #expect(plain.due?.at == start + 48 * 3_600_000)
        #expect(plain.due?.warnAt == start + 46 * 3_600_000)
        // The clock went forward on the 28th: 23:00 and 48 hours is midnight after the 29th.
        #expect(plain.due?.day.description == "2021-03-30")
        #expect(plain.steps.isEmpty)
        let paused = RunningTerm(
            .promise, Term(90, .minutes), from: start,
            pauses: [.init(from: start + 600_000, until: start + 1_200_000)]
        ).reckoned(by: calendar())
        #expect(paused.due?.at == start + 100 * 60_000)
        #expect(paused.consumed(at: start + 1_500_000) == 15)
        #expect(paused.left(at: start + 900_000) == 80)
        let open = RunningTerm(
            .promise, Term(90, .minutes), from: start, pauses: [.init(from: start + 600_000, until: nil)])
        #expect(open.reckoned(by: calendar()).due == nil)
        #expect(open.reckoned(by: calendar()).consumed(at: start + 86_400_000) == 10)
    }

    @Test("ends at midnight on the centre's clock, in summer and in winter and when it changes")
    func midnight() throws {
        for (start, end) in [
            ("2021-03-24", "2021-03-27T23:00:00Z"), ("2021-03-25", "2021-03-28T22:00:00Z"),
            ("2021-10-27", "2021-10-30T22:00:00Z"), ("2021-10-28", "2021-10-31T23:00:00Z"),
        ] {
            let due = try running(.promise, Term(3, .days), start).reckoned(by: calendar()).due
            #expect(due.map { InstantText.utc($0.at) } == end)
        }
    }

    @Test("warns before the last day, never before the start or the last resumption")
    func warnings() throws {
        func warned(_ running: RunningTerm) -> String? {
            running.reckoned(by: calendar(closed: ["2026-02-16"])).due?.warnAt.map(InstantText.utc)
        }
        let working = try running(.promise, Term(3, .workingDays), "2026-02-11", warn: Term(2, .workingDays))
        // Due on Tuesday the 17th, the Monday being closed: Friday and Thursday are the two before it.
        #expect(warned(working) == "2026-02-11T23:00:00Z")
        let legal = try running(.statutory, Term(1, .weeks), "2026-04-21", warn: Term(2, .workingDays))
        // Due on 28 April; King's Day before it is no working day of the law.
        #expect(warned(legal) == "2026-04-22T22:00:00Z")
        let short = try running(.promise, Term(1, .workingDays), "2026-02-11", warn: Term(3, .workingDays))
        #expect(warned(short) == InstantText.utc(try morning("2026-02-11")))
        let resumed = try running(
            .promise, Term(3, .days), "2026-02-02", [("2026-02-04", "2026-02-09")], warn: Term(1, .days))
        #expect(warned(resumed) == InstantText.utc(try morning("2026-02-09")))
        #expect(try warned(running(.promise, Term(3, .days), "2026-02-02")) == nil)
    }

    @Test("has no end where nobody opens for a year, and a law's working days are its own")
    func nobody() throws {
        let shut = TermCalendar(clock: clock) { _ in .absent }
        #expect(try running(.promise, Term(1, .workingDays), "2026-02-12").reckoned(by: shut).due == nil)
        let legal = try running(.statutory, Term(3, .workingDays), "2026-04-02").reckoned(by: shut)
        #expect(legal.due?.day.description == "2026-04-09")
        #expect(
            legal.days(through: try Day.on("2026-04-02"))[1].reason == .rest(.holiday(.goodFriday)))
        #expect(
            try running(.promise, Term(0, .workingDays), "2026-02-12").reckoned(by: shut).due?.day.description
                == "2026-02-12")
    }

    @Test("tells no more days than asked for, and an unfinished pause up to today")
    func bounds() throws {
        let years = try running(.promise, Term(9_999, .years), "2026-02-12").reckoned(by: calendar())
        #expect(years.days(through: try Day.on("2026-02-12")).count == 1_000)
        let paused = try running(.promise, Term(9, .days), "2026-02-12", [("2026-02-13", nil)])
        #expect(
            paused.reckoned(by: calendar()).days(through: try Day.on("2026-02-16")).map(\.reason)
                == [.started, .counted, .paused, .paused, .paused])
        let ended = paused.ended(at: try morning("2026-02-14"))
        #expect(!ended.isPaused)
        #expect(ended.reckoned(by: calendar()).due?.day.description == "2026-02-22")
    }
}
