/// Why a day has no slot, as far as desks and bookings tell; raw values are the words of an answer's `why`.
package enum Refusal: String, CaseIterable, Sendable {
    /// No desk is open that day.
    case closed
    /// It would fit if nothing were booked.
    case full
    /// It would not fit even if nothing were booked.
    case tooLong = "too-long"
    /// It fits, but only before the point from which was searched.
    case tooSoon = "too-soon"
}
