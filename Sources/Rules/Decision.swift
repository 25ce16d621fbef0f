package import ServiceKit

/// What came of asking a table.
package enum Decision: Sendable {
    /// A rule applies.
    case decided(Verdict)
    /// These facts must be known first, in the order in which to ask them.
    case ask([String])
    /// No rule applies, or no table holds on the day.
    case nothing
    /// What is known contradicts itself, or several rules of a `unique` table apply and differ.
    case contradiction([Finding])

    /// What was decided, where something was.
    package var verdict: Verdict? {
        if case .decided(let verdict) = self { verdict } else { nil }
    }
}
