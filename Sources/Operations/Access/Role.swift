/// What a token may be for; raw values are the words of grants.
package enum Role: String, CaseIterable, Sendable {
    /// Serves people at a centre, for one partner or all.
    case officer
    /// Finishes registrations for a home municipality.
    case registrar
    /// An employer, for its own people.
    case sponsor
    /// Runs one centre's configuration and tokens.
    case centreAdmin = "centre-admin"
    /// Runs the installation.
    case nationalAdmin = "national-admin"
    /// Reads the journal and the figures.
    case auditor
}
