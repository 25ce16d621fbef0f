import Foundation
import Kernel
import Operations
import Testing

/// A day at the counter by chance: everything that may be done with a visit, in any order, with restarts.
@Suite("The queue by chance")
struct RandomRoomTests {
    private static let services: [[String]] = [
        ["biometrics"], ["biometrics", "biometrics"], ["information"], ["biometrics", "information"],
        ["information", "biometrics", "biometrics"],
    ]

    @Test("no desk serves two, nobody is served twice, nobody is lost, and a restart changes nothing", arguments: 1...3)
    func day(seed: Int) async throws {
        var dice = SeededRandom(seed)
        let folder = try Rehearsal.makeFolder()
        var counter = try await Counter(folder: folder)
        var visits: [String] = []
        let starts = ["08:10", "08:30", "09:00", "09:20", "10:00", "10:20", "12:30", "12:50"]
        for _ in 0..<14 {
            let services = Self.services.randomElement(using: &dice) ?? []
            let party = services.enumerated().map { index, service in
                Rehearsal.person(index + 1, service: service, given: "P\(Int.random(in: 1...99_999, using: &dice))")
            }
            let start = starts.randomElement(using: &dice) ?? ""
            if let visit = await counter.room.book("2021-03-09T\(start):00Z", party)["reference"] {
                visits.append(visit)
            }
        }
        #expect(visits.count > 5)
        var oracle = RoomOracle()
        var minute = 8 * 60 + 1
        var done: [String: Int] = [:]
        while minute < 14 * 60 {
            if dice.oneIn(3) {
                minute += 5
                await counter.room.setClock(Self.time(minute))
            }
            if dice.oneIn(40) {
                let before = try await shown(counter)
                try await counter.room.end()
                counter = try await Counter(at: Self.time(minute), folder: folder)
                #expect(try await shown(counter).all.map(\.holder).sorted() == before.all.map(\.holder).sorted())
                #expect(try await shown(counter).serving == before.serving)
                done["restart", default: 0] += 1
            }
            let what = try await act(counter, &visits, &dice)
            done[what, default: 0] += 1
            let asked = counter.room.kernel.clock.now
            let queue = try await shown(counter)
            oracle.look(queue, askedAt: asked, at: counter.room.kernel.clock.now)
            guard oracle.faults.isEmpty else { break }
        }
        #expect(oracle.faults == [], "seed \(seed), \(done)")
        for wanted in ["check-in 200", "take 200", "finish 200", "transfer 200", "walk-in 201", "undo 200"] {
            #expect(done[wanted, default: 0] > 0, "\(wanted): \(done)")
        }
        #expect(!done.keys.contains { $0.hasSuffix(" 500") || $0.hasSuffix(" 400") }, "\(done)")
        // Every leg is over, or stands in the queue.
        let open = Set(try await shown(counter).all.map(\.holder))
        for visit in visits {
            let shown = await counter.room.call("GET", "/visits/\(visit)", bearer: counter.officer)
            for place in 0..<shown.count("legs") {
                let isOver = ["done", "cancelled"].contains(shown["legs.\(place).state"])
                let holder = "\(visit)/\(shown["legs.\(place).leg"] ?? "")"
                #expect(isOver != open.contains(holder), "\(holder): \(shown.text)")
            }
        }
        try await counter.room.end()
    }

    @Test("what judges the queue finds each thing that must never be")
    func judge() throws {
        func entry(_ ticket: String, _ desk: String, leg: String = "l1", place: Int = 0, priority: Bool = false)
            -> String
        {
            """
            {"ticket":"\(ticket)","visit":"\(ticket)","leg":"\(leg)","service":"biometrics","partner":"ind","desk":"\(desk)",\
            "persons":["p1"],"present":["p1"],"kind":"appointment","priority":\(priority),\
            "startsAt":"2021-03-09T09:\(10 + place):00Z","waitingSince":"2021-03-09T09:00:00.500Z"}
            """
        }
        func faults(waiting: [String] = [], serving: [String] = []) throws -> Int {
            let desks = serving.enumerated().map { index, one in
                #"{"desk":"ind-\#(index + 1)","partner":"ind","state":"serving","entry":\#(one)}"#
            }
            let text = """
                {"waiting":[\(waiting.joined(separator: ","))],"serving":[\(serving.joined(separator: ","))],\
                "parked":[],"expected":[],"desks":[\(desks.joined(separator: ","))]}
                """
            var oracle = RoomOracle()
            let now = try #require(Instant("2021-03-09T09:05:00Z"))
            oracle.look(try JSONDecoder().decode(RoomOracle.Shown.self, from: Data(text.utf8)), at: now)
            return oracle.faults.count
        }
        #expect(try faults(waiting: [entry("A1", "x"), entry("A2", "x", place: 5)]) == 0)
        #expect(try faults(waiting: [entry("A1", "x", place: 5), entry("A2", "x")]) == 1, "out of order")
        #expect(try faults(waiting: [entry("A1", "x"), entry("A2", "x", place: 5, priority: true)]) == 1, "priority")
        #expect(try faults(serving: [entry("A1", "ind-1"), entry("A2", "ind-2")]) == 0)
        #expect(try faults(serving: [entry("A1", "ind-1"), entry("A2", "ind-1")]) == 2, "a desk twice")
        #expect(try faults(serving: [entry("A1", "ind-1"), entry("A1", "ind-2", leg: "l2")]) == 1, "a person twice")
        #expect(try faults(waiting: [entry("A1", "x")], serving: [entry("A1", "ind-1")]) == 1, "a leg twice")
    }

    private static func time(_ minute: Int) -> String {
        String(format: "2021-03-09T%02d:%02d:00Z", minute / 60, minute % 60)
    }

    private func shown(_ counter: Counter) async throws -> RoomOracle.Shown {
        try JSONDecoder().decode(RoomOracle.Shown.self, from: Data(await counter.queue().bytes))
    }

    private func act(_ counter: Counter, _ visits: inout [String], _ dice: inout SeededRandom) async throws -> String {
        let queue = try await shown(counter)
        let visit = visits.randomElement(using: &dice) ?? ""
        switch Int.random(in: 0..<20, using: &dice) {
        case 0...4:
            let body = dice.oneIn(3) ? #"{"persons":["p1"]}"# : dice.oneIn(8) ? #"{"priority":true}"# : "{}"
            return "check-in \(await counter.checkIn(visit, body).status)"
        case 5...9:
            let desk = queue.desks.randomElement(using: &dice)?.desk ?? ""
            let named = dice.oneIn(6) ? (queue.waiting + queue.parked).randomElement(using: &dice) : nil
            return "take \(await counter.take(desk, named?.visit, leg: named?.leg).status)"
        case 10...14:
            guard let entry = queue.serving.randomElement(using: &dice) else { return "nobody" }
            return "finish \(await finish(entry, counter).status)"
        case 15, 16:
            guard let entry = (queue.serving + queue.waiting + queue.parked).randomElement(using: &dice) else {
                return "nobody"
            }
            let desks = entry.partner == "ind" ? ["ind-1", "ind-2"] : ["welcome"]
            let desk = desks.randomElement(using: &dice) ?? ""
            let wish = [#""to":"parked""#, #""to":"waiting""#, #""to":"desk","desk":"\#(desk)""#]
            let to = wish.randomElement(using: &dice) ?? ""
            return "transfer \(await counter.transfer(entry.visit, to, leg: entry.leg).status)"
        case 17:
            return "no-show \(await counter.post("/visits/\(visit)/no-shows").status)"
        case 18:
            return "undo \(await counter.undo(visit).status)"
        default:
            let walkedIn = await counter.walkIn(dice.oneIn(4) ? #","priority":true"# : "")
            if let new = walkedIn["reference"] { visits.append(new) }
            return "walk-in \(walkedIn.status)"
        }
    }

    private func finish(_ entry: RoomOracle.Entry, _ counter: Counter) async -> Rehearsal.Answer {
        let results = entry.persons.map { person in
            guard entry.present.contains(person) else { return #"{"person":"\#(person)","absent":true}"# }
            return entry.service == "information"
                ? #"{"person":"\#(person)","step":"given","records":{"talked-about":"living"}}"#
                : #"{"person":"\#(person)","step":"failed","records":{"failed-because":"quality"}}"#
        }
        return await counter.post(
            "/visits/\(entry.visit)/legs/\(entry.leg)/results", #"{"results":[\#(results.joined(separator: ","))]}"#)
    }
}

extension SeededRandom {
    fileprivate mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}
