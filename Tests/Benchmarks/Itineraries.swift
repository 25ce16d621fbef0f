import Foundation
import ServiceKit
import Timetable

/// Plans itineraries without a server: the file of proven problems, and a family's one-stop search over a week.
struct Itineraries {
    private let clock = ContinuousClock()
    private let rounds = 1_000

    func measure(into report: inout Report) throws {
        let problems = try problems()
        var times: [Int64] = []
        for problem in problems {
            let took = clock.measure { _ = ItinerarySearch(problem).best() }
            times.append(nanoseconds(took))
        }
        report.section("itineraries in process, each with proof")
        let sample = Sample(times)
        report.line(
            "\(problems.count) problems of the file", "\(text(sample))   all \(Sample.text(times.reduce(0, +)))")
        let weeks = (0..<50).map { week(UInt64($0)) }
        var found = 0
        for week in weeks { found += family(week) }
        var searches: [Int64] = []
        for round in 0..<rounds {
            let week = weeks[round % weeks.count]
            searches.append(nanoseconds(clock.measure { found += family(week) }))
        }
        let search = Sample(searches)
        report.line(
            "a family of four, three services, a week", "\(text(search))   \(found / (rounds + weeks.count)) slots")
        report.target(
            "a hundred itineraries < 50 s", reached: Sample.text(times.reduce(0, +)),
            isMet: times.reduce(0, +) < 50_000_000_000)
        report.target(
            "a family's one-stop search over a week ≤ 5 ms at p99", reached: Sample.text(search.p99),
            isMet: search.p99 <= 5_000_000)
    }

    private func text(_ sample: Sample) -> String {
        "p50 \(Sample.text(sample.p50))   p99 \(Sample.text(sample.p99))"
    }

    private func nanoseconds(_ duration: Duration) -> Int64 {
        duration.components.seconds * 1_000_000_000 + duration.components.attoseconds / 1_000_000_000
    }

    /// The first 20 places of a family of four in a week: registered together, photographed together where a desk is free
    /// so long, and each advised alone.
    private func family(_ week: [[DayRow]]) -> Int {
        let everyone = [0, 1, 2, 3]
        let needs = [
            ServiceNeed(
                persons: everyone, rule: LegRule(first: 4, eachFurther: 1, together: .always), places: [0, 1, 2]),
            ServiceNeed(
                persons: everyone, rule: LegRule(first: 2, eachFurther: 1, together: .allowed), places: [3, 4, 5]),
            ServiceNeed(
                persons: everyone, rule: LegRule(first: 3, eachFurther: 0, together: .always), places: [6, 7, 8, 9]),
        ]
        var found = 0
        for desks in week where found < 20 {
            let search = BundleSearch(desks: desks, needs: needs, maxGap: 6)
            found += search.starts(limit: 20 - found).count
        }
        return found
    }

    /// Ten desks on five weekdays, each with bookings.
    private func week(_ seed: UInt64) -> [[DayRow]] {
        var random = SeededRandom(seed: seed)
        return (0..<5).map { _ in
            (0..<10).map { _ in
                var row = DayRow(BookedDays.hours)
                for booked in BookedDays.bookings(using: &random) { row.remove(booked) }
                return row
            }
        }
    }

    private struct Line: Decodable {
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
        struct Place: Decodable {
            let person: String
            let leg: Int

            init(from decoder: any Decoder) throws {
                var container = try decoder.unkeyedContainer()
                person = try container.decode(String.self)
                leg = try container.decode(Int.self)
            }
        }
        struct Problem: Decodable {
            let maxGapMinutes: Int?
            let desks: [Desk]
            let persons: [Person]
            let precedence: [[String: Place]]
        }
        let problem: Problem
    }

    private func problems() throws -> [ItineraryProblem] {
        let text = try String(contentsOfFile: BenchFolder.root + "/Tests/Data/itineraries.jsonl", encoding: .utf8)
        let decoder = JSONDecoder()
        return try text.split(separator: "\n").map { line in
            let problem = try decoder.decode(Line.self, from: Data(line.utf8)).problem
            var first: [String: Int] = [:]
            var legs: [ItineraryLeg] = []
            for (number, person) in problem.persons.enumerated() {
                first[person.id] = legs.count
                legs += person.legs.map { leg in
                    ItineraryLeg(
                        persons: [number], ticks: leg.minutes / 5,
                        places: problem.desks.indices.filter { problem.desks[$0].skills.contains(leg.service) })
                }
            }
            return ItineraryProblem(
                desks: problem.desks.map { desk in
                    desk.free.reduce(into: DayRow()) { $0.insert($1[0] / 5..<$1[1] / 5) }
                },
                legs: legs, maxGap: problem.maxGapMinutes.map { $0 / 5 },
                precedence: problem.precedence.compactMap { rule in
                    guard let before = rule["before"], let after = rule["after"] else { return nil }
                    guard let one = first[before.person], let other = first[after.person] else { return nil }
                    return ItineraryProblem.Precedence(one + before.leg, before: other + after.leg)
                })
        }
    }
}
