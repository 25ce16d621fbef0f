import Timetable

/// The same question answered by trying each desk and each tick for each leg, one leg after the other.
struct ItineraryOracle {
    let problem: ItineraryProblem
    let firstStart: Int?

    /// Finish and sum of starts; the smaller is the better one.
    struct Cost: Comparable {
        let finish: Int
        let sum: Int

        static func < (left: Cost, right: Cost) -> Bool {
            (left.finish, left.sum) < (right.finish, right.sum)
        }
    }

    /// The best cost, `nil` where there is no itinerary.
    var best: Cost? {
        var best: Cost?
        place([], &best)
        return best
    }

    private func place(_ placed: [Itinerary.Placed], _ best: inout Cost?) {
        let number = placed.count
        guard number < problem.legs.count else {
            let cost = Cost(finish: placed.map(\.end).max() ?? 0, sum: placed.map(\.start).reduce(0, +))
            guard best.map({ cost < $0 }) ?? true else { return }
            if ItineraryRules(problem, firstStart).broken(by: placed).isEmpty { best = cost }
            return
        }
        let leg = problem.legs[number]
        for place in leg.places {
            for start in problem.desks[place].starts(for: leg.ticks) where start >= firstStart ?? 0 {
                let next = Itinerary.Placed(leg: number, place: place, start: start, ticks: leg.ticks)
                // Trying on is in vain where two legs meet; all else is judged when every leg is placed.
                if placed.contains(where: { meet($0, next) }) { continue }
                self.place(placed + [next], &best)
            }
        }
    }

    private func meet(_ one: Itinerary.Placed, _ other: Itinerary.Placed) -> Bool {
        one.start < other.end && other.start < one.end
            && (one.place == other.place
                || problem.legs[one.leg].persons.contains { problem.legs[other.leg].persons.contains($0) })
    }
}
