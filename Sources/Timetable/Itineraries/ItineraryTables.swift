/// What each chain of a frame needs at least from a tick on, as if it had the desks for itself.
///
/// Costs are sums of starts times `scale`; costs and finishes are infinite where the chain cannot end.
struct ItineraryTables {
    /// Costs are whole numbers of this part of a tick, so that the shares of a leg lose next to nothing.
    static let scale = 64
    /// No way on.
    static let infinite = Int32.max / 8
    /// Entries a stage has: each tick, and the day's end.
    static let width = DayRow.ticks + 1

    /// The least cost and the earliest finish of what remains of a chain, not always of one plan.
    struct Rest {
        var cost = ItineraryTables.infinite
        var finish = ItineraryTables.infinite

        @inline(__always)
        func least(_ other: Rest) -> Rest {
            Rest(cost: min(cost, other.cost), finish: min(finish, other.finish))
        }
    }

    /// By option: the ticks at which the leg can start and before which the desk is not free long enough.
    let runs: [DayRow]
    /// By person's chain: the first of its stages in the tables, which twins share.
    let firstStage: [Int]
    /// By stage: the ticks at which the next leg can start.
    private(set) var open: [DayRow]
    /// By stage and tick: what remains where the next leg starts at the tick.
    private var startingAt: [Rest]
    /// By stage and tick: what remains where the leg before ended at the tick.
    private var endedAt: [Rest]
    /// By stage and tick: what remains where the next leg starts at the tick or later.
    private var startingFrom: [Rest]

    /// Tables of a frame, with prices for the desks' ticks where they are wanted, for itineraries that finish by a tick.
    init(_ frame: ItineraryFrame, prices: ItineraryPrices? = nil, finish: Int = DayRow.ticks) {
        runs = frame.optionStarts.map { $0.subtracting($0.later(by: 1)) }
        var firsts: [Int] = []
        var stages = 0
        for (number, chain) in frame.chains.enumerated() where number < frame.persons {
            if let twin = frame.twins[number] {
                firsts.append(firsts[twin])
                continue
            }
            firsts.append(stages)
            stages += chain.stages
        }
        firstStage = firsts
        startingAt = Array(repeating: Rest(), count: stages * Self.width)
        endedAt = startingAt
        startingFrom = startingAt
        open = Array(repeating: .empty, count: stages)
        let rows = frame.optionRanges.map { range in range.reduce(DayRow.empty) { $0.union(frame.optionStarts[$1]) } }
        let costs = prices.map { prices in frame.legs.indices.map { Self.costs($0, frame, prices) } }
        for number in firsts.indices where frame.twins[number] == nil { fill(number, frame, rows, costs, finish) }
    }

    /// By tick: what a leg's start there costs at the cheapest desk.
    private static func costs(_ leg: Int, _ frame: ItineraryFrame, _ prices: ItineraryPrices) -> [Int32] {
        var costs = Array(repeating: infinite, count: DayRow.ticks)
        let ticks = frame.legs[leg].ticks
        for option in frame.optionRanges[leg] {
            let desk = frame.optionDesks[option]
            for start in frame.optionStarts[option] {
                let worth = prices.worth(desk, start, start + ticks)
                costs[start] = min(costs[start], Int32(truncatingIfNeeded: start * scale) + worth)
            }
        }
        return costs
    }

    private mutating func fill(
        _ number: Int, _ frame: ItineraryFrame, _ rows: [DayRow], _ costs: [[Int32]]?, _ finish: Int
    ) {
        let chain = frame.chains[number]
        let width = Self.width
        for stage in (0..<chain.stages).reversed() {
            let base = (firstStage[number] + stage) * width
            if stage == chain.lastStage {
                for tick in 0..<width { endedAt[base + tick] = Rest(cost: 0, finish: Int32(tick)) }
                continue
            }
            var row = DayRow.empty
            for (position, leg) in chain.legs.enumerated() where chain.canTake(position, at: stage) {
                let next = (firstStage[number] + chain.stage(stage, taking: position)) * width
                let ticks = frame.legs[leg].ticks
                let share = Int32(truncatingIfNeeded: frame.shares[leg])
                for tick in rows[leg] {
                    var rest = endedAt[next + tick + ticks]
                    guard rest.cost < Self.infinite, rest.finish <= finish else { continue }
                    rest.cost += (costs?[leg][tick] ?? Int32(truncatingIfNeeded: tick * Self.scale)) / share
                    startingAt[base + tick] = startingAt[base + tick].least(rest)
                    row.insert(tick..<tick + 1)
                }
            }
            open[firstStage[number] + stage] = row
            window(base, chain.gap)
        }
    }

    /// Fills what follows from the starts: the least from a tick on, and the least in the gap after it.
    private mutating func window(_ base: Int, _ gap: Int) {
        var least = Rest()
        for tick in (0..<Self.width).reversed() {
            least = least.least(startingAt[base + tick])
            startingFrom[base + tick] = least
            if gap >= DayRow.ticks { endedAt[base + tick] = least }
        }
        guard gap < DayRow.ticks else { return }
        for tick in 0..<Self.width {
            endedAt[base + tick] = rest(from: tick, through: tick + gap, at: base)
        }
    }

    @inline(__always)
    private func rest(from: Int, through: Int, at base: Int) -> Rest {
        if through >= DayRow.ticks - 1 { return from < Self.width ? startingFrom[base + from] : Rest() }
        var least = Rest()
        var tick = from
        while tick <= through {
            least = least.least(startingAt[base + tick])
            tick += 1
        }
        return least
    }

    /// The ticks at which some chain can start while all of them can still end.
    func candidates(_ frame: ItineraryFrame) -> DayRow {
        var row = DayRow.empty
        var last = DayRow.ticks
        for chain in firstStage.indices {
            let open = open[firstStage[chain]]
            row = row.union(open)
            last = min(last, (open.last() ?? -1) + 1)
        }
        return row.intersection(DayRow(0..<last))
    }

    /// No itinerary that starts at a tick or later finishes before this one.
    func earliestFinish(from tick: Int) -> Int {
        firstStage.reduce(tick) { max($0, Int(rest($1, from: tick, through: DayRow.ticks).finish)) }
    }

    /// What remains of a chain whose next leg starts within some ticks.
    @inline(__always)
    func rest(_ stage: Int, from: Int, through: Int) -> Rest {
        rest(from: from, through: through, at: stage * Self.width)
    }

    /// What remains of a chain after a leg that ended at a tick.
    @inline(__always)
    func rest(_ stage: Int, after end: Int) -> Rest {
        endedAt[stage * Self.width + end]
    }
}
