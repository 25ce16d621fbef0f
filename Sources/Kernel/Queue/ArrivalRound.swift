import Operations
import ServiceKit

/// Looking whether those came whose visits start at one time of a centre's day.
///
/// One row is due for all of them, and not one for each visit: most visits are never looked for alone.
struct ArrivalRound: Hashable, Sendable {
    let centre: String
    let day: Day
    let startsAt: Instant

    init(_ record: VisitRecord) {
        (centre, day, startsAt) = (record.centre, record.day, record.startsAt)
    }

    /// What its row is due under.
    var subject: String { "\(centre) \(day) \(startsAt.milliseconds)" }

    /// The round that a row stands for; `nil` where it stands for one visit.
    init?(subject: String) {
        let parts = subject.split(separator: " ")
        guard parts.count == 3, let day = Day(String(parts[1])), let milliseconds = Int64(parts[2]) else { return nil }
        (centre, self.day, startsAt) = (String(parts[0]), day, Instant(milliseconds: milliseconds))
    }
}
