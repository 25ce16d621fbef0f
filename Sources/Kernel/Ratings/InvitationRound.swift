import Blueprint
import Calendars
import Operations
import ServiceKit

/// The parties that were at a centre on a day, who are asked together how it was.
struct InvitationRound: Hashable, Sendable {
    /// The minute of the day at which they are asked: 10:00.
    private static let minute = 600

    let centre: String
    let day: Day

    /// What its row is due under.
    var subject: String { "\(centre) \(day)" }

    init(centre: String, day: Day) {
        self.centre = centre
        self.day = day
    }

    /// The round that a row stands for; `nil` where it is none.
    init?(subject: String) {
        let parts = subject.split(separator: " ")
        guard parts.count == 2, let day = Day(String(parts[1])) else { return nil }
        self.init(centre: String(parts[0]), day: day)
    }

    /// When it goes: the day after at ten in the morning; for what is told later than that, the next time it is ten.
    func time(_ centre: Centre, now: Instant) -> Instant {
        var day = max(day, centre.clock.day(now.milliseconds).adding(days: -1))
        while true {
            day = day.adding(days: 1)
            let time = Instant(milliseconds: centre.clock.instant(day, minute: Self.minute))
            if time > now { return time }
        }
    }
}
