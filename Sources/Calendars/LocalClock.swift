package import ServiceKit

/// A zone's wall clock: instants in epoch milliseconds to local days and minutes, and back.
///
/// A minute that the clock skips does not exist; one that it shows twice exists once, the first time. The zone's offsets
/// are read once, for 2000 up to 2060, into a table that is never changed again; beyond it the nearest offset holds.
package struct LocalClock: Sendable {
    /// The zone's name, such as `Europe/Amsterdam`.
    package let zone: String
    private let offsets: ZoneOffsets

    /// The clock of a zone of the tz database, `nil` where there is none of that name.
    package init?(zone: String) {
        guard let offsets = ZoneOffsets(zone: zone) else { return nil }
        self.zone = zone
        self.offsets = offsets
    }

    /// The local day and minute of an instant.
    package func local(_ instant: Int64) -> LocalTime {
        let seconds = InstantText.seconds(instant)
        let wall = seconds + offsets.offset(at: seconds)
        let day = InstantText.floorDivide(wall, 86_400)
        return LocalTime(day: Day(number: day), minute: (wall - day * 86_400) / 60)
    }

    /// The local day of an instant.
    package func day(_ instant: Int64) -> Day {
        local(instant).day
    }

    /// The instant at which the clock first shows a minute of a day (1440 is the next day's midnight).
    ///
    /// For a minute that it skips this is the instant of the change.
    package func instant(_ day: Day, minute: Int) -> Int64 {
        Int64(offsets.instant(ofWall: day.number * 86_400 + minute * 60).seconds) * 1_000
    }

    /// The instant of a local time; see ``instant(_:minute:)``.
    package func instant(_ time: LocalTime) -> Int64 {
        instant(time.day, minute: time.minute)
    }

    /// The end of what lasts up to a minute of a day: five minutes after its last tick began.
    ///
    /// It differs from ``instant(_:minute:)`` only at a clock change, where a visit would end before or after an hour
    /// that is repeated.
    package func end(_ day: Day, minute: Int) -> Int64 {
        instant(day, minute: minute - 5) + 300_000
    }

    /// Whether the clock ever shows a minute of a day.
    package func exists(_ day: Day, minute: Int) -> Bool {
        offsets.instant(ofWall: day.number * 86_400 + minute * 60).exists
    }

    /// The minutes of a day that the clock skips; none on almost every day.
    package func missing(on day: Day) -> [Range<Int>] {
        offsets.gaps(from: day.number * 86_400, until: (day.number + 1) * 86_400).map { gap in
            let from = gap.lowerBound - day.number * 86_400
            let until = gap.upperBound - day.number * 86_400
            return from / 60..<(until + 59) / 60
        }
    }

    /// Hours without the minutes that do not exist on a day.
    package func existing(_ hours: OpeningHours, on day: Day) -> OpeningHours {
        missing(on: day).reduce(hours) { $0.subtracting($1) }
    }

    /// Seconds by which the clock is ahead of UTC at an instant.
    package func offset(at instant: Int64) -> Int {
        offsets.offset(at: InstantText.seconds(instant))
    }
}
