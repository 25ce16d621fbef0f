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
            for day in away == 0 ? [wanted.day] : [wanted.day.adding(days: -away), wanted.day.adding(days: away)] {
                let least = wanted.leastTicks(to: day)
                guard day >= first.day, day <= lastDay, found.count(where: { $0.distance < least }) < limit,
                    let sheet = sheet(day)
                else { continue }
                var candidates = arrangements.read(sheet)
                if day == first.day { candidates = candidates.notBefore(first.tick) }
                let middle = day == wanted.day ? wanted.tick : day > wanted.day ? 0 : DayRow.ticks
                for slot in arrangements.slots(at: candidates, around: middle, limit: limit) {
                    found.append((abs(slot.at.ticks(since: wanted)), slot))
                }
            }
        }
        found.sort { ($0.distance, $0.slot.at) < ($1.distance, $1.slot.at) }
        return found.prefix(limit).map(\.slot)
    }
}

extension Arrangements {
    /// The first `limit` slots from a tick on and the last `limit` before it: the nearest are among them.
    fileprivate func slots(at candidates: DayRow, around tick: Int, limit: Int) -> [Slot] {
        var slots: [Slot] = []
        var next = candidates.first(from: tick)
        while let tick = next, slots.count < limit {
            if let slot = slot(at: tick) { slots.append(slot) }
            next = candidates.first(from: tick + 1)
        }
        let after = slots.count
        next = candidates.last(before: tick)
        while let tick = next, slots.count - after < limit {
            if let slot = slot(at: tick) { slots.append(slot) }
            next = candidates.last(before: tick)
        }
        return slots
    }
}
