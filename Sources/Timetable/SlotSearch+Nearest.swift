package import ServiceKit

extension SlotSearch {
    /// The `limit` slots nearest to a start, nearest first and of two as near the earlier, within a period of days.
    ///
    /// Days are asked for outwards from the start's own; nothing before `first` is offered.
    package func nearest(
        to wanted: SlotStart, limit: Int, from first: SlotStart, until end: Day, sheet: (Day) -> DaySheet?
    ) -> [Slot] {
        let lastDay = end.adding(days: -1)
        let reach = max(lastDay.number - wanted.day.number, wanted.day.number - first.day.number, 0)
        var arrangements = Arrangements(self)
        var found: [(distance: Int, slot: Slot)] = []
        for away in 0...reach {
            // Everything further away lies at least this many ticks from the start.
            let certain = (away - 1) * DayRow.ticks
            if found.count(where: { $0.distance <= certain }) >= limit { break }
            for days in away == 0 ? [0] : [-away, away] {
                let day = wanted.day.adding(days: days)
                guard day >= first.day, day <= lastDay, let sheet = sheet(day) else { continue }
                for tick in arrangements.read(sheet) {
                    let at = SlotStart(day: day, tick: tick)
                    guard at >= first, let slot = arrangements.slot(at: tick) else { continue }
                    found.append((abs(at.ticks(since: wanted)), slot))
                }
            }
        }
        found.sort { ($0.distance, $0.slot.at) < ($1.distance, $1.slot.at) }
        return found.prefix(limit).map(\.slot)
    }
}
