import Operations

/// A step of a case that was done, as clocks hear of it.
struct StepDone: Hashable, Sendable {
    /// The step, by the manifest's name for it.
    let name: String
    /// The track; `nil` is the main one.
    let track: String?
    /// When it happened; clocks count from here.
    let happened: Instant
    /// When it was recorded.
    let recorded: Instant
    /// Who did it, by the principal's name.
    let actor: String
}
