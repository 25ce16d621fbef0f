/// Who is asked about a visit; raw values are the words of files and of the journal.
package enum SurveyGroup: String, CaseIterable, Sendable {
    /// The party that came, with the visit's key.
    case client
    /// The employer that the visit was booked for, with its token.
    case sponsor
}
