/// What a day is to whoever promised something: a working day, or why it is none.
package enum DayStanding: Hashable, Sendable {
    /// Open for any part of the day.
    case open
    /// Closed for a reason, by its name in the texts, or on a holiday, by its name.
    case closed(String)
    /// A Saturday or Sunday without hours.
    case weekend
    /// Any other day without hours: not there on such a day.
    case absent

    /// Whether it is a working day.
    package var isOpen: Bool { self == .open }
}
