/// How far a leg is.
package enum LegState: String, CaseIterable, Sendable {
    /// Booked.
    case booked
    /// Its persons wait.
    case waiting
    /// At the desk.
    case serving
    /// Finished with a result.
    case done
    /// It will not take place.
    case cancelled
}
