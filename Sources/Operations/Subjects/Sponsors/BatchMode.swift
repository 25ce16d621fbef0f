/// What becomes of a batch where some of it cannot be booked.
package enum BatchMode: String, CaseIterable, Sendable {
    /// Nothing is booked.
    case all
    /// The rest is booked.
    case bestEffort = "best-effort"
}
