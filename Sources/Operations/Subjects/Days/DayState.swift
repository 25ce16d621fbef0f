/// Whether a centre's day is closed.
package enum DayState: String, CaseIterable, Sendable {
    /// Not yet closed.
    case open
    /// Closed: late entries need a reason.
    case closed
}
