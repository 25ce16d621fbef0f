package import Shapes

/// How many visits of a day stand how.
package struct DayCounts: Hashable, Sendable {
    /// All visits of the day, cancelled ones too.
    package let visits: Int
    /// Booked, and nobody has come.
    package let booked: Int
    /// Someone has come, and not everything is done.
    package let arrived: Int
    /// Finished.
    package let finished: Int
    /// Cancelled.
    package let cancelled: Int
    /// Nobody came.
    package let noShows: Int

    /// How many visits of a day stand how.
    package init(visits: Int, booked: Int, arrived: Int, finished: Int, cancelled: Int, noShows: Int) {
        self.visits = visits
        self.booked = booked
        self.arrived = arrived
        self.finished = finished
        self.cancelled = cancelled
        self.noShows = noShows
    }

    /// Reads and writes it.
    package static let shape = Shape<DayCounts>.record(
        "DayCounts", "how many visits of a day stand how",
        { DayCounts(visits: $0, booked: $1, arrived: $2, finished: $3, cancelled: $4, noShows: $5) },
        Field("visits", .integer(0...1_000_000), "all visits of the day, cancelled ones too", \.visits),
        Field("booked", .integer(0...1_000_000), "booked, and nobody has come", \.booked),
        Field("arrived", .integer(0...1_000_000), "someone has come, and not everything is done", \.arrived),
        Field("finished", .integer(0...1_000_000), "finished", \.finished),
        Field("cancelled", .integer(0...1_000_000), "cancelled", \.cancelled),
        Field("noShows", .integer(0...1_000_000), "nobody came", \.noShows))
}
