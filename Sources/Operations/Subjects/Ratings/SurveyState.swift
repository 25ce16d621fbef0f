/// Whether a visit can be rated.
package enum SurveyState: String, CaseIterable, Sendable {
    /// The centre asks this group nothing.
    case notAsked = "not-asked"
    /// Nothing of the visit was done yet.
    case early
    /// It can be rated.
    case open
    /// It was rated.
    case answered
    /// It was too long ago.
    case over
}
