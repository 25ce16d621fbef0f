/// What a tick of each desk is worth to the chains that want it at once, in parts of a tick (`ItineraryTables.scale`).
///
/// If each chain pays for what it uses and the desks give back what all their ticks are worth, no itinerary becomes
/// dearer, while chains that ignored each other now avoid each other: the sum of their least costs is a far better bound
/// (Lagrangian relaxation of "one at a time" at the desks).
struct ItineraryPrices {
    private static let width = ItineraryTables.width
    private let desks: Int
    private var prices: [Double]
    /// By desk and tick: what the ticks before it are worth together.
    private var before: [Int32] = []

    /// Everything is free.
    init(_ frame: ItineraryFrame) {
        desks = frame.desks.count
        prices = Array(repeating: 0, count: desks * DayRow.ticks)
        sum()
    }

    private mutating func sum() {
        before = Array(repeating: 0, count: desks * Self.width)
        for desk in 0..<desks {
            var total: Int32 = 0
            for tick in 0..<DayRow.ticks {
                total += Int32(prices[desk * DayRow.ticks + tick].rounded())
                before[desk * Self.width + tick + 1] = total
            }
        }
    }

    /// What some ticks of a desk are worth.
    @inline(__always)
    func worth(_ desk: Int, _ from: Int, _ until: Int) -> Int32 {
        before[desk * Self.width + until] - before[desk * Self.width + from]
    }

    /// What a desk's ticks are worth from one on.
    @inline(__always)
    func worth(_ desk: Int, from tick: Int) -> Int32 {
        worth(desk, min(tick, DayRow.ticks), DayRow.ticks)
    }

    /// Raises the bound for itineraries that start at a tick or later and finish by another, in some rounds.
    ///
    /// `target` is what the bound cannot exceed where there is an itinerary; it ends when that is reached.
    mutating func improve(
        _ frame: ItineraryFrame, first: Int, finish: Int, target: Int, shouldStop: () -> Bool
    ) -> ItineraryTables {
        var tables = ItineraryTables(frame, prices: self, finish: finish)
        var best = (prices: self, tables: tables, bound: bound(frame, tables, first))
        var pace = 1.0
        var vain = 0
        for _ in 0..<120 {
            let bound = bound(frame, tables, first)
            if bound > best.bound {
                best = (self, tables, bound)
                vain = 0
            } else {
                vain += 1
                if vain % 5 == 0 { pace /= 2 }
            }
            if best.bound >= target * ItineraryTables.scale || vain > 30 || shouldStop() { break }
            var excess = tables.usage(frame, self, first)
            var norm = 0.0
            for desk in 0..<desks {
                for tick in frame.desks[desk] where tick >= first && tick < finish {
                    let place = desk * DayRow.ticks + tick
                    excess[place] -= 1
                    if excess[place] < 0, prices[place] == 0 { excess[place] = 0 }
                    norm += excess[place] * excess[place]
                }
            }
            guard norm > 0 else { break }
            // Far from the target, steps as for a twentieth of it do better.
            let way = min(Double(target * ItineraryTables.scale - bound), Double(abs(bound)) / 20 + 1000)
            let step = pace * way / norm
            for place in prices.indices where excess[place] != 0 {
                prices[place] = max(0, prices[place] + step * excess[place])
            }
            sum()
            tables = ItineraryTables(frame, prices: self, finish: finish)
        }
        self = best.prices
        return best.tables
    }

    private func bound(_ frame: ItineraryFrame, _ tables: ItineraryTables, _ first: Int) -> Int {
        var bound = 0
        for stage in tables.firstStage {
            bound += Int(tables.rest(stage, from: first, through: DayRow.ticks).cost)
        }
        for desk in 0..<desks { bound -= Int(worth(desk, from: first)) }
        return bound
    }
}

extension ItineraryTables {
    /// By desk and tick: how much of it the chains would use if each took its cheapest way.
    fileprivate func usage(_ frame: ItineraryFrame, _ prices: ItineraryPrices, _ first: Int) -> [Double] {
        var usage = Array(repeating: 0.0, count: frame.desks.count * DayRow.ticks)
        for number in 0..<frame.persons {
            let chain = frame.chains[number]
            var stage = 0
            var from = first
            var through = DayRow.ticks
            while stage != chain.lastStage {
                guard let next = cheapest(frame, prices, number, stage, from, through) else { break }
                let ticks = frame.legs[next.leg].ticks
                for tick in next.start..<next.start + ticks {
                    usage[next.desk * DayRow.ticks + tick] += 1 / Double(frame.shares[next.leg])
                }
                stage = chain.stage(stage, taking: next.position)
                from = next.start + ticks
                through = from + chain.gap
            }
        }
        return usage
    }

    private func cheapest(
        _ frame: ItineraryFrame, _ prices: ItineraryPrices, _ number: Int, _ stage: Int, _ from: Int, _ through: Int
    ) -> (position: Int, leg: Int, desk: Int, start: Int)? {
        let chain = frame.chains[number]
        let wanted = rest(firstStage[number] + stage, from: from, through: through).cost
        for start in open[firstStage[number] + stage].notBefore(from) {
            if start > through { break }
            guard rest(firstStage[number] + stage, from: start, through: start).cost == wanted else { continue }
            for (position, leg) in chain.legs.enumerated() where chain.canTake(position, at: stage) {
                let ticks = frame.legs[leg].ticks
                let next = firstStage[number] + chain.stage(stage, taking: position)
                for option in frame.optionRanges[leg] where frame.optionStarts[option].contains(start) {
                    let desk = frame.optionDesks[option]
                    let cost = Int32(start * Self.scale) + prices.worth(desk, start, start + ticks)
                    if cost / Int32(frame.shares[leg]) + rest(next, after: start + ticks).cost == wanted {
                        return (position, leg, desk, start)
                    }
                }
            }
        }
        return nil
    }
}
