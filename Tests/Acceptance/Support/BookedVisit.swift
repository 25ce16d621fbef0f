/// A visit that was booked, as whoever booked it keeps it.
struct BookedVisit: Sendable {
    /// Its reference.
    let reference: String
    /// The key that opens it.
    let key: String
    /// When it starts, in UTC.
    let startsAt: String
}
