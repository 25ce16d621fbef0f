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
        due(from: start, term: term, standstill: .none)
    }

    /// The last day of a statutory term that stood still for a while; also `nil` while it does.
    ///
    /// Suspended days (Awb article 4:15) move the counted end, whatever the term's length; then the law is applied to the end. A term never
    /// ends on a day on which it stood still, in part or whole, and such days are none of the two of article 2.
    package func due(from start: Day, term: Term, standstill: Standstill) -> LegalDue? {
        guard let counted = term.end(from: start) else { return nil }
        var steps = [LegalDue.Step.counted(term, through: counted)]
        guard var last = standstill.moved(counted, from: start) else { return nil }
        if last > counted { steps.append(.suspended(days: last.number - counted.number, through: last)) }
        let isCovered = applies(to: term)
        if !isCovered { steps.append(.excluded(term)) }
        while true {
            guard let next = standstill.end(touching: last) else { return nil }
            if next > last {
                steps.append(.held(over: last, until: next))
                last = next
            } else if isCovered, let reason = rest(on: last) {
                steps.append(.extended(over: last, reason))
                last = last.adding(days: 1)
            } else {
                break
            }
        }
        // The two articles may be taken in either order: both end on the first day that satisfies both.
        if isCovered, counted.number - start.number >= 3 {
            // From its end back, two are found within days.
            var (held, day) = (0, last)
            while held < 2, day > start {
                if !standstill.holds(day), rest(on: day) == nil { held += 1 }
                day = day.adding(days: -1)
            }
            if held < 2 {
                let isFree = { (day: Day) in rest(on: day) == nil && standstill.end(touching: day) == day }
                guard let second = WorkingDays.day(2 - held, after: last, isOpen: isFree) else { return nil }
                steps.append(.lengthened(from: last, through: second, held: held))
                last = second
            }
        }
        return LegalDue(day: last, steps: steps)
    }
}
