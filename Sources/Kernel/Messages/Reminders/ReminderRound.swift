import Blueprint
import Calendars
import Operations
import ServiceKit

/// One going round of a reminder: to every visit of a centre's day, or to those that start at one time of it.
///
/// One row is due for the whole day, and not one for each visit: a visit that is moved goes with its new day, one that is
/// cancelled is not there when the round goes.
struct ReminderRound: Hashable, Sendable {
    let centre: String
    let day: Day
    /// The reminder's name in the centre's file.
    let reminder: String
    /// The start of the visits it is for; `nil` for all of the day.
    let startsAt: Instant?

    /// What its row is due under.
    var subject: String {
        ([centre, day.description, reminder] + (startsAt.map { [String($0.milliseconds)] } ?? []))
            .joined(separator: " ")
    }

    /// The round that a row stands for; `nil` where it is none.
    init?(subject: String) {
        let parts = subject.split(separator: " ")
        guard (3...4).contains(parts.count), let day = Day(String(parts[1])) else { return nil }
        centre = String(parts[0])
        self.day = day
        reminder = String(parts[2])
        guard parts.count == 4 else {
            startsAt = nil
            return
        }
        guard let milliseconds = Int64(parts[3]) else { return nil }
        startsAt = Instant(milliseconds: milliseconds)
    }

    /// The round of a reminder for a visit that starts at some time of a day.
    init(_ centre: Centre, _ day: Day, _ reminder: Reminder, startsAt: Instant) {
        self.centre = centre.id
        self.day = day
        self.reminder = reminder.name
        self.startsAt = reminder.before.minutes == nil ? nil : startsAt
    }

    /// When it goes; `nil` where there is no such day.
    ///
    /// Working days are those on which somebody of the centre is there.
    func time(_ reminder: Reminder, _ centre: Centre, _ configuration: Configuration) -> Instant? {
        if let minutes = reminder.before.minutes {
            return startsAt.map { $0.adding(seconds: -60 * Int64(minutes)) }
        }
        let day = reminder.before.start(before: day) { day in
            configuration.plan(centre, day).openMinutes.values.contains { $0 > 0 }
        }
        return day.map { Instant(milliseconds: centre.clock.instant($0, minute: reminder.time.minute)) }
    }
}
