package import ServiceKit

/// The calendars that a running term is counted by: they are never derived from one another.
package struct TermCalendar: Sendable {
    /// The local time of the centre, in which days begin and end.
    package let clock: LocalClock
    /// The Algemene termijnenwet's calendar, for statutory terms alone.
    package let legal: LegalCalendar
    private let standing: @Sendable (Day) -> DayStanding

    /// Calendars; `standing` tells the working days of whoever promised.
    package init(
        clock: LocalClock, legal: LegalCalendar = LegalCalendar(),
        standing: @escaping @Sendable (Day) -> DayStanding
    ) {
        self.clock = clock
        self.legal = legal
        self.standing = standing
    }

    /// What a day is to whoever promised.
    package func standing(of day: Day) -> DayStanding { standing(day) }

    /// Whether a day is a working day to a term of a kind: whoever promised is open, or the law knows no rest.
    ///
    /// A law that counts working days is not one that the Algemene termijnenwet names; Loket's own rule is to count the
    /// days on which a term could end.
    package func isWorking(_ day: Day, for kind: RunningTerm.Kind) -> Bool {
        switch kind {
        case .promise: standing(day).isOpen
        case .statutory: legal.rest(on: day) == nil
        }
    }

    /// The instant at which a day is over: midnight on the centre's clock, 23 or 25 hours on at a clock change.
    package func end(of day: Day) -> Int64 {
        clock.instant(day.adding(days: 1), minute: 0)
    }

    /// The instant at which a day begins.
    package func beginning(of day: Day) -> Int64 {
        clock.instant(day, minute: 0)
    }
}
