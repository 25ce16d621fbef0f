/// Goes through a day tick by tick and decides at each which legs start, until the best itinerary is found.
///
/// Of the itineraries with the smallest sum of starts none can move a leg one tick forward at its desk. So a leg starts
/// only where its desk, a person or a leg before it leaves no earlier tick, or where the gap to the person's next leg is
/// used to the last tick: then that leg's start is settled with it. Everything else is tried, except what the tables or
/// the memory of earlier states prove to be no better than what is known.
struct ItinerarySweep {
    /// More than any sum of starts.
    static let noSum = 1 << 20

    private let frame: ItineraryFrame
    private let tables: ItineraryTables
    private let prices: ItineraryPrices?
    private let shouldStop: () -> Bool
    private let allLegs: UInt64
    /// The earliest tick of a leg, and whether one leg must start at it.
    private let first: Int
    private let isFirstFixed: Bool
    /// The latest finish.
    private let finish: Int32
    /// Whether the first itinerary is enough.
    private let isAnyEnough: Bool
    /// How many steps it may take.
    private let limit: Int

    private var started: UInt64 = 0
    private var starts: [Int]
    private var desks: [Int]
    /// By desk: the first tick after what it does.
    private var busyUntil: [Int]
    /// By leg: the latest end of those that must end before.
    private var notBefore: [Int]
    private var stages: [Int]
    /// By chain: when its last leg ended, and within which ticks the next one starts.
    private var ended: [Int]
    private var earliest: [Int]
    private var latest: [Int]
    private var sum = 0
    private var trail: [Int] = []
    private var memo: ItineraryMemo

    /// Itineraries are looked for whose sum of starts is smaller.
    private(set) var bestSum: Int
    private(set) var best: Itinerary?
    private(set) var isStopped = false
    private(set) var isOverLimit = false
    private(set) var nodes = 0

    init(
        _ frame: ItineraryFrame, _ tables: ItineraryTables, prices: ItineraryPrices? = nil, first: Int,
        isFirstFixed: Bool, finish: Int, below sum: Int = noSum, isAnyEnough: Bool = false, limit: Int = .max,
        shouldStop: @escaping () -> Bool
    ) {
        self.frame = frame
        self.tables = tables
        self.prices = prices
        self.first = first
        self.isFirstFixed = isFirstFixed
        self.isAnyEnough = isAnyEnough
        self.limit = limit
        self.shouldStop = shouldStop
        bestSum = sum
        self.finish = Int32(truncatingIfNeeded: finish)
        allLegs = frame.legs.count == 64 ? .max : (1 << UInt64(frame.legs.count)) - 1
        starts = Array(repeating: 0, count: frame.legs.count)
        desks = starts
        notBefore = starts
        busyUntil = Array(repeating: 0, count: frame.desks.count)
        stages = Array(repeating: 0, count: frame.chains.count)
        ended = stages
        earliest = Array(repeating: first, count: frame.chains.count)
        latest = Array(repeating: DayRow.ticks, count: frame.chains.count)
        memo = ItineraryMemo(legs: frame.legs.count, chains: frame.chains.count, desks: frame.desks.count)
    }

    /// Looks for the best itinerary; afterwards `best` is it, unless the sweep was stopped.
    mutating func run() {
        explore(first, 0)
    }

    private mutating func explore(_ from: Int, _ cursor: Int) {
        nodes += 1
        if nodes & 255 == 0 {
            isOverLimit = nodes >= limit
            isStopped = isOverLimit || shouldStop()
        }
        if started == allLegs { return record() }
        guard var next = candidate(from, cursor), isWorth(next.tick) else { return }
        let isRemembered = nodes > 100
        if isRemembered {
            remember(next.tick, next.leg)
            if let least = memo.least, sum + least >= bestSum { return }
        }
        let entry = next
        while true {
            start(next.leg, at: next.tick)
            if isStopped { return }
            if mustStart(next.leg, at: next.tick) { break }
            guard let following = candidate(next.tick, next.leg + 1), isWorth(following.tick) else { break }
            next = following
        }
        if isRemembered {
            remember(entry.tick, entry.leg)
            memo.set(bestSum - sum)
        }
    }

    private mutating func record() {
        guard sum < bestSum else { return }
        bestSum = sum
        best = Itinerary(
            legs: frame.legs.indices.map {
                Itinerary.Placed(leg: $0, place: desks[$0], start: starts[$0], ticks: frame.legs[$0].ticks)
            })
        if isAnyEnough { isStopped = true }
    }
}

extension ItinerarySweep {
    /// The next leg that could start, not before a tick, and at the tick itself not one before the cursor.
    private func candidate(_ from: Int, _ cursor: Int) -> (tick: Int, leg: Int)? {
        var best = (tick: Int.max, leg: 0)
        var rest = allLegs & ~started
        while rest != 0 {
            let leg = rest.trailingZeroBitCount
            rest &= rest &- 1
            guard frame.before[leg] & ~started == 0 else { continue }
            var low = leg < cursor ? from + 1 : from
            var high = DayRow.ticks
            var ready = max(notBefore[leg], first)
            var isAvailable = true
            for link in frame.linkRanges[leg] {
                let (chain, position) = (frame.links[link].chain, frame.links[link].position)
                guard frame.chains[chain].canTake(position, at: stages[chain]), !isTwinFirst(leg, chain) else {
                    isAvailable = false
                    break
                }
                ready = max(ready, ended[chain])
                low = max(low, earliest[chain])
                high = min(high, latest[chain])
            }
            guard isAvailable, low <= high, low < best.tick else { continue }
            let tight = tightStarts(leg)
            for option in frame.optionRanges[leg] {
                let free = max(ready, busyUntil[frame.optionDesks[option]])
                var tick =
                    (free >= low ? frame.optionStarts[option].first(from: free) : tables.runs[option].first(from: low))
                    ?? .max
                if let tight {
                    tick = min(tick, frame.optionStarts[option].intersection(tight).first(from: max(low, free)) ?? .max)
                }
                if tick <= high, tick < best.tick { best = (tick, leg) }
            }
        }
        return best.tick == .max ? nil : best
    }

    /// Whether a person who is as far with the same legs goes first.
    @inline(__always)
    private func isTwinFirst(_ leg: Int, _ chain: Int) -> Bool {
        guard let twin = frame.twins[chain], frame.shares[leg] == 1 else { return false }
        return stages[twin] == stages[chain] && ended[twin] == ended[chain] && earliest[twin] == earliest[chain]
            && latest[twin] == latest[chain]
    }

    /// Ticks at which a leg may start for the sake of the gap after it; `nil` where no gap is limited.
    @inline(__always)
    private func tightStarts(_ leg: Int) -> DayRow? {
        var row: DayRow?
        for link in frame.linkRanges[leg] {
            let number = frame.links[link].chain
            guard let starts = tightStarts(leg, frame.links[link].position, number) else { continue }
            row = row?.union(starts) ?? starts
        }
        return row
    }

    @inline(__always)
    private func tightStarts(_ leg: Int, _ position: Int, _ number: Int) -> DayRow? {
        let gap = frame.chains[number].gap
        guard gap < DayRow.ticks else { return nil }
        let next = frame.chains[number].stage(stages[number], taking: position)
        guard next != frame.chains[number].lastStage else { return nil }
        return tables.open[tables.firstStage[number] + next].earlier(by: frame.legs[leg].ticks + gap)
    }

    /// Whether the rest can still make a better itinerary when nothing more starts before a tick.
    private func isWorth(_ tick: Int) -> Bool {
        if isFirstFixed, started == 0, tick > first { return false }
        var cost: Int = sum * ItineraryTables.scale
        for chain in 0..<frame.persons where stages[chain] != frame.chains[chain].lastStage {
            let stage = tables.firstStage[chain] + stages[chain]
            let low = max(tick, earliest[chain])
            let least =
                low == ended[chain] && latest[chain] - low == frame.chains[chain].gap
                ? tables.rest(stage, after: low) : tables.rest(stage, from: low, through: latest[chain])
            guard least.finish <= finish else { return false }
            cost += Int(least.cost)
        }
        if let prices {
            for desk in busyUntil.indices { cost -= Int(prices.worth(desk, from: max(tick, busyUntil[desk]))) }
        }
        return (cost + ItineraryTables.scale - 1) / ItineraryTables.scale < bestSum
    }

    /// Starts a leg at a tick at each desk where that can lead to the best itinerary, and goes on from there.
    private mutating func start(_ leg: Int, at tick: Int) {
        guard tick + frame.legs[leg].ticks <= finish else { return }
        var ready = max(notBefore[leg], first)
        for link in frame.linkRanges[leg] { ready = max(ready, ended[frame.links[link].chain]) }
        var tried: [Int] = []
        for option in frame.optionRanges[leg] {
            let desk = frame.optionDesks[option]
            guard busyUntil[desk] <= tick, frame.optionStarts[option].contains(tick) else { continue }
            if tried.contains(where: { isSame($0, desk, from: tick) }) { continue }
            tried.append(desk)
            if max(ready, busyUntil[desk]) == tick || tables.runs[option].contains(tick) {
                place(leg, desk, tick, tightIn: nil)
            } else {
                for link in frame.linkRanges[leg] {
                    let (chain, position) = (frame.links[link].chain, frame.links[link].position)
                    guard tightStarts(leg, position, chain)?.contains(tick) == true else { continue }
                    place(leg, desk, tick, tightIn: chain)
                    if isStopped { return }
                }
            }
            if isStopped { return }
        }
    }

    /// Whether two desks that are free now are the same for all that follows.
    private func isSame(_ one: Int, _ other: Int, from tick: Int) -> Bool {
        (frame.served[one] ^ frame.served[other]) & ~started == 0
            && busyUntil[one] < tick && busyUntil[other] < tick
            && frame.desks[one].notBefore(tick - 1) == frame.desks[other].notBefore(tick - 1)
    }

    private mutating func place(_ leg: Int, _ desk: Int, _ tick: Int, tightIn tight: Int?) {
        let end = tick + frame.legs[leg].ticks
        let mark = trail.count
        trail.append(busyUntil[desk])
        busyUntil[desk] = end
        for link in frame.linkRanges[leg] {
            let (chain, position) = (frame.links[link].chain, frame.links[link].position)
            trail.append(stages[chain])
            trail.append(ended[chain])
            trail.append(earliest[chain])
            trail.append(latest[chain])
            let gap = frame.chains[chain].gap
            stages[chain] = frame.chains[chain].stage(stages[chain], taking: position)
            ended[chain] = end
            latest[chain] = min(end + gap, DayRow.ticks)
            earliest[chain] = chain == tight ? latest[chain] : end
        }
        for later in frame.after[leg] {
            trail.append(notBefore[later])
            notBefore[later] = max(notBefore[later], end)
        }
        started |= 1 << UInt64(leg)
        starts[leg] = tick
        desks[leg] = desk
        sum += tick
        explore(tick, leg + 1)
        sum -= tick
        started &= ~(1 << UInt64(leg))
        var place = mark
        busyUntil[desk] = trail[place]
        place += 1
        for link in frame.linkRanges[leg] {
            let chain = frame.links[link].chain
            stages[chain] = trail[place]
            ended[chain] = trail[place + 1]
            earliest[chain] = trail[place + 2]
            latest[chain] = trail[place + 3]
            place += 4
        }
        for later in frame.after[leg] {
            notBefore[later] = trail[place]
            place += 1
        }
        trail.removeSubrange(mark...)
    }

    /// Whether a leg that can start now and does not could start now in whatever follows, so that waiting is in vain.
    private func mustStart(_ leg: Int, at tick: Int) -> Bool {
        let until = tick + frame.legs[leg].ticks
        for link in frame.linkRanges[leg] {
            let (number, position) = (frame.links[link].chain, frame.links[link].position)
            let chain = frame.chains[number]
            let next = chain.stage(stages[number], taking: position)
            if next == chain.lastStage { continue }
            if chain.gap < DayRow.ticks || chain.isFree { return false }
        }
        for option in frame.optionRanges[leg] {
            let desk = frame.optionDesks[option]
            guard busyUntil[desk] <= tick, frame.optionStarts[option].contains(tick) else { continue }
            var others = frame.served[desk] & ~started & ~(1 << UInt64(leg))
            var isWanted = false
            while others != 0, !isWanted {
                let other = others.trailingZeroBitCount
                others &= others &- 1
                isWanted = canStart(other, at: desk, in: tick..<until)
            }
            if !isWanted { return true }
        }
        return false
    }

    /// Whether a leg might start at a desk within some ticks.
    private func canStart(_ leg: Int, at desk: Int, in ticks: Range<Int>) -> Bool {
        var low = max(ticks.lowerBound, notBefore[leg])
        for link in frame.linkRanges[leg] { low = max(low, earliest[frame.links[link].chain]) }
        guard low < ticks.upperBound else { return false }
        for option in frame.optionRanges[leg] where frame.optionDesks[option] == desk {
            if let tick = frame.optionStarts[option].first(from: low), tick < ticks.upperBound { return true }
        }
        return false
    }

    /// Puts the present state's key into the memory.
    private mutating func remember(_ tick: Int, _ cursor: Int) {
        memo.begin(started: started, tick: tick, cursor: cursor)
        for chain in stages.indices {
            guard stages[chain] != frame.chains[chain].lastStage else {
                memo.add(0)
                memo.add(0)
                memo.add(0)
                continue
            }
            memo.add(ended[chain] < tick ? 0 : ended[chain] + 1)
            memo.add(earliest[chain] <= tick ? 0 : earliest[chain])
            memo.add(latest[chain])
        }
        for desk in busyUntil.indices {
            let isNeeded = frame.served[desk] & ~started != 0
            memo.add(isNeeded && busyUntil[desk] >= tick ? busyUntil[desk] + 1 : 0)
        }
        for leg in notBefore.indices where frame.before[leg] & started != 0 && started >> UInt64(leg) & 1 == 0 {
            memo.add(notBefore[leg] < tick ? 0 : notBefore[leg] + 1)
        }
        memo.end()
    }
}
