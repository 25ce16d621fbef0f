/// With which earlier period counted figures are compared.
package enum OverviewAgainst: String, CaseIterable, Sendable {
    /// The same days one year earlier.
    case yearEarlier = "year-earlier"
    /// As many months, or else days, right before.
    case before
    /// None.
    case nothing
}
