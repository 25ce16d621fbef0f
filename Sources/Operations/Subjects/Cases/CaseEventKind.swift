/// What becomes of a case other than by a step.
package enum CaseEventKind: String, CaseIterable, Sendable {
    /// The person did not come to a leg.
    case absence
    /// Clocks stand still.
    case pause
    /// Clocks run on.
    case resumption
    /// It was withdrawn.
    case withdrawal
    /// It was opened again.
    case reopening
    /// The result of a leg was taken back.
    case undoing
}
