package import ServiceKit

/// A tick of a day: where a slot starts, or where a search goes on.
package struct SlotStart: Hashable, Comparable, Sendable {
    /// The local day.
    package let day: Day
    /// The tick of the day, 0–287.
    package let tick: Int

    /// A tick of a day.
    package init(day: Day, tick: Int) {
        self.day = day
        self.tick = tick
    }

    /// Ticks from another start to this one, negative where this one is earlier; a clock change is not counted.
    package func ticks(since other: SlotStart) -> Int {
        (day.number - other.day.number) * DayRow.ticks + tick - other.tick
    }

    /// The fewest ticks that lie between this start and any start of a day.
    package func leastTicks(to day: Day) -> Int {
        let days = day.number - self.day.number
        if days == 0 { return 0 }
        return days > 0 ? days * DayRow.ticks - tick : tick + 1 - (days + 1) * DayRow.ticks
    }

    /// Earlier starts come first.
    package static func < (left: SlotStart, right: SlotStart) -> Bool {
        (left.day, left.tick) < (right.day, right.tick)
    }
}
