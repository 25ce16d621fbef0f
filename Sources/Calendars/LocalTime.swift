package import ServiceKit

/// A minute of a local day: what a clock on the wall shows.
package struct LocalTime: Hashable, Comparable, Sendable {
    /// The day.
    package let day: Day
    /// Minutes from midnight, 0–1439.
    package let minute: Int

    /// A minute of a day.
    package init(day: Day, minute: Int) {
        self.day = day
        self.minute = minute
    }

    /// The tick of five minutes that the minute lies in, 0–287.
    package var tick: Int { minute / 5 }

    /// Earlier wall times come first.
    package static func < (left: LocalTime, right: LocalTime) -> Bool {
        (left.day, left.minute) < (right.day, right.minute)
    }
}
