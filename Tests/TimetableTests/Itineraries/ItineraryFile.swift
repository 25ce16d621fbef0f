import Foundation
import Timetable

/// The problems of `Tests/Data/itineraries.jsonl` with their proven answers; `itineraries.md` says what they mean.
enum ItineraryFile {
    /// One line of it.
    struct Line {
        let id: Int
        let problem: ItineraryProblem
        /// Finish and sum of starts in minutes; `nil` where there is no itinerary.
        let answer: (finish: Int, startSum: Int)?
    }

    private struct Text: Decodable {
        struct Desk: Decodable {
            let skills: [String]
            let free: [[Int]]
        }
        struct Leg: Decodable {
            let service: String
            let minutes: Int
        }
        struct Person: Decodable {
            let id: String
            let legs: [Leg]
        }
        struct Problem: Decodable {
            let id: Int
            let maxGapMinutes: Int?
            let desks: [Desk]
            let persons: [Person]
            let precedence: [[String: Place]]
        }
        /// A person's leg: `["p0", 1]`.
        struct Place: Decodable {
            let person: String
            let leg: Int

            init(from decoder: any Decoder) throws {
                var container = try decoder.unkeyedContainer()
                person = try container.decode(String.self)
                leg = try container.decode(Int.self)
            }
        }
        struct Answer: Decodable {
            let status: String
            let finish: Int?
            let startSum: Int?
        }
        let problem: Problem
        let answer: Answer
    }

    /// The lines of the file.
    static func lines() throws -> [Line] {
        let url = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Data/itineraries.jsonl").standardized
        let decoder = JSONDecoder()
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { text in
            line(try decoder.decode(Text.self, from: Data(text.utf8)))
        }
    }

    private static func line(_ text: Text) -> Line {
        var legs: [ItineraryLeg] = []
        var firstLeg: [String: Int] = [:]
        for (number, person) in text.problem.persons.enumerated() {
            firstLeg[person.id] = legs.count
            legs += person.legs.map { leg in
                ItineraryLeg(
                    persons: [number], ticks: leg.minutes / 5,
                    places: text.problem.desks.indices.filter { text.problem.desks[$0].skills.contains(leg.service) })
            }
        }
        let desks = text.problem.desks.map { desk in
            desk.free.reduce(into: DayRow()) { $0.insert($1[0] / 5..<$1[1] / 5) }
        }
        let precedence = text.problem.precedence.compactMap { rule -> ItineraryProblem.Precedence? in
            guard let before = rule["before"], let after = rule["after"] else { return nil }
            guard let one = firstLeg[before.person], let other = firstLeg[after.person] else { return nil }
            return ItineraryProblem.Precedence(one + before.leg, before: other + after.leg)
        }
        let answer = text.answer.finish.flatMap { finish in text.answer.startSum.map { (finish, $0) } }
        return Line(
            id: text.problem.id,
            problem: ItineraryProblem(
                desks: desks, legs: legs, maxGap: text.problem.maxGapMinutes.map { $0 / 5 }, precedence: precedence),
            answer: answer)
    }
}
