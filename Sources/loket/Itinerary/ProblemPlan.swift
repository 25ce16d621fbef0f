import Shapes
import Timetable

/// A problem of a file in the search's terms: ticks of its raster, places of desks and legs.
struct ProblemPlan: Sendable {
    /// What the search takes.
    let problem: ItineraryProblem
    /// Minutes in a tick.
    private let raster: Int
    /// By leg: its person, and its place among that person's legs.
    private let legs: [(person: String, leg: Int)]
    private let desks: [String]

    /// Lays a problem out; what it says of unknown persons, legs and times between starts is reported.
    init?(_ planned: PlannedProblem, _ node: Node, _ reading: inout Reading) {
        let known = reading.diagnostics.count
        let raster = planned.rasterMinutes
        self.raster = raster
        desks = planned.desks.map(\.id)
        legs = planned.persons.flatMap { person in person.legs.indices.map { (person.id, $0) } }
        reading.at("desks") { ProblemPlan.check(planned.desks, node, &$0) }
        reading.at("persons") { ProblemPlan.check(planned.persons, raster, node, &$0) }
        let count = legs.count
        if count > 64 {
            reading.report("too-many", at: node, "\(count) legs; at most 64 are planned together")
        }
        let precedence = reading.at("precedence") { reading in
            planned.precedence.enumerated().compactMap { number, pair in
                reading.at(number) { ProblemPlan.pair(pair, planned.persons, node, &$0) }
            }
        }
        guard reading.diagnostics.count == known else { return nil }
        problem = ItineraryProblem(
            desks: planned.desks.map { ProblemPlan.row($0, raster) },
            legs: planned.persons.enumerated().flatMap { number, person in
                person.legs.map { leg in
                    ItineraryLeg(
                        persons: [number], ticks: leg.minutes / raster,
                        places: planned.desks.indices.filter { planned.desks[$0].skills.contains(leg.service) })
                }
            },
            maxGap: planned.maxGapMinutes.map { $0 / raster }, precedence: precedence)
    }

    private static func row(_ desk: PlannedProblem.Desk, _ raster: Int) -> DayRow {
        desk.free.reduce(into: DayRow()) { row, span in
            let (from, until) = ((span.from + raster - 1) / raster, span.until / raster)
            if from < until { row.insert(from..<until) }
        }
    }

    private static func check(_ desks: [PlannedProblem.Desk], _ node: Node, _ reading: inout Reading) {
        for (number, desk) in desks.enumerated() {
            reading.at(number) { reading in
                if desks[..<number].contains(where: { $0.id == desk.id }) {
                    reading.report("duplicate-id", at: node, "another desk is `\(desk.id)`")
                }
                // A leg lies inside one stretch; two that meet would be one row and let it lie across.
                let spans = desk.free.sorted { $0.from < $1.from }
                for (one, next) in zip(spans, spans.dropFirst()) where next.from <= one.until {
                    reading.report(
                        "meeting-spans", at: node, "\(one.from)–\(one.until) and \(next.from)–\(next.until) meet",
                        fix: "write one stretch")
                }
            }
        }
    }

    private static func check(
        _ persons: [PlannedProblem.Person], _ raster: Int, _ node: Node, _ reading: inout Reading
    ) {
        for (number, person) in persons.enumerated() {
            reading.at(number) { reading in
                if persons[..<number].contains(where: { $0.id == person.id }) {
                    reading.report("duplicate-id", at: node, "another person is `\(person.id)`")
                }
                for (place, leg) in person.legs.enumerated() where leg.minutes % raster != 0 {
                    reading.at("legs") { reading in
                        reading.at(place) {
                            $0.report(
                                "off-raster", at: node, "\(leg.minutes) minutes is not a multiple of \(raster)")
                        }
                    }
                }
            }
        }
    }

    private static func pair(
        _ pair: PlannedProblem.Precedence, _ persons: [PlannedProblem.Person], _ node: Node, _ reading: inout Reading
    ) -> ItineraryProblem.Precedence? {
        func leg(_ place: PlannedProblem.Place, _ reading: inout Reading) -> Int? {
            var first = 0
            for person in persons {
                guard person.id == place.person else {
                    first += person.legs.count
                    continue
                }
                guard place.leg < person.legs.count else {
                    return reading.fail(
                        "unknown-leg", node, "`\(place.person)` has no leg \(place.leg); legs count from 0")
                }
                return first + place.leg
            }
            return reading.fail("unknown-person", node, "there is no person `\(place.person)`")
        }
        let before = reading.at("before") { leg(pair.before, &$0) }
        let after = reading.at("after") { leg(pair.after, &$0) }
        guard let before, let after else { return nil }
        return ItineraryProblem.Precedence(before, before: after)
    }
}

extension ProblemPlan {
    /// The finish of an itinerary in minutes.
    func finish(_ itinerary: Itinerary) -> Int { itinerary.finish * raster }

    /// The sum of its starts in minutes.
    func startSum(_ itinerary: Itinerary) -> Int { itinerary.startSum * raster }

    /// Writes an answer as the file writes it.
    func write(_ itinerary: Itinerary?, to json: inout JSONWriter) {
        json.object { json in
            json.member("status", itinerary == nil ? "infeasible" : "optimal")
            guard let itinerary else { return }
            json.member("finish", finish(itinerary))
            json.member("startSum", startSum(itinerary))
            json.key("plan")
            json.array { json in
                for placed in itinerary.legs {
                    json.element()
                    json.object { json in
                        json.member("person", legs[placed.leg].person)
                        json.member("leg", legs[placed.leg].leg)
                        json.member("desk", desks[placed.place])
                        json.member("start", placed.start * raster)
                        json.member("end", placed.end * raster)
                    }
                }
            }
        }
    }

    /// An answer in one line.
    func text(_ itinerary: Itinerary?) -> String {
        guard let itinerary else { return "no itinerary" }
        let plan = itinerary.legs.map { placed in
            let times = DayRow(placed.start * raster / 5..<placed.end * raster / 5)
            return "\(legs[placed.leg].person)/\(legs[placed.leg].leg) \(desks[placed.place]) \(times)"
        }
        return "finish \(finish(itinerary)), startSum \(startSum(itinerary)): \(plan.joined(separator: ", "))"
    }
}
