/// How a clock of a case stands.
package enum ClockState: String, CaseIterable, Sendable {
    /// It runs.
    case running
    /// It stands still.
    case paused
    /// It runs on after its last day.
    case overdue
    /// It was stopped in time.
    case kept
    /// It was stopped after its last day.
    case late
    /// It ended with its case, neither kept nor late.
    case ended

    /// Whether it has still to be stopped.
    package var isOpen: Bool { self == .running || self == .paused || self == .overdue }
}
