/// Whether a family of a batch was booked.
package enum BatchState: String, CaseIterable, Sendable {
    /// It has a visit.
    case booked
    /// It has none.
    case refused
}
