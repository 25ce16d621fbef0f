/// Whether the server answers.
package enum Connection: Hashable, Sendable {
    /// Nothing was asked yet.
    case opening
    /// It answers.
    case open
    /// It does not answer, with the reason; what is shown is as it was at that time.
    case lost(since: String, reason: String)
}
