import Timetable

/// Says which rules of a problem a plan breaks, reading nothing but the problem and the plan.
struct ItineraryRules {
    private let problem: ItineraryProblem
    private let firstStart: Int?

    init(_ problem: ItineraryProblem, _ firstStart: Int? = nil) {
        self.problem = problem
        self.firstStart = firstStart
    }

    /// The rules that are broken, in words.
    func broken(by plan: [Itinerary.Placed]) -> [String] {
        guard plan.map(\.leg).sorted() == Array(problem.legs.indices) else { return ["each leg is served once"] }
        let plan = plan.sorted { $0.leg < $1.leg }
        var broken: [String] = []
        func expect(_ holds: Bool, _ rule: String) {
            if !holds { broken.append(rule) }
        }
        for placed in plan {
            let leg = problem.legs[placed.leg]
            expect(placed.ticks == leg.ticks, "a leg lasts as long as it must")
            expect(leg.places.contains(placed.place), "a leg is at a desk that may serve it")
            expect(
                placed.end <= DayRow.ticks
                    && (placed.start..<placed.end).allSatisfy { problem.desks[placed.place].contains($0) },
                "a desk is free while it serves")
        }
        for (number, one) in plan.enumerated() {
            for other in plan[(number + 1)...] where one.start < other.end && other.start < one.end {
                expect(one.place != other.place, "a desk serves one leg at a time")
                let shared = Set(problem.legs[one.leg].persons).intersection(problem.legs[other.leg].persons)
                expect(shared.isEmpty, "a person is in one place")
                expect(
                    !problem.apart.contains { $0.contains(one.leg) && $0.contains(other.leg) },
                    "legs that are kept apart do not run at once")
            }
        }
        for pair in problem.precedence {
            expect(plan[pair.before].end <= plan[pair.after].start, "a leg waits for the one before it")
        }
        for person in Set(problem.legs.flatMap(\.persons)) {
            var own = plan.filter { problem.legs[$0.leg].persons.contains(person) }
            if problem.order == .free { own.sort { $0.start < $1.start } }
            for (one, next) in zip(own, own.dropFirst()) {
                expect(one.end <= next.start, "a person's legs run in their order")
                expect(next.start - one.end <= problem.maxGap ?? .max, "a person waits no longer than allowed")
            }
        }
        if let firstStart {
            expect(plan.map(\.start).min() == firstStart, "the earliest leg starts at the tick asked for")
        }
        return broken
    }
}
