import Testing
import Timetable

/// The itinerary search against proven answers, against ``ItineraryOracle``, and against the rules.
@Suite struct ItinerarySearchTests {
    // Built for debugging, the few problems that are hard would take most of the time: there they go to the benchmark.
    #if DEBUG
        private static let hard: Set<Int> = [26, 34, 36, 74, 130, 166, 198]
    #else
        private static let hard: Set<Int> = []
    #endif

    @Test("agrees with every proven answer")
    func agrees() throws {
        let lines = try ItineraryFile.lines()
        #expect(lines.count == 100)
        for line in lines where !Self.hard.contains(line.id) {
            let answer = ItinerarySearch(line.problem).best()
            #expect(answer.isProven, "\(line.id)")
            #expect(answer.itinerary.map { $0.finish * 5 } == line.answer?.finish, "\(line.id)")
            #expect(answer.itinerary.map { $0.startSum * 5 } == line.answer?.startSum, "\(line.id)")
            if let plan = answer.itinerary { #expect(ItineraryRules(line.problem).broken(by: plan.legs) == []) }
        }
    }

    @Test("finds what trying everything finds", arguments: 0..<20)
    func againstOracle(part: Int) {
        for seed in part * 100..<part * 100 + 100 {
            var random = SeededRandom(seed)
            let problem = RandomParty.problem(&random)
            let firstStart = seed % 3 == 0 ? Int.random(in: 100...104, using: &random) : nil
            let expected = ItineraryOracle(problem: problem, firstStart: firstStart).best
            let answer = ItinerarySearch(problem).best(firstStart: firstStart)
            #expect(answer.isProven)
            #expect(answer.itinerary?.finish == expected?.finish, "seed \(seed)")
            #expect(answer.itinerary?.startSum == expected?.sum, "seed \(seed)")
            if let plan = answer.itinerary {
                #expect(ItineraryRules(problem, firstStart).broken(by: plan.legs) == [], "seed \(seed)")
            }
        }
    }
}
