import ServiceKit
import Timetable

/// The same question answered by trying everything, one tick and one desk at a time.
struct SearchOracle {
    let search: SlotSearch
    let sheet: DaySheet

    /// Finish and sum of starts of an arrangement; the smaller is the better one.
    typealias Cost = (finish: Int, sum: Int)

    /// The best cost of a slot at a tick, `nil` where there is no slot.
    func best(at tick: Int) -> Cost? {
        let rule = search.rule
        if search.persons == 1 || rule.together == .always {
            return shared(at: tick)
        }
        if rule.together == .allowed {
            return shared(at: tick) ?? chain(person: 0, from: tick, through: tick)
        }
        return alone(placed: [], from: tick)
    }

    /// Every tick that has a slot.
    var starts: [Int] {
        (0..<288).filter { sheet.hours.contains($0) && best(at: $0) != nil }
    }

    private func isFree(_ place: Int, _ start: Int, _ ticks: Int) -> Bool {
        start + ticks <= 288 && (start..<start + ticks).allSatisfy { sheet.free[place].contains($0) }
    }

    private func shared(at tick: Int) -> Cost? {
        let ticks = search.rule.first + (search.persons - 1) * search.rule.eachFurther
        return sheet.desks.indices.contains { isFree($0, tick, ticks) } ? (tick + ticks, tick) : nil
    }

    private func chain(person: Int, from: Int, through: Int) -> Cost? {
        let ticks = search.rule.first
        var best: Cost?
        for start in from...through where sheet.desks.indices.contains(where: { isFree($0, start, ticks) }) {
            let end = start + ticks
            let rest: Cost? =
                person + 1 == search.persons
                ? (end, 0) : chain(person: person + 1, from: end, through: end + search.maxWait)
            guard let rest else { continue }
            let cost = (finish: rest.finish, sum: rest.sum + start)
            if best.map({ cost < $0 }) ?? true { best = cost }
        }
        return best
    }

    private func alone(placed: [(place: Int, start: Int)], from tick: Int) -> Cost? {
        let ticks = search.rule.first
        if placed.count == search.persons {
            let starts = placed.map(\.start)
            return ((starts.max() ?? 0) + ticks, starts.reduce(0, +))
        }
        var best: Cost?
        // Turns are tried in ascending order of their starts; the first is the slot's own.
        let latest = placed.isEmpty ? tick : tick + placed.count * (ticks + search.maxWait)
        let earliest = placed.last?.start ?? tick
        guard earliest <= latest else { return nil }
        for start in earliest...latest {
            for place in sheet.desks.indices where isFree(place, start, ticks) {
                if placed.contains(where: { $0.place == place && $0.start + ticks > start }) { continue }
                if let cost = alone(placed: placed + [(place, start)], from: tick), best.map({ cost < $0 }) ?? true {
                    best = cost
                }
            }
        }
        return best
    }
}
