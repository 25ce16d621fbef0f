import Operations
import ServiceKit
import Shapes

extension VisitRecord {
    /// What the journal keeps of a visit: times, desks and outcomes; persons by their identifiers alone.
    func write(
        to json: inout JSONWriter, legs: [LegRecord], cases: [CaseRecord], persons: [String], freeMovement: [Bool?]
    ) {
        json.member("startsAt", startsAt.description)
        json.member("endsAt", endsAt.description)
        json.member("day", day.description)
        if let bundle { json.member("bundle", bundle) }
        if let livesIn { json.member("livesIn", livesIn) }
        if let sponsor { json.member("sponsor", sponsor) }
        json.member("revision", Int(revision))
        json.key("legs")
        json.array { json in
            for leg in legs {
                json.element()
                json.object { leg.write(to: &$0) }
            }
        }
        json.key("persons")
        json.array { json in
            for (place, person) in persons.enumerated() {
                json.element()
                json.object { json in
                    json.member("person", person)
                    if place < freeMovement.count, let isFree = freeMovement[place] {
                        json.member("freeMovement", isFree ? "yes" : "no")
                    }
                }
            }
        }
        CaseRecord.write(cases, to: &json)
    }
}

extension VisitRecord {
    /// What figures are counted and split by: its day and, where an act ended it, how.
    func tellAbout(in json: inout JSONWriter, hasEnded: Bool) {
        json.key("about")
        json.object { json in
            json.member("day", day.description)
            if let bundle { json.member("bundle", bundle) }
            if let freeMovement { json.member("freeMovement", freeMovement) }
            if let sponsor { json.member("sponsor", sponsor) }
            if hasEnded { json.member("ended", state.rawValue) }
        }
    }
}

extension CaseRecord {
    /// What the journal keeps of a visit's cases.
    static func write(_ cases: [CaseRecord], to json: inout JSONWriter) {
        json.key("cases")
        json.array { json in
            for one in cases {
                json.element()
                json.object { json in
                    json.member("case", one.id)
                    json.member("person", one.person)
                    json.member("service", one.service)
                    json.member("outcomes", one.outcomes)
                }
            }
        }
    }
}

extension LegRecord {
    /// What the journal keeps of a leg.
    func write(to json: inout JSONWriter) {
        json.member("leg", leg)
        json.member("service", placed.service)
        json.member("partner", placed.partner)
        json.member("desk", placed.desk)
        json.member("day", day.description)
        json.member("firstTick", placed.ticks.lowerBound)
        json.member("ticks", placed.ticks.count)
        json.key("places")
        json.array { json in
            for place in placed.persons {
                json.element()
                json.integer(place)
            }
        }
    }
}
