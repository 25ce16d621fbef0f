import Foundation

/// A zone's offsets from UTC as a table of periods, in seconds since 1970.
struct ZoneOffsets: Sendable {
    /// Since when an offset holds, and until when.
    private struct Period {
        let start: Int
        let end: Int
        let offset: Int

        /// What the wall clock shows when the period ends.
        var wallEnd: Int { end + offset }
        /// What it shows when the period begins.
        var wallStart: Int { start + offset }
    }

    private let periods: [Period]
    /// By stretch of `stretch` seconds from `first` on: the period that holds when the stretch begins.
    private let index: [UInt16]

    // 2000-01-01 up to 2060-01-01. A stretch is some 97 days, so that one or two steps from the index suffice.
    private static let first = 946_684_800
    private static let last = 2_840_140_800
    private static let stretch = 1 << 23

    /// Reads a zone of the tz database, `nil` where there is none of that name.
    init?(zone: String) {
        guard zone.contains("/") || zone == "UTC", let zone = TimeZone(identifier: zone) else { return nil }
        func offset(_ seconds: Int) -> Int {
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        }
        var periods: [Period] = []
        var start = Int.min / 2
        var known = offset(Self.first)
        // A week is shorter than any zone has kept an offset since 2000.
        for next in stride(from: Self.first, through: Self.last, by: 7 * 86_400) {
            let found = offset(next)
            guard found != known else { continue }
            var (same, other) = (next - 7 * 86_400, next)
            while other - same > 1 {
                let middle = (same + other) / 2
                if offset(middle) == known { same = middle } else { other = middle }
            }
            periods.append(Period(start: start, end: other, offset: known))
            (start, known) = (other, found)
        }
        periods.append(Period(start: start, end: Int.max / 2, offset: known))
        self.periods = periods
        index = stride(from: Self.first, through: Self.last, by: Self.stretch).map { seconds in
            UInt16(periods.firstIndex { seconds < $0.end } ?? 0)
        }
    }

    /// The offset at an instant.
    @inline(__always)
    func offset(at seconds: Int) -> Int {
        var place = firstPlace(seconds)
        while seconds >= periods[place].end { place += 1 }
        return periods[place].offset
    }

    /// The first instant at which the wall clock shows some seconds, or at which it skips them.
    func instant(ofWall wall: Int) -> (seconds: Int, exists: Bool) {
        // No offset reaches a day: a day earlier, the period is the one looked for or lies before it.
        var place = firstPlace(wall - 86_400)
        while wall >= periods[place].wallEnd { place += 1 }
        let period = periods[place]
        return wall < period.wallStart ? (period.start, false) : (wall - period.offset, true)
    }

    /// The stretches of a wall clock's day that it skips, in seconds.
    func gaps(from: Int, until: Int) -> [Range<Int>] {
        var place = firstPlace(from - 86_400)
        var gaps: [Range<Int>] = []
        while place + 1 < periods.count, periods[place].wallEnd < until {
            let (end, start) = (periods[place].wallEnd, periods[place + 1].wallStart)
            if end < start, start > from { gaps.append(max(end, from)..<min(start, until)) }
            place += 1
        }
        return gaps
    }

    @inline(__always)
    private func firstPlace(_ seconds: Int) -> Int {
        guard seconds > Self.first else { return 0 }
        return Int(index[min((seconds - Self.first) >> 23, index.count - 1)])
    }
}
