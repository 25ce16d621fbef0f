/// Where an open answer stands.
package enum AnswerState: String, CaseIterable, Sendable {
    /// Whoever gave it has not agreed to its publication.
    case withheld
    /// It may be published, and waits for an officer.
    case waiting
    /// Published.
    case published
}
