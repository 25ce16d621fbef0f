package import ServiceKit

extension TermReckoning {
    /// Every day from the start through the last one, or through `today` where it has no end or is over it.
    ///
    /// At most `most` of them: who wants a term of many years day by day asks for its beginning.
    package func days(through today: Day, most: Int = 1_000) -> [TermDay] {
        let last = due.map { max($0.day, startDay) } ?? max(today, startDay)
        let count = min(last.number - startDay.number + 1, most)
        return unit == .minutes ? minutes(count) : wholeDays(count)
    }

    private func wholeDays(_ count: Int) -> [TermDay] {
        var consumed = 0
        return (0..<count).map { offset in
            let day = startDay.adding(days: offset)
            let isDue = day == due?.day
            let reason: TermDay.Reason
            if offset == 0 {
                reason = .started
            } else if consumed >= budget {
                reason = past(day)
            } else if counts(day) {
                consumed += 1
                reason = consumed == budget && !isDue ? reached(on: day) : .counted
            } else {
                reason = why(day)
            }
            return TermDay(day: day, reason: reason, consumed: consumed, isDue: isDue)
        }
    }

    // Of a term that counts instants, a day tells how many minutes were used when it was over.
    private func minutes(_ count: Int) -> [TermDay] {
        var before = -1
        return (0..<count).map { offset in
            let day = startDay.adding(days: offset)
            let used = consumed(at: calendar.end(of: day))
            defer { before = used }
            return TermDay(
                day: day, reason: used == before ? .paused : .counted, consumed: used, isDue: day == due?.day)
        }
    }

    // Why a day does not count.
    private func why(_ day: Day) -> TermDay.Reason {
        if standstill.holds(day) { return .paused }
        if running.kind == .statutory { return calendar.legal.rest(on: day).map { .rest($0) } ?? .counted }
        switch calendar.standing(of: day) {
        case .open: return .counted
        case .closed(let because): return .closed(because)
        case .weekend: return .weekend
        case .absent: return .absent
        }
    }

    // The count is reached, and yet it does not end here.
    private func reached(on day: Day) -> TermDay.Reason {
        if running.kind == .statutory, isCovered, let rest = calendar.legal.rest(on: day) { return .carried(rest) }
        return standstill.end(touching: day) == day ? .counted : .held
    }

    // Past the count.
    private func past(_ day: Day) -> TermDay.Reason {
        if standstill.holds(day) { return .paused }
        if running.kind == .statutory, isCovered {
            return calendar.legal.rest(on: day).map { .extended($0) } ?? .added
        }
        return unit == .days || calendar.isWorking(day, for: running.kind) ? .added : why(day)
    }

    private var isCovered: Bool { calendar.legal.applies(to: running.term) }
}
