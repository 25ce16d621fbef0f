package import ServiceKit

/// One day of a running term, and why it counts or does not.
package struct TermDay: Hashable, Sendable {
    /// Why a day counts or does not.
    package enum Reason: Hashable, Sendable {
        /// The day on which it started.
        case started
        /// It counts.
        case counted
        /// It stood still: after the day of a pause, through that of its resumption.
        case paused
        /// Whoever promised is closed, for a reason or holiday of this name.
        case closed(String)
        /// Whoever promised has no hours on such a day.
        case absent
        /// A Saturday or Sunday without hours.
        case weekend
        /// A day of rest by law, which a term in the law's working days passes over.
        case rest(LegalRest)
        /// The count was reached on a day on which a statutory term cannot end (Algemene termijnenwet art. 1).
        case carried(LegalRest)
        /// The count was reached on the day of a pause: what stands still does not end.
        case held
        /// Past the count: a day of rest that its end is carried over (art. 1).
        case extended(LegalRest)
        /// Past the count: a day that the end was carried to, or that was added (art. 1, art. 2, or after a standstill).
        case added
    }

    /// The day.
    package let day: Day
    /// Why it counts or does not.
    package let reason: Reason
    /// How much of the term is used when the day is over, in the reckoning's unit.
    package let consumed: Int
    /// Whether it is the last day.
    package let isDue: Bool

    /// Whether it counts.
    package var isCounted: Bool {
        switch reason {
        case .counted, .carried, .held: true
        default: false
        }
    }
}

extension TermDay.Reason {
    /// A word for programs.
    package var word: String {
        switch self {
        case .started: "started"
        case .counted: "counted"
        case .paused: "paused"
        case .closed: "closed"
        case .absent: "absent"
        case .weekend: "weekend"
        case .rest: "rest"
        case .carried: "carried"
        case .held: "held"
        case .extended: "extended"
        case .added: "added"
        }
    }
}

extension TermDay.Reason: CustomStringConvertible {
    /// The reason as a phrase.
    package var description: String {
        switch self {
        case .started: "the day it starts is not counted"
        case .counted: "counts"
        case .paused: "stands still"
        case .closed(let because): "closed: \(because)"
        case .absent: "no hours on such a day"
        case .weekend: "weekend"
        case .rest(let rest): "\(rest.name): no working day"
        case .carried(let rest): "counts, but a term does not end on \(rest.name) (art. 1)"
        case .held: "counts, but what stands still does not end"
        case .extended(let rest): "\(rest.name): carried on by a day (art. 1)"
        case .added: "carried on to this day"
        }
    }
}
