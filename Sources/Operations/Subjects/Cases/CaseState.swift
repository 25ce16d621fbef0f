/// How far a case is.
package enum CaseState: String, CaseIterable, Sendable {
    /// It has an appointment.
    case booked
    /// It waits for an appointment.
    case waiting
    /// It goes on without one.
    case running
    /// Nothing more follows.
    case ended
}
