/// What a line of the overview counts; raw values are the words of files.
package enum Counts: String, CaseIterable, Sendable {
    /// A person who was attended to at a leg: one with two legs makes two contacts.
    case contact
    /// A leg that was done, whoever many it was for.
    case leg
    /// A person who was attended to, once a visit.
    case person
    /// A secure document that was handed out.
    case document
    /// A step that counts as something by its module's manifest.
    case result
    /// A visit, on its day, by what became of it.
    case visit
    /// A recognised sponsor whose people came, once however often.
    case sponsor
    /// An answer to the survey.
    case rating
    /// A term that ended, on the day on which it was stopped.
    case clock
    /// A leg whose persons had waited, from check-in or, where that was later, the appointed time.
    case wait
}
