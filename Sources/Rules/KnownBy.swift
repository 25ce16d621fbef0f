/// Who knows a fact.
package enum KnownBy: String, CaseIterable, Sendable {
    /// Loket itself: the day, ages, what the booking says.
    case kernel
    /// The client, who is asked when it matters.
    case client
    /// The officer at the desk.
    case officer
    /// The module's code, from other facts.
    case code
}
