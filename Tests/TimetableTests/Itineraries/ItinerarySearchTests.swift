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

    /// Problems that no few steps decide.
    private static let slow: Set<Int> = [34, 36, 74, 198]

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

    @Test("says how far it came when it is stopped, and never claims too much", arguments: [0, 1, 2, 5, 20])
    func stopped(asks: Int) throws {
        for line in try ItineraryFile.lines() where Self.slow.contains(line.id) {
            var asked = 0
            let answer = ItinerarySearch(line.problem).best {
                asked += 1
                return asked > asks
            }
            #expect(asked > 0, "\(line.id) was never asked whether to stop")
            #expect(!answer.isProven, "\(line.id)")
            guard let known = line.answer else {
                #expect(answer.itinerary == nil)
                continue
            }
            #expect(answer.finishBound * 5 <= known.finish, "\(line.id)")
            guard let plan = answer.itinerary else { continue }
            #expect(plan.finish * 5 >= known.finish)
            #expect(answer.gap == plan.finish - answer.finishBound)
            #expect(ItineraryRules(line.problem).broken(by: plan.legs) == [])
        }
    }

    @Test("has an itinerary of nothing, and none where a leg has no desk or no time")
    func edges() {
        let empty = ItinerarySearch(ItineraryProblem(desks: [], legs: [])).best()
        #expect(empty == ItineraryAnswer(itinerary: Itinerary(legs: []), isProven: true, finishBound: 0))
        let none = ItineraryAnswer(itinerary: nil, isProven: true, finishBound: 289)
        let deskless = ItineraryLeg(persons: [0], ticks: 1, places: [])
        #expect(ItinerarySearch(ItineraryProblem(desks: [DayRow(0..<288)], legs: [deskless])).best() == none)
        let long = ItineraryLeg(persons: [0], ticks: 289, places: [0])
        #expect(ItinerarySearch(ItineraryProblem(desks: [DayRow(0..<288)], legs: [long])).best() == none)
        let whole = ItineraryLeg(persons: [0], ticks: 288, places: [0])
        let search = ItinerarySearch(ItineraryProblem(desks: [DayRow(0..<288)], legs: [whole]))
        #expect(search.best().itinerary?.legs == [Itinerary.Placed(leg: 0, place: 0, start: 0, ticks: 288)])
        #expect(Array(search.candidates) == [0])
        #expect(search.best(firstStart: 1) == none)
    }

    @Test("has none where legs wait for one another")
    func circle() {
        let legs = [0, 1].map { ItineraryLeg(persons: [$0], ticks: 1, places: [0]) }
        let problem = ItineraryProblem(
            desks: [DayRow(100..<120)], legs: legs,
            precedence: [
                ItineraryProblem.Precedence(0, before: 1), ItineraryProblem.Precedence(1, before: 0),
            ])
        #expect(ItinerarySearch(problem).best() == ItineraryAnswer(itinerary: nil, isProven: true, finishBound: 289))
    }

    @Test("waits with a first leg so that the next is not too far away")
    func gap() {
        let desks = [DayRow(100..<110), DayRow(108..<112)]
        let legs = [0, 1].map { ItineraryLeg(persons: [0], ticks: 2, places: [$0]) }
        let loose = ItinerarySearch(ItineraryProblem(desks: desks, legs: legs)).best()
        #expect(loose.itinerary?.legs.map(\.start) == [100, 108])
        let tight = ItinerarySearch(ItineraryProblem(desks: desks, legs: legs, maxGap: 1)).best()
        #expect(tight.itinerary?.legs.map(\.start) == [105, 108])
    }
}
