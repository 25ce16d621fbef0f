package import ServiceKit

/// When a statutory term ends, and how the law came to that day.
package struct LegalDue: Hashable, Sendable {
    /// A step of the reckoning, in the order in which it was taken.
    package enum Step: Hashable, Sendable {
        /// The term as it counts by itself, up to a day.
        case counted(Term, through: Day)
        /// The counted end was moved by so many days on which the term stood still (Awb art. 4:15).
        case suspended(days: Int, through: Day)
        /// The end would lie on a day on which the term stood still, and waits for the day after.
        case held(over: Day, until: Day)
        /// Article 4: the law leaves the term alone.
        case excluded(Term)
        /// Article 1: the term cannot end on a day, and goes on.
        case extended(over: Day, LegalRest)
        /// Article 2: days were added because up to a day the term held too few that are no rest.
        case lengthened(from: Day, through: Day, held: Int)
    }

    /// The last day of the term.
    package let day: Day
    /// How it was found; the first step is always the count.
    package let steps: [Step]

    /// The last day as counted, before any article moved it.
    package var counted: Day {
        if case .counted(_, let day)? = steps.first { day } else { day }
    }
}

extension LegalDue.Step: CustomStringConvertible {
    /// The step as a sentence.
    package var description: String {
        switch self {
        case .counted(let term, let day):
            "\(term), the first day not counted, end on \(day.weekday.rawValue) \(day)"
        case .suspended(let days, let day):
            "\(days) \(days == 1 ? "day" : "days") of standstill move its end to \(day.weekday.rawValue) \(day) "
                + "(Awb art. 4:15)"
        case .held(let day, let until):
            "on \(day.weekday.rawValue) \(day) it stood still: it waits until \(until.weekday.rawValue) \(until)"
        case .excluded(let term):
            "\(term): the Algemene termijnenwet does not apply (art. 4)"
        case .lengthened(let day, let through, let held):
            "through \(day.weekday.rawValue) \(day) it holds \(held) of the two days that are no Saturday, Sunday or "
                + "holiday: lengthened through \(through.weekday.rawValue) \(through) (art. 2)"
        case .extended(let day, let rest):
            "\(day.weekday.rawValue) \(day) is \(rest.name): extended by a day (art. 1)"
        }
    }
}
