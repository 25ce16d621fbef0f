/// Whether an interruption holds.
package enum InterruptionState: String, CaseIterable, Sendable {
    /// It was told beforehand.
    case coming
    /// Nothing is booked where it holds.
    case running
    /// Its time is over.
    case over
    /// An officer ended it: whoever was not settled keeps the place.
    case ended
}
