import ServiceKit

/// The arrangements of one search on one day: read a sheet, then ask for the slot at a start.
///
/// Its tables are kept from day to day, so that a search over a month allocates them once.
struct Arrangements {
    private let search: SlotSearch
    private let joint: Int
    private var day = Day(number: 0)
    private var desks: [Int] = []
    /// By tick: the first desk at which the shared leg can start.
    private var jointDesks = [Int32](repeating: -1, count: DayRow.ticks)
    private var jointStarts = DayRow.empty
    /// By place in the sheet: where one person's turn can start; empty where everyone shares a leg.
    private var turns: [DayRow] = []
    /// By person: where a turn can start so that all later persons can follow one after the other.
    private var chain: [DayRow] = []

    init(_ search: SlotSearch) {
        self.search = search
        joint = search.rule.ticks(for: search.persons)
    }

    private var isAlwaysShared: Bool { search.isAlwaysShared }

    /// Takes a day in and returns the ticks at which a slot may start; for *never* not each of them does.
    mutating func read(_ sheet: DaySheet) -> DayRow {
        day = sheet.day
        desks = sheet.desks
        if isAlwaysShared {
            readJoint(sheet)
            return jointStarts
        }
        turns = sheet.free.map { $0.starts(for: search.rule.first) }
        let anyone = turns.reduce(DayRow.empty) { $0.union($1) }
        guard search.rule.together == .allowed else { return anyone }
        readJoint(sheet)
        readChain(anyone)
        return jointStarts.union(chain[0])
    }

    /// Whether a day has a slot at all.
    mutating func hasSlot(on sheet: DaySheet) -> Bool {
        for tick in read(sheet) where slot(at: tick) != nil { return true }
        return false
    }

    /// The best arrangement that starts at one of the ticks that `read` returned.
    @inline(__always)
    func slot(at tick: Int) -> Slot? {
        if isAlwaysShared || jointStarts.contains(tick) { return shared(from: tick) }
        return separate(from: tick)
    }

    @inline(__always)
    private func shared(from tick: Int) -> Slot {
        Slot(day: day, start: tick, ticks: joint, desk: jointDesks[tick], persons: search.persons)
    }

    private mutating func readJoint(_ sheet: DaySheet) {
        var found = DayRow.empty
        let ticks = joint
        // Once every start that opening hours allow is found, further desks add nothing.
        let possible = sheet.hours.starts(for: ticks)
        jointDesks.withUnsafeMutableBufferPointer { desks in
            for place in sheet.free.indices {
                let starts = sheet.free[place].starts(for: ticks).subtracting(found)
                guard !starts.isEmpty else { continue }
                let desk = Int32(sheet.desks[place])
                for tick in starts { desks[tick] = desk }
                found = found.union(starts)
                if found == possible { break }
            }
        }
        jointStarts = found
    }

    private mutating func readChain(_ anyone: DayRow) {
        chain = [DayRow](repeating: anyone, count: search.persons)
        for person in (0..<search.persons - 1).reversed() {
            var next = DayRow.empty
            for wait in 0...search.maxWait {
                next = next.union(chain[person + 1].earlier(by: search.rule.first + wait))
            }
            chain[person] = anyone.intersection(next)
        }
    }

    private func separate(from tick: Int) -> Slot? {
        let legs = search.rule.together == .allowed ? oneAfterTheOther(from: tick) : alone(from: tick)
        return legs.map { Slot(day: day, legs: $0) }
    }

    // Taking the earliest turn from which the rest can follow gives each person the earliest possible start: where a
    // later turn leads to an earlier end, the two chains cross, and the earlier one may go on along the other.
    private func oneAfterTheOther(from tick: Int) -> [Leg]? {
        var legs: [Leg] = []
        legs.reserveCapacity(search.persons)
        var place: Int?
        var start = tick
        for person in 0..<search.persons {
            guard let next = chain[person].first(from: start) else { return nil }
            let stays = place.map { turns[$0].contains(next) } ?? false
            guard let taken = stays ? place : turns.firstIndex(where: { $0.contains(next) }) else { return nil }
            legs.append(Leg(persons: [person], desk: desks[taken], start: next, ticks: search.rule.first))
            place = taken
            start = next + search.rule.first
        }
        return legs
    }

    // Turns are of one length, so filling each desk as early as it can be filled makes each desk's first, second …
    // turn as early as any plan could; the earliest of all these turns are at once the earliest finish and the
    // smallest sum of starts, and they keep the latest starts wherever a plan can.
    private func alone(from tick: Int) -> [Leg]? {
        let ticks = search.rule.first
        var legs: [Leg] = []
        legs.reserveCapacity(search.persons)
        for place in turns.indices where turns[place].contains(tick) {
            legs.append(Leg(persons: [legs.count], desk: desks[place], start: tick, ticks: ticks))
            if legs.count == search.persons { return legs }
        }
        guard !legs.isEmpty else { return nil }
        var next = turns.map { turn in
            turn.contains(tick) ? turn.first(from: tick + ticks) : turn.first(from: tick)
        }
        while legs.count < search.persons {
            let latest = tick + legs.count * (ticks + search.maxWait)
            var best: (place: Int, start: Int)?
            for (place, start) in next.enumerated() {
                guard let start, start <= latest, start < best?.start ?? .max else { continue }
                best = (place, start)
            }
            guard let best else { return nil }
            legs.append(
                Leg(persons: [legs.count], desk: desks[best.place], start: best.start, ticks: ticks))
            next[best.place] = turns[best.place].first(from: best.start + ticks)
        }
        return legs
    }
}
