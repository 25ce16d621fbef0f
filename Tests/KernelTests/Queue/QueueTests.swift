import Foundation
import Operations
import Testing

/// A Tuesday at Maastricht, an officer of every partner, and a few words for what they do.
struct Counter {
    let room: Rehearsal
    let officer: String

    init(at time: String = "2021-03-04T07:00:00Z", folder: String? = nil) async throws {
        room = try await Rehearsal(at: time, folder: folder)
        officer = try await room.token("officer@maastricht")
    }

    func book(_ start: String, _ persons: [String] = [Rehearsal.person(1)]) async throws -> String {
        let booked = await room.book(start, persons)
        return try #require(booked["reference"], "\(booked.text)")
    }

    func post(_ path: String, _ body: String = "{}", bearer: String? = nil) async -> Rehearsal.Answer {
        await room.call("POST", path, body: body, bearer: bearer ?? officer)
    }

    func checkIn(_ visit: String, _ body: String = "{}") async -> Rehearsal.Answer {
        await post("/visits/\(visit)/check-ins", body)
    }

    func take(_ desk: String, _ visit: String? = nil, leg: String? = nil) async -> Rehearsal.Answer {
        let named = (visit.map { #","visit":"\#($0)""# } ?? "") + (leg.map { #","leg":"\#($0)""# } ?? "")
        return await post("/centres/maastricht/queue/turns", #"{"desk":"\#(desk)"\#(named)}"#)
    }

    func finish(_ visit: String, leg: String = "l1") async -> Rehearsal.Answer {
        await post("/visits/\(visit)/legs/\(leg)/results", CaseTests.full)
    }

    func transfer(_ visit: String, _ to: String, leg: String = "l1") async -> Rehearsal.Answer {
        await post("/visits/\(visit)/legs/\(leg)/transfers", "{\(to)}")
    }

    func undo(_ visit: String) async -> Rehearsal.Answer {
        await post("/visits/\(visit)/undoings", #"{"reason":"planted undoing"}"#)
    }

    func walkIn(_ more: String = "", service: String = "information", key: String = UUID().uuidString) async
        -> Rehearsal.Answer
    {
        await room.call(
            "POST", "/centres/maastricht/walk-ins",
            body: #"{"party":[\#(Rehearsal.person(1, service: service))],"livesIn":"GM0938"\#(more)}"#,
            bearer: officer, key: key)
    }

    func queue(_ query: String? = nil) async -> Rehearsal.Answer {
        await room.call("GET", "/centres/maastricht/queue", query: query, bearer: officer)
    }

    /// The visits of a part of the queue, in its order.
    func visits(_ part: String) async -> [String] {
        let queue = await queue()
        return (0..<queue.count(part)).compactMap { queue["\(part).\($0).visit"] }
    }

    func journal(_ operation: String) async -> Int {
        let journal = await room.call("GET", "/journal", query: "centre=maastricht&limit=500", bearer: Rehearsal.admin)
        return journal.text.components(separatedBy: #""operation":"\#(operation)""#).count - 1
    }
}

@Suite("The queue: check-in, turns, results")
struct QueueTests {
    @Test("a visit is expected, waits with a ticket, is served and leaves; nothing in the queue is a name")
    func flow() async throws {
        let counter = try await Counter()
        let visit = try await counter.book("2021-03-09T08:30:00Z")
        #expect(await counter.checkIn(visit).status == 409, "it is on another day")
        await counter.room.setClock("2021-03-09T08:20:00Z")
        #expect(await counter.visits("expected") == [visit])
        #expect(await counter.take("ind-1", visit).status == 409, "nobody is here yet")
        let here = await counter.checkIn(visit)
        #expect(here.status == 200 && here["state"] == "arrived" && here["ticket"] == "A1", "\(here.text)")
        #expect(here["legs.0.state"] == "waiting" && here["present.0"] == "p1" && here["absent"] == nil)
        #expect(await counter.checkIn(visit).bytes == here.bytes, "again changes nothing")
        let waiting = await counter.queue()
        #expect(waiting["waiting.0.ticket"] == "A1" && waiting["waiting.0.position"] == "1", "\(waiting.text)")
        #expect(waiting["desks.0.desk"] == "welcome" && waiting["desks.0.state"] == "free")
        #expect(!waiting.text.contains("Asha") && !waiting.text.contains("Rao"))
        let early = await counter.finish(visit)
        #expect(early.status == 409 && early["detail"]?.contains("take its turn") == true, "\(early.text)")
        let turn = await counter.take("ind-2")
        #expect(turn.status == 200 && turn["visit"] == visit && turn["desk"] == "ind-2", "\(turn.text)")
        #expect(turn["servedSince"] != nil && turn["ticket"] == "A1")
        let serving = await counter.queue("desk=ind-2")
        #expect(serving["desks.0.state"] == "serving" && serving["desks.0.entry.visit"] == visit, "\(serving.text)")
        #expect(serving.count("serving") == 1 && serving.count("waiting") == 0)
        let done = await counter.finish(visit)
        #expect(done.status == 200 && done["state"] == "finished", "\(done.text)")
        let after = await counter.queue()
        #expect(after.count("serving") == 0 && after.count("waiting") == 0 && after.count("expected") == 0)
        #expect(await counter.checkIn(visit).status == 409, "it is over")
        #expect(await counter.journal("check-in") == 1)
        #expect(await counter.journal("take-turn") == 1)
        try await counter.room.end()
    }

    @Test("by appointment, who is late behind who was in time, priority first; a desk serves one and nobody is at two")
    func order() async throws {
        let counter = try await Counter()
        let nine = try await counter.book("2021-03-09T09:00:00Z")
        let ten = try await counter.book("2021-03-09T09:10:00Z")
        let early = try await counter.book("2021-03-09T08:30:00Z")
        let urgent = try await counter.book("2021-03-09T10:00:00Z", [Rehearsal.person(1, given: "Ravi")])
        await counter.room.setClock("2021-03-09T08:35:00Z")
        for visit in [ten, nine, early] { #expect(await counter.checkIn(visit).status == 200) }
        #expect(await counter.visits("waiting") == [early, nine, ten], "late by five minutes is still the first")
        #expect(await counter.checkIn(urgent, #"{"priority":true}"#).status == 200)
        #expect(await counter.visits("waiting") == [urgent, early, nine, ten])
        #expect(await counter.take("ind-1")["visit"] == urgent)
        let busy = await counter.take("ind-1")
        #expect(busy.status == 409 && busy["detail"]?.contains("ind-1 serves A4") == true, "\(busy.text)")
        #expect(await counter.take("ind-2", nine)["visit"] == nine, "an officer may name one")
        #expect(await counter.finish(urgent).status == 200)
        #expect(await counter.take("ind-1")["visit"] == early)
        let wrong = await counter.take("welcome", ten)
        #expect(wrong.status == 409 && wrong["detail"]?.contains("does not give biometrics") == true, "\(wrong.text)")
        #expect(await counter.take("ind-9").status == 400)
        let town = try await counter.room.token("officer:municipality@maastricht")
        let refused = await counter.post("/centres/maastricht/queue/turns", #"{"desk":"ind-1"}"#, bearer: town)
        #expect(refused.status == 403, "\(refused.text)")
        #expect(await counter.take("welcome").status == 409, "nobody waits for it")
        try await counter.room.end()
    }

    @Test("a person who stays away: which legs that touches and what may be done; the leg is taken without")
    func absent() async throws {
        let counter = try await Counter()
        let visit = try await counter.book(
            "2021-03-09T08:30:00Z", [Rehearsal.person(1), Rehearsal.person(2, born: "2017-02-01", given: "Ravi")])
        await counter.room.setClock("2021-03-09T08:30:00Z")
        let wrong = await counter.checkIn(visit, #"{"persons":["p1","p3"]}"#)
        #expect(wrong.status == 400 && wrong.text.contains("/persons/1"), "\(wrong.text)")
        let here = await counter.checkIn(visit, #"{"persons":["p1"]}"#)
        #expect(here.status == 200 && here.count("absent") == 1, "\(here.text)")
        #expect(here["absent.0.person"] == "p2" && here["absent.0.legs.0.leg"] == "l1")
        #expect(here["absent.0.legs.0.present.0"] == "p1" && here["absent.0.legs.0.may.1"] == "take-turn")
        #expect(await counter.take("ind-1")["present"] == "1 elements")
        let all = """
            {"results":[{"person":"p1","step":"taken","records":{"captured":"full","document-number":"V123AL568"}},\
            {"person":"p2","step":"failed","records":{"failed-because":"quality"}}]}
            """
        let refused = await counter.post("/visits/\(visit)/legs/l1/results", all)
        #expect(refused.status == 400 && refused.text.contains("not-here"), "\(refused.text)")
        let done = await counter.post(
            "/visits/\(visit)/legs/l1/results",
            """
            {"results":[{"person":"p1","step":"taken","records":{"captured":"full","document-number":"V123AL568"}},\
            {"person":"p2","absent":true}]}
            """)
        #expect(done.status == 200 && done["state"] == "finished", "\(done.text)")
        let child = await counter.room.call("GET", "/cases/\(done["cases.1.case"] ?? "")", bearer: counter.officer)
        #expect(child["state"] == "waiting" && child["events.0.kind"] == "absence", "\(child.text)")
        #expect(try await counter.room.told() == ["visit-booked", "person-missed"])
        try await counter.room.end()
    }

    @Test("who comes later is checked in later; told late it needs the day and, after a day, a reason")
    func later() async throws {
        let counter = try await Counter()
        let visit = try await counter.book(
            "2021-03-09T08:30:00Z", [Rehearsal.person(1), Rehearsal.person(2, given: "Ravi")])
        let other = try await counter.book("2021-03-09T12:30:00Z")
        await counter.room.setClock("2021-03-09T08:30:00Z")
        #expect(await counter.checkIn(visit, #"{"persons":["p2"]}"#)["present"] == "1 elements")
        #expect(await counter.checkIn(visit)["present"] == "2 elements")
        #expect(await counter.checkIn(other)["ticket"] == "A2")
        await counter.room.setClock("2021-03-11T08:30:00Z")
        #expect(await counter.visits("waiting") == [], "a queue does not linger")
        let day = await counter.room.call("GET", "/centres/maastricht/days/2021-03-09", bearer: counter.officer)
        #expect(day.text.contains("\(visit)/l1"), "nor is it lost: \(day.text)")
        #expect(await counter.finish(visit).status == 409)
        func told(_ time: String, _ reason: String) async -> Rehearsal.Answer {
            let body = String(CaseTests.full.dropLast())
            return await counter.post(
                "/visits/\(other)/legs/l1/results", "\(body),\"happenedAt\":\"\(time)\"\(reason)}")
        }
        #expect(await told("2021-03-09T12:40:00Z", "").status == 409, "nobody has called it")
        #expect(await told("2021-03-10T12:40:00Z", #","reason":"planted"}"#.dropLast().description).status == 400)
        let done = await told("2021-03-09T12:40:00Z", #","reason":"told late""#)
        #expect(done.status == 200 && done["state"] == "finished", "\(done.text)")
        try await counter.room.end()
    }

    @Test("nobody waits for ever: half an hour beyond the place, priority comes no more before")
    func patience() async throws {
        let counter = try await Counter()
        let patient = try await counter.book("2021-03-09T08:30:00Z")
        var urgent: [String] = []
        for start in ["08:40", "08:50", "09:00", "09:10", "09:20"] {
            urgent.append(try await counter.book("2021-03-09T\(start):00Z"))
        }
        await counter.room.setClock("2021-03-09T08:30:00Z")
        #expect(await counter.checkIn(patient).status == 200)
        var taken: [String?] = []
        for (index, visit) in urgent.enumerated() {
            await counter.room.setClock(
                "2021-03-09T08:\(String(index * 8 + 31)):00Z".replacingOccurrences(of: "08:63", with: "09:03"))
            #expect(await counter.checkIn(visit, #"{"priority":true}"#).status == 200)
            let turn = await counter.take("ind-1")
            taken.append(turn["visit"])
            #expect(await counter.finish(turn["visit"] ?? "").status == 200)
        }
        #expect(taken == Array(urgent.prefix(4)) + [patient])
        try await counter.room.end()
    }

    @Test("parked, returned and sent to another desk")
    func transfers() async throws {
        let counter = try await Counter()
        let visit = try await counter.book("2021-03-09T08:30:00Z")
        let second = try await counter.book("2021-03-09T08:50:00Z")
        #expect(await counter.transfer(visit, #""to":"parked""#).status == 409, "nobody is here")
        await counter.room.setClock("2021-03-09T08:30:00Z")
        _ = await counter.checkIn(visit)
        _ = await counter.checkIn(second)
        #expect(await counter.take("ind-1")["visit"] == visit)
        let parked = await counter.transfer(visit, #""to":"parked","reason":"a photo is missing""#)
        #expect(parked.status == 200 && parked["legs.0.state"] == "waiting", "\(parked.text)")
        #expect(await counter.visits("parked") == [visit])
        #expect(await counter.take("ind-1")["visit"] == second, "what is parked is not the next")
        #expect(await counter.transfer(visit, #""to":"waiting""#).status == 200)
        #expect(await counter.visits("waiting") == [visit])
        #expect(await counter.transfer(visit, #""to":"desk""#).status == 400)
        #expect(await counter.transfer(visit, #""to":"desk","desk":"welcome""#).status == 400)
        #expect(await counter.transfer(visit, #""to":"parked","desk":"ind-1""#).status == 400)
        #expect(await counter.transfer(visit, #""to":"desk","desk":"ind-1""#).status == 200)
        #expect(await counter.take("ind-2").status == 409, "it waits for the other desk")
        #expect(await counter.transfer(second, #""to":"parked""#).status == 200)
        #expect(await counter.take("ind-1")["visit"] == visit)
        #expect(await counter.take("ind-2", second)["visit"] == second, "what is parked is called by name")
        try await counter.room.end()
    }
}
