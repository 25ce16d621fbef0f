/// How far a suspension is.
package enum SuspensionState: String, CaseIterable, Sendable {
    /// Nothing new is booked.
    case suspended
    /// One wishes to resume; nothing new is booked until another agrees.
    case resuming
    /// It is over.
    case resumed
}
