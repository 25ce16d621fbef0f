package import ServiceKit

/// When a partner is open at a site: its weeks, less the days that are closed and the hours that do not exist.
///
/// It has nothing to do with the legal calendar: carnival Monday may be closed here and counts there.
package struct OpeningCalendar: Sendable {
    private let clock: LocalClock
    private let hours: @Sendable (Day) -> OpeningHours
    private let isClosed: @Sendable (Day) -> Bool

    /// A calendar from the hours in force on a day and from what closes a day as a whole (holidays, closures).
    package init(
        clock: LocalClock, hours: @escaping @Sendable (Day) -> OpeningHours,
        isClosed: @escaping @Sendable (Day) -> Bool
    ) {
        self.clock = clock
        self.hours = hours
        self.isClosed = isClosed
    }

    /// The hours of a day; an hour that the clock skips is not among them.
    package func open(on day: Day) -> OpeningHours {
        isClosed(day) ? .none : clock.existing(hours(day), on: day)
    }

    /// Whether it is open for any part of a day, which makes it a working day.
    package func isOpen(on day: Day) -> Bool {
        !open(on: day).isEmpty
    }

    /// The working day that lies `count` working days before a day; see ``WorkingDays``.
    package func workingDay(_ count: Int, before day: Day) -> Day? {
        WorkingDays.day(count, before: day, isOpen: isOpen(on:))
    }

    /// The working day that lies `count` working days after a day; see ``WorkingDays``.
    package func workingDay(_ count: Int, after day: Day) -> Day? {
        WorkingDays.day(count, after: day, isOpen: isOpen(on:))
    }
}
