/// What a message tells; the words are the journal's and the API's.
package enum MessageKind: String, Sendable, CaseIterable {
    /// A visit was booked: the sheet for the whole party.
    case visitBooked = "visit-booked"
    /// A visit was moved: the old time and the new sheet.
    case visitMoved = "visit-moved"
    /// A visit was cancelled.
    case visitCancelled = "visit-cancelled"
    /// A visit is near.
    case visitReminder = "visit-reminder"
    /// Nobody came to a visit.
    case visitMissed = "visit-missed"
    /// One or more persons of a party did not come and need an appointment of their own.
    case personMissed = "person-missed"
    /// A mishap at a desk or partner touched a visit: it has another place or time, or one is proposed.
    case visitDisrupted = "visit-disrupted"
    /// A document that was made for a person is at the centre.
    case documentArrived = "document-arrived"
    /// A document that was made for a person comes later than was said.
    case documentDelayed = "document-delayed"
    /// A case moved on, where its module says that people are told.
    case caseProgress = "case-progress"
    /// A visit was made: its party is asked to rate it.
    case visitSurvey = "visit-survey"

    /// Whether somebody has to be told some other way where it cannot be delivered; a question is no news.
    var isOwed: Bool { self != .visitSurvey }
}
