/// What an installation is for, decided for ever when its database is created.
package enum Mode: String, CaseIterable, Sendable {
    /// Real visits, real time.
    case production
    /// Rehearsal, with a clock that can be set.
    case exercise
}
