/// How far a visit is.
package enum VisitState: String, CaseIterable, Sendable {
    /// Booked, and nobody has come yet.
    case booked
    /// Someone of the party has checked in.
    case arrived
    /// Every leg is done or cancelled.
    case finished
    /// Cancelled before it began.
    case cancelled
    /// Nobody came.
    case noShow = "no-show"
}
