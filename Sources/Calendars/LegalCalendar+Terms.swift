package import ServiceKit

extension LegalCalendar {
    /// Whether the law applies to a term: not in hours or years, nor over 90 days, 12 weeks or 3 months (article 4).
    package func applies(to term: Term) -> Bool {
        switch term.unit {
        case .days: term.count <= 90
        case .weeks: term.count <= 12
        case .months: term.count <= 3
        case .minutes, .hours, .years, .workingDays: false
        }
    }

    /// The last day of a statutory term that begins on the day after `start`.
    ///
    /// Article 1 carries its end over rest; article 2 adds days until a term of three days or more holds two that are no
    /// rest. A term in minutes or hours ends on no day, and one in working days is a promise: both give `nil`. Terms
    /// that are counted back are not extended (art. 1, second paragraph) and do not belong here.
    package func due(from start: Day, term: Term) -> LegalDue? {
        guard let counted = term.end(from: start) else { return nil }
        var steps = [LegalDue.Step.counted(term, through: counted)]
        guard applies(to: term) else {
            return LegalDue(day: counted, steps: steps + [.excluded(term)])
        }
        var last = counted
        while let reason = rest(on: last) {
            steps.append(.extended(over: last, reason))
            last = last.adding(days: 1)
        }
        // The two articles may be taken in either order: both end on the first day that satisfies both.
        if counted.number - start.number >= 3 {
            let held = (start.number + 1...last.number).count { rest(on: Day(number: $0)) == nil }
            if held < 2, let second = WorkingDays.day(2 - held, after: last, isOpen: { rest(on: $0) == nil }) {
                steps.append(.lengthened(from: last, through: second, held: held))
                last = second
            }
        }
        return LegalDue(day: last, steps: steps)
    }
}
