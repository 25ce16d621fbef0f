import Timetable

/// Small parties with groups, of every kind of rule, on a day short enough to try everything.
enum RandomParty {
    /// A problem of two to five legs.
    static func problem(_ random: inout SeededRandom) -> ItineraryProblem {
        let deskCount = Int.random(in: 1...3, using: &random)
        let legCount = Int.random(in: 2...(deskCount == 1 ? 5 : deskCount == 2 ? 4 : 3), using: &random)
        let persons = Int.random(in: 1...3, using: &random)
        // In some parties everyone needs the same, so that nothing tells the persons apart.
        let isAlike = Int.random(in: 0...3, using: &random) == 0
        let isTurned = Bool.random(using: &random)
        let ticks = Int.random(in: 1...3, using: &random)
        let window = 100..<100 + Int.random(in: 5...(legCount < 4 ? 10 : 8), using: &random)
        let desks = (0..<deskCount).map { _ in
            var row = DayRow(window)
            for _ in 0..<Int.random(in: 0...1, using: &random) {
                let from = Int.random(in: window, using: &random)
                row.remove(from..<from + Int.random(in: 1...2, using: &random))
            }
            return row
        }
        let legs = (0..<legCount).map { number in
            if isAlike {
                let members =
                    number == 0 && legCount == 4
                    ? Array(0..<persons) : [isTurned ? (legCount - number) % persons : number % persons]
                return ItineraryLeg(persons: members, ticks: ticks, places: Array(0..<deskCount))
            }
            var members = (0..<persons).filter { _ in Bool.random(using: &random) }
            if members.isEmpty { members = [Int.random(in: 0..<persons, using: &random)] }
            var places = (0..<deskCount).filter { _ in Int.random(in: 0...2, using: &random) > 0 }
            if places.isEmpty { places = [0] }
            return ItineraryLeg(persons: members, ticks: Int.random(in: 1...3, using: &random), places: places)
        }
        var precedence: [ItineraryProblem.Precedence] = []
        if legCount > 2, Int.random(in: 0...3, using: &random) == 0 {
            let after = Int.random(in: 1..<legCount, using: &random)
            precedence.append(ItineraryProblem.Precedence(Int.random(in: 0..<after, using: &random), before: after))
        }
        return ItineraryProblem(
            desks: desks, legs: legs, order: Bool.random(using: &random) ? .free : .listed,
            maxGap: Int.random(in: 0...2, using: &random) == 0 ? nil : Int.random(in: 0...3, using: &random),
            precedence: precedence, apart: Int.random(in: 0...4, using: &random) == 0 ? [[0, legCount - 1]] : [])
    }
}
