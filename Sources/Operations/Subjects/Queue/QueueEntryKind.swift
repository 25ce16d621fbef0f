/// How a party came to be in the queue.
package enum QueueEntryKind: String, CaseIterable, Sendable {
    /// With an appointment; its tickets begin with A.
    case appointment
    /// Without one; its tickets begin with W.
    case walkIn = "walk-in"
}
