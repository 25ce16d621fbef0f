extension DayRow: Sequence {
    /// Walks over the ticks that are set, from midnight on.
    package struct Iterator: IteratorProtocol {
        private let row: DayRow
        private var rest: UInt64
        private var index = 0

        init(_ row: DayRow) {
            self.row = row
            rest = row.word0
        }

        /// The next tick that is set.
        @inline(__always)
        package mutating func next() -> Int? {
            while rest == 0 {
                guard index < 4 else { return nil }
                index += 1
                rest = row.word(index)
            }
            let bit = rest.trailingZeroBitCount
            rest &= rest &- 1
            return index &* 64 &+ bit
        }
    }

    /// The ticks that are set, ascending.
    package func makeIterator() -> Iterator {
        Iterator(self)
    }

    /// How many ticks are set.
    package var underestimatedCount: Int { count }

    /// The first tick at or after one that is set.
    package func first(from tick: Int = 0) -> Int? {
        guard tick < DayRow.ticks else { return nil }
        let tick = Swift.max(tick, 0)
        var index = tick &>> 6
        var rest = word(index) & (UInt64.max &<< UInt64(truncatingIfNeeded: tick & 63))
        while rest == 0 {
            index += 1
            guard index < 5 else { return nil }
            rest = word(index)
        }
        return index * 64 + rest.trailingZeroBitCount
    }

    /// The last tick before one that is set.
    package func last(before tick: Int = DayRow.ticks) -> Int? {
        guard tick > 0 else { return nil }
        let end = Swift.min(tick, DayRow.ticks) - 1
        var index = end &>> 6
        var rest = word(index) & (UInt64.max &>> UInt64(truncatingIfNeeded: 63 - end & 63))
        while rest == 0 {
            index -= 1
            guard index >= 0 else { return nil }
            rest = word(index)
        }
        return index * 64 + 63 - rest.leadingZeroBitCount
    }
}

extension DayRow: CustomStringConvertible {
    /// The runs as times, such as `09:00-12:30, 13:30-17:00`; `none` where no bit is set.
    package var description: String {
        var runs: [String] = []
        var from = first()
        while let start = from {
            var end = start + 1
            while contains(end) { end += 1 }
            runs.append("\(DayRow.time(start))-\(DayRow.time(end))")
            from = first(from: end)
        }
        return runs.isEmpty ? "none" : runs.joined(separator: ", ")
    }

    private static func time(_ tick: Int) -> String {
        let minutes = tick * minutesPerTick
        let (hour, minute) = (minutes / 60, minutes % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
