import Calendars
import ServiceKit
import Testing

/// Random terms and pauses against a walk that looks at one day after the other and knows nothing of moving ends.
@Suite struct RunningTermOracleTests {
    private struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private struct Pause {
        let from: Day
        let through: Day
    }

    /// The last day of a term, found by asking of every day whether it counts and whether a term may end on it.
    private func slow(
        _ kind: RunningTerm.Kind, _ term: Term, _ start: Day, _ pauses: [Pause], _ isOpen: (Day) -> Bool
    ) -> (due: Day, counted: [Day]) {
        let legal = LegalCalendar()
        func isPaused(_ day: Day) -> Bool { pauses.contains { day > $0.from && day <= $0.through } }
        func isTouched(_ day: Day) -> Bool {
            pauses.contains { $0.through > $0.from && day >= $0.from && day <= $0.through }
        }
        func isWorking(_ day: Day) -> Bool { kind == .promise ? isOpen(day) : legal.rest(on: day) == nil }
        let budget = term.unit == .workingDays ? term.count : (term.end(from: start)?.number ?? 0) - start.number
        let isCovered = kind == .statutory && legal.applies(to: term)
        var counted: [Day] = []
        var day = start
        var free = 0
        while true {
            let mayCount = term.unit == .workingDays ? isWorking(day) : true
            if day > start, counted.count < budget, mayCount, !isPaused(day) { counted.append(day) }
            if day > start, !isPaused(day), legal.rest(on: day) == nil { free += 1 }
            let isDone = counted.count == budget && !isTouched(day)
            let mayEnd =
                isCovered
                ? legal.rest(on: day) == nil && (budget < 3 || free >= 2)
                : term.unit != .workingDays || isWorking(day) || day == start
            if isDone, mayEnd { return (day, counted) }
            day = day.adding(days: 1)
        }
    }

    @Test("agrees with the slow walk on 6,000 terms with up to four pauses", arguments: 0..<6)
    func agrees(seed: Int) throws {
        let clock = try #require(LocalClock(zone: "Europe/Amsterdam"))
        var random = Random(state: UInt64(seed))
        let first = try Day.on("2024-12-01")
        for round in 0..<1_000 {
            let closed = Set((0..<12).map { _ in first.adding(days: Int.random(in: 0..<700, using: &random)) })
            let week = Set((1...5).filter { _ in Int.random(in: 0..<4, using: &random) > 0 } + [2])
            let isOpen: @Sendable (Day) -> Bool = { week.contains($0.weekday.number) && !closed.contains($0) }
            let calendar = TermCalendar(clock: clock) { isOpen($0) ? .open : .absent }
            let kind = RunningTerm.Kind.allCases.randomElement(using: &random) ?? .promise
            let unit = [Term.Unit.days, .workingDays, .weeks, .months].randomElement(using: &random) ?? .days
            let most = [Term.Unit.days: 95, .workingDays: 15, .weeks: 13, .months: 4][unit] ?? 1
            let term = Term(Int.random(in: 0...most, using: &random), unit)
            let start = first.adding(days: Int.random(in: 0..<500, using: &random))
            let pauses = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                let from = start.adding(days: Int.random(in: 0...(most + 5), using: &random))
                return Pause(from: from, through: from.adding(days: Int.random(in: 0...9, using: &random)))
            }
            // Any minute of the day will do, the hour that a clock change repeats included.
            func instant(_ day: Day, _ minutes: Range<Int>) -> Int64 {
                clock.instant(day, minute: Int.random(in: minutes, using: &random))
            }
            let running = RunningTerm(
                kind, term, from: instant(start, 0..<300),
                pauses: pauses.map {
                    .init(from: instant($0.from, 300..<800), until: instant($0.through, 800..<1_440))
                })
            let found = running.reckoned(by: calendar)
            let (due, counted) = slow(kind, term, start, pauses, isOpen)
            let told = found.days(through: start)
            let isSame =
                found.due?.day == due && told.filter(\.isCounted).map(\.day) == counted && told.last?.isDue == true
                && told.last?.consumed == found.budget
                && told.allSatisfy { found.consumed(at: clock.instant($0.day, minute: 720)) == $0.consumed }
            if !isSame {
                Issue.record(
                    "seed \(seed), \(round): \(kind) \(term) from \(start), \(pauses.map { "\($0.from)…\($0.through)" }): \(found.due?.day.description ?? "none"), not \(due)"
                )
                return
            }
        }
    }
}
