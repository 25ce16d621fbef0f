/// Judges who is served where when, from the journal alone: no desk and no person serves or is served twice at once, and
/// each leg goes its way from booked over waiting and serving to done.
struct RoomJudge {
    /// What was wrong, in words.
    private(set) var faults: [String] = []

    private enum Stand: String {
        case booked, waiting, serving, done, cancelled
    }

    private struct Leg {
        var stand: Stand
        let places: [Int]
        var desk: String
        // Who of it is served, by their identifiers.
        var served: Set<String> = []
    }

    private struct Party {
        let persons: [String]
        var legs: [String: Leg] = [:]
        var present: Set<Int> = []
        // How it stood before each act that may be taken back.
        var before: [(legs: [String: Leg], present: Set<Int>)] = []
    }

    private var parties: [String: Party] = [:]
    private var serving: [String: String] = [:]
    private var served: [String: String] = [:]
    private var kept: [String: String] = [:]

    /// Reads the next entry.
    mutating func read(_ entry: ReadEntry) {
        switch entry.operation {
        case "book-visit", "walk-in": book(entry)
        case "move-visit": seat(entry)
        case "cancel-visit": close(entry.subject)
        case "merge-clients": kept[entry["merged"]] = entry["kept"]
        case "check-in": checkIn(entry)
        case "take-turn": turn(entry)
        case "transfer-leg": change(entry) { judge, leg in judge.release(entry.subject, &leg, to: .waiting) }
        case "finish-leg": finish(entry)
        case "mark-no-show": miss(entry)
        case "undo-visit": undo(entry)
        case "settle-interruption": settle(entry)
        default: break
        }
    }

    private mutating func book(_ entry: ReadEntry) {
        parties[entry.subject] = Party(persons: entry.list("persons").compactMap { $0["person"] as? String })
        seat(entry)
        // Who walks in is here at once.
        if entry.operation == "walk-in" { arrive(entry.subject, Set(parties[entry.subject]?.persons.indices ?? 0..<0)) }
    }

    private mutating func seat(_ entry: ReadEntry) {
        let isOpen = parties[entry.subject]?.legs.values.allSatisfy { $0.stand == .booked } ?? false
        if !isOpen { faults.append("\(entry.subject) is moved, and somebody has come already") }
        var legs: [String: Leg] = [:]
        for leg in entry.list("legs") {
            legs[leg["leg"] as? String ?? ""] = Leg(
                stand: .booked, places: leg["places"] as? [Int] ?? [],
                desk: "\(entry.chain)/\(leg["desk"] as? String ?? "")")
        }
        parties[entry.subject]?.legs = legs
    }

    private mutating func close(_ visit: String) {
        for (name, leg) in parties[visit]?.legs ?? [:] where leg.stand != .done {
            var leg = leg
            release(visit, &leg, to: .cancelled)
            parties[visit]?.legs[name] = leg
        }
    }

    private mutating func checkIn(_ entry: ReadEntry) {
        guard let party = parties[entry.subject] else {
            faults.append("\(entry.subject) is checked in and was never booked")
            return
        }
        parties[entry.subject]?.before.append((party.legs, party.present))
        arrive(entry.subject, Set(entry.words("present").compactMap(RoomJudge.place)))
    }

    private mutating func arrive(_ visit: String, _ present: Set<Int>) {
        parties[visit]?.present = present
        for (name, leg) in parties[visit]?.legs ?? [:] where leg.stand == .booked {
            if !present.isDisjoint(with: leg.places) { parties[visit]?.legs[name]?.stand = .waiting }
        }
    }

    // MARK: - Served

    private mutating func turn(_ entry: ReadEntry) {
        let party = parties[entry.subject]
        let persons = entry.words("persons").compactMap(RoomJudge.place).compactMap { place in
            party.flatMap { place < $0.persons.count ? who($0.persons[place]) : nil }
        }
        change(entry) { judge, leg in
            if leg.stand != .waiting { judge.fault(entry, "is called, and is \(leg.stand.rawValue)") }
            judge.serve(entry, &leg, at: "\(entry.chain)/\(entry["desk"])", Set(persons))
        }
    }

    private mutating func serve(_ entry: ReadEntry, _ leg: inout Leg, at desk: String, _ persons: Set<String>) {
        let name = "\(entry.subject)/\(entry["leg"])"
        if let other = serving[desk] { faults.append("\(desk) serves \(other) and \(name) at once") }
        for person in persons {
            if let other = served[person] { faults.append("\(person) is served twice at once: \(other) and \(name)") }
            served[person] = name
        }
        serving[desk] = name
        (leg.stand, leg.desk, leg.served) = (.serving, desk, persons)
    }

    private mutating func release(_ visit: String, _ leg: inout Leg, to stand: Stand) {
        if leg.stand == .serving {
            serving[leg.desk] = nil
            for person in leg.served { served[person] = nil }
        }
        leg.stand = stand
    }

    private mutating func finish(_ entry: ReadEntry) {
        change(entry) { judge, leg in
            let isLate = entry.happened < entry.time
            if leg.stand != .serving, !(leg.stand == .waiting && isLate) {
                judge.fault(entry, "is finished, and is \(leg.stand.rawValue)")
            }
            judge.release(entry.subject, &leg, to: .done)
        }
    }

    private mutating func miss(_ entry: ReadEntry) {
        guard let party = parties[entry.subject] else { return fault(entry, "is missed and was never booked") }
        parties[entry.subject]?.before.append((party.legs, party.present))
        for name in entry.words("legs") {
            if party.legs[name]?.stand != .booked {
                faults.append("\(entry.subject)/\(name) is missed by who has come")
            }
            parties[entry.subject]?.legs[name]?.stand = .cancelled
        }
    }

    // Its legs stand as the settlement tells them; what is served at the moment is not touched by it.
    private mutating func settle(_ entry: ReadEntry) {
        let visit = entry["visit"]
        for leg in entry.list("legs") {
            let name = leg["leg"] as? String ?? ""
            let stand = Stand(rawValue: leg["state"] as? String ?? "")
            guard var own = parties[visit]?.legs[name], let stand else {
                faults.append("\(visit)/\(name) is settled and was never booked")
                continue
            }
            if own.stand == .serving, stand != .serving { release(visit, &own, to: stand) }
            own.stand = stand
            parties[visit]?.legs[name] = own
        }
    }

    // A leg that is changed, with how its visit stood before.
    private mutating func change(_ entry: ReadEntry, _ body: (inout RoomJudge, inout Leg) -> Void) {
        guard let party = parties[entry.subject], var leg = party.legs[entry["leg"]] else {
            return fault(entry, "is of no visit that was booked")
        }
        parties[entry.subject]?.before.append((party.legs, party.present))
        body(&self, &leg)
        parties[entry.subject]?.legs[entry["leg"]] = leg
    }

    // Everything stands as before; of the leg it was about the entry tells how it stands.
    private mutating func undo(_ entry: ReadEntry) {
        guard let before = parties[entry.subject]?.before.popLast() else {
            return fault(entry, "has something taken back that was never done")
        }
        let now = parties[entry.subject]?.legs ?? [:]
        for (_, leg) in now where leg.stand == .serving {
            var leg = leg
            release(entry.subject, &leg, to: .waiting)
        }
        parties[entry.subject]?.legs = before.legs
        parties[entry.subject]?.present = before.present
        for (name, leg) in before.legs where leg.stand == .serving {
            var leg = leg
            let told = name == entry["leg"] ? Stand(rawValue: entry["state"]) : .serving
            leg.stand = .waiting
            if told == .serving { serve(entry, &leg, at: leg.desk, leg.served) }
            parties[entry.subject]?.legs[name] = leg
        }
    }

    private mutating func fault(_ entry: ReadEntry, _ words: String) {
        faults.append("\(entry.subject)/\(entry["leg"]) \(words)")
    }

    // A person that was merged is the one that was kept.
    private func who(_ person: String) -> String {
        var name = person
        while let other = kept[name] { name = other }
        return name
    }

    private static func place(_ person: String) -> Int? { Int(person.dropFirst()).map { $0 - 1 } }
}
