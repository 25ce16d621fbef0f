import ArgumentParser
import FoundationEssentials
import Shapes
import Timetable

/// Solves a file of problems and puts out a line for each, in their order, as soon as those before it are known.
struct ProblemRun {
    private let output: Output
    private let path: String

    init(_ path: String, _ output: Output) {
        self.path = path
        self.output = output
    }

    /// Solves all of them; an answer of the file that is not confirmed ends with 1, after the last line.
    func run() async throws {
        let lines = try ProblemFile(path).lines
        // Each problem is solved by one thread; what is solved early waits for its turn to be put out.
        var solved: [Int: ItineraryAnswer] = [:]
        var told = 0
        var hasDiffered = false
        await withTaskGroup(of: (Int, ItineraryAnswer).self) { group in
            var begun = 0
            func begin(_ group: inout TaskGroup<(Int, ItineraryAnswer)>) {
                guard begun < lines.count else { return }
                let number = begun
                let line = lines[number]
                begun += 1
                group.addTask { (number, ProblemRun.solve(line)) }
            }
            for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { begin(&group) }
            for await (number, answer) in group {
                begin(&group)
                solved[number] = answer
                while let answer = solved.removeValue(forKey: told) {
                    tell(lines[told], answer.itinerary)
                    if let difference = ProblemRun.difference(lines[told], answer.itinerary) {
                        Output.tell("problem \(lines[told].problem.id): \(difference)")
                        hasDiffered = true
                    }
                    told += 1
                }
            }
        }
        if hasDiffered { throw ExitCode(1) }
    }

    private static func solve(_ line: ProblemFile.Line) -> ItineraryAnswer {
        let clock = ContinuousClock()
        let began = clock.now
        var told: Duration = .zero
        return ItinerarySearch(line.plan.problem).best {
            let taken = clock.now - began
            if taken - told >= .seconds(5) {
                told = taken
                Output.tell("problem \(line.problem.id): searching for \(taken.components.seconds) s")
            }
            return false
        }
    }

    private func tell(_ line: ProblemFile.Line, _ itinerary: Itinerary?) {
        var json = JSONWriter()
        json.object { json in
            json.member("id", line.problem.id)
            json.key("answer")
            line.plan.write(itinerary, to: &json)
        }
        output.show(json.bytes) { TextTable.visible("\(line.problem.id): \(line.plan.text(itinerary))") }
    }

    private static func difference(_ line: ProblemFile.Line, _ itinerary: Itinerary?) -> String? {
        guard let claim = line.claim else { return nil }
        guard let itinerary else {
            return claim.isInfeasible ? nil : "the file says there is an itinerary, and there is none"
        }
        if claim.isInfeasible { return "the file says there is no itinerary, and there is one" }
        var differences: [String] = []
        let (finish, startSum) = (line.plan.finish(itinerary), line.plan.startSum(itinerary))
        if let claimed = claim.finish, claimed != finish { differences.append("finish \(claimed), which is \(finish)") }
        if let claimed = claim.startSum, claimed != startSum {
            differences.append("startSum \(claimed), which is \(startSum)")
        }
        return differences.isEmpty ? nil : "the file says " + differences.joined(separator: ", ")
    }
}
