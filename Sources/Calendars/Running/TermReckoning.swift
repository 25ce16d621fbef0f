package import ServiceKit

/// When a running term ends by some calendars, what of it is used, and every day of it explained.
package struct TermReckoning: Sendable {
    /// The end of a term.
    package struct Due: Hashable, Sendable {
        /// The last day, on the centre's clock.
        package let day: Day
        /// The instant at which it is over: the end of that day, or the very instant of a term in minutes or hours.
        package let at: Int64
        /// When people are warned; `nil` where they are not.
        ///
        /// Before the end, and never before the start or the last resumption.
        package let warnAt: Int64?
    }

    /// The term.
    package let running: RunningTerm
    /// The local day on which it started.
    package let startDay: Day
    /// What the budget counts: minutes, days or working days.
    ///
    /// Weeks, months and years are the days they come to.
    package let unit: Term.Unit
    /// How many of them there are.
    package let budget: Int
    /// When it ends; `nil` while it stands still, or where nobody is open for a year.
    package let due: Due?
    /// How the law came to the day, for a statutory term in calendar time that has an end.
    package let steps: [LegalDue.Step]

    let calendar: TermCalendar
    let standstill: Standstill

    init(_ running: RunningTerm, _ calendar: TermCalendar) {
        self.running = running
        self.calendar = calendar
        let clock = calendar.clock
        let (startDay, term) = (clock.day(running.start), running.term)
        self.startDay = startDay
        let standstill = Standstill(
            running.pauses.map { (clock.day($0.from), $0.until.map(clock.day)) })
        self.standstill = standstill
        if let minutes = term.minutes {
            (unit, budget, steps) = (.minutes, minutes, [])
            due = TermReckoning.instant(running, minutes).map { at in
                TermReckoning.due(clock.day(at), at, running, calendar)
            }
            return
        }
        var (last, steps): (Day?, [LegalDue.Step]) = (nil, [])
        if term.unit == .workingDays {
            (unit, budget) = (.workingDays, term.count)
            last = TermReckoning.workingDay(running, startDay, standstill, calendar)
        } else {
            unit = .days
            let counted = term.end(from: startDay) ?? startDay
            budget = counted.number - startDay.number
            if running.kind == .statutory {
                let legal = calendar.legal.due(from: startDay, term: term, standstill: standstill)
                (last, steps) = (legal?.day, legal?.steps ?? [])
            } else {
                last = standstill.moved(counted, from: startDay).flatMap(standstill.end(touching:))
            }
        }
        self.steps = steps
        due = last.map { TermReckoning.due($0, calendar.end(of: $0), running, calendar) }
    }

    /// How much of it is used at an instant; a day counts as used from its beginning, so on the last day nothing is left.
    package func consumed(at instant: Int64) -> Int {
        if unit == .minutes {
            let elapsed = running.pauses.reduce(instant - running.start) { sum, pause in
                sum - max(0, min(pause.until ?? instant, instant) - pause.from)
            }
            return min(budget, max(0, Int(elapsed / 60_000)))
        }
        return consumed(through: calendar.clock.day(instant))
    }

    /// How much of its unit went by until an instant, after its end too: as ``consumed(at:)``, without the budget's bound.
    package func elapsed(at instant: Int64) -> Int {
        if unit == .minutes {
            let elapsed = running.pauses.reduce(instant - running.start) { sum, pause in
                sum - max(0, min(pause.until ?? instant, instant) - pause.from)
            }
            return max(0, Int(elapsed / 60_000))
        }
        let day = calendar.clock.day(instant)
        guard day > startDay else { return 0 }
        if unit == .days { return day.number - startDay.number - standstill.count(after: startDay, through: day) }
        return (startDay.number + 1...day.number).count { counts(Day(number: $0)) }
    }

    /// How much of it is left at an instant.
    package func left(at instant: Int64) -> Int { budget - consumed(at: instant) }

    // MARK: - The last day

    func consumed(through day: Day) -> Int {
        guard day > startDay else { return 0 }
        if unit == .days {
            return min(budget, day.number - startDay.number - standstill.count(after: startDay, through: day))
        }
        var count = 0
        var next = startDay.adding(days: 1)
        while next <= day, count < budget {
            if counts(next) { count += 1 }
            next = next.adding(days: 1)
        }
        return count
    }

    /// Whether a day after the start counts, as long as there is something left to count.
    func counts(_ day: Day) -> Bool {
        !standstill.holds(day) && (unit == .days || calendar.isWorking(day, for: running.kind))
    }

    // Working days are counted until there are enough; the last is never one on which it stood still.
    private static func workingDay(
        _ running: RunningTerm, _ start: Day, _ standstill: Standstill, _ calendar: TermCalendar
    ) -> Day? {
        let kind = running.kind
        // A day of a standstill that lasts is nobody's: the count looks for a year and gives up.
        guard
            var last = WorkingDays.day(
                running.term.count, after: start,
                isOpen: { !standstill.holds($0) && calendar.isWorking($0, for: kind) })
        else { return nil }
        while let end = standstill.end(touching: last) {
            if end == last { return last }
            guard
                let next = WorkingDays.day(
                    1, after: end.adding(days: -1), isOpen: { calendar.isWorking($0, for: kind) })
            else { return nil }
            last = next
        }
        return nil
    }

    // Minutes and hours run on through nights and weekends, clock changes included.
    private static func instant(_ running: RunningTerm, _ minutes: Int) -> Int64? {
        var at = running.start + Int64(minutes) * 60_000
        for pause in running.pauses where pause.from < at {
            guard let until = pause.until else { return nil }
            at += until - pause.from
        }
        return at
    }

    private static func due(_ day: Day, _ at: Int64, _ running: RunningTerm, _ calendar: TermCalendar) -> Due {
        let resumed = running.pauses.last?.until ?? running.start
        let warnAt = running.warn.flatMap { warn -> Int64? in
            if let minutes = warn.minutes { return at - Int64(minutes) * 60_000 }
            return warn.start(before: day) { calendar.isWorking($0, for: running.kind) }
                .map(calendar.beginning(of:))
        }
        return Due(day: day, at: at, warnAt: warnAt.map { min(at - 1, max($0, running.start, resumed)) })
    }
}
