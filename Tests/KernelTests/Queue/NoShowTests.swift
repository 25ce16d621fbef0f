import Foundation
import Kernel
import Operations
import Testing

@Suite("The queue: no-shows and walk-ins")
struct NoShowTests {
    @Test("ten minutes after its start the clock gives a visit's time back; its case waits for another appointment")
    func byTheClock() async throws {
        let counter = try await Counter()
        let visit = try await counter.book("2021-03-09T08:30:00Z")
        let kept = try await counter.book("2021-03-09T08:40:00Z")
        let other = try await counter.book("2021-03-09T08:30:00Z")
        await counter.room.setClock("2021-03-09T08:36:00Z")
        #expect(await counter.checkIn(kept).status == 200)
        #expect(await counter.checkIn(other).status == 200)
        await counter.room.setClock("2021-03-09T08:41:00Z")
        let shown = await counter.room.call("GET", "/visits/\(visit)", bearer: counter.officer)
        #expect(shown["state"] == "no-show" && shown["legs.0.state"] == "cancelled", "\(shown.text)")
        let one = await counter.room.call("GET", "/cases/\(shown["cases.0.case"] ?? "")", bearer: counter.officer)
        #expect(one["state"] == "waiting" && one["events.0.kind"] == "absence", "\(one.text)")
        #expect(one["events.0.actor"] == "clock" && one["events.0.happenedAt"] == "2021-03-09T08:40:00Z")
        #expect(await counter.visits("waiting").sorted() == [kept, other].sorted(), "who is here is left alone")
        #expect(await counter.visits("expected") == [])
        await counter.room.setClock("2021-03-09T09:30:00Z")
        #expect(await counter.visits("waiting").count == 2)
        #expect(await counter.journal("mark-no-show") == 1)
        #expect(try await counter.room.told().filter { $0 == "visit-missed" }.count == 1)
        #expect(await counter.checkIn(visit).status == 409)
        try await counter.room.end()
    }

    @Test("of the visits of one time, one that is looked for later is not missed with the others; one was moved")
    func atOneTime() async throws {
        let counter = try await Counter()
        let start = "2021-03-09T08:30:00Z"
        let (missed, later, moved) = (
            try await counter.book(start), try await counter.book(start), try await counter.book("2021-03-09T09:00:00Z")
        )
        await counter.room.setClock("2021-03-09T08:36:00Z")
        #expect(await counter.checkIn(later).status == 200)
        await counter.room.setClock("2021-03-09T08:38:00Z")
        // They were somebody else: from now on these have ten minutes.
        #expect(await counter.undo(later)["state"] == "booked")
        let done = await counter.room.call(
            "POST", "/visits/\(moved)/moves", body: #"{"startsAt":"2021-03-09T10:00:00Z"}"#, bearer: counter.officer,
            ifMatch: "\"v1\"")
        #expect(done.status == 200, "\(done.text)")
        await counter.room.setClock("2021-03-09T08:41:00Z")
        #expect(await counter.visits("expected").sorted() == [later, moved].sorted())
        // The clock jumps over both times; each is told at its own.
        await counter.room.setClock("2021-03-09T09:30:00Z")
        #expect(await counter.visits("expected") == [moved])
        let told = await counter.room.call("GET", "/visits/\(later)", bearer: counter.officer)
        #expect(told["state"] == "no-show", "\(told.text)")
        let one = await counter.room.call("GET", "/cases/\(told["cases.0.case"] ?? "")", bearer: counter.officer)
        #expect(one["events.0.happenedAt"]?.hasPrefix("2021-03-09T08:48:0") == true, "\(one.text)")
        await counter.room.setClock("2021-03-09T10:11:00Z")
        #expect(await counter.visits("expected") == [])
        #expect(await counter.journal("mark-no-show") == 3)
        let first = await counter.room.call("GET", "/visits/\(missed)", bearer: counter.officer)
        #expect(first["state"] == "no-show")
        try await counter.room.end()
    }

    @Test("a visit keeps the term under which it was booked, beside others of the same time")
    func otherTerms() async throws {
        let counter = try await Counter()
        let start = "2021-03-09T08:30:00Z"
        let sooner = try await counter.book(start)
        try await counter.room.apply { texts in
            texts["maastricht.yaml"] = texts["maastricht.yaml"]?
                .replacing("no-show-after: 10 minutes", with: "no-show-after: 30 minutes")
        }
        let later = try await counter.book(start)
        await counter.room.setClock("2021-03-09T08:41:00Z")
        #expect(await counter.visits("expected") == [later])
        await counter.room.setClock("2021-03-09T08:59:00Z")
        #expect(await counter.visits("expected") == [later])
        await counter.room.setClock("2021-03-09T09:01:00Z")
        #expect(await counter.visits("expected") == [])
        let told = await counter.room.call("GET", "/visits/\(sooner)", bearer: counter.officer)
        #expect(told["state"] == "no-show")
        #expect(await counter.journal("mark-no-show") == 2)
        try await counter.room.end()
    }

    @Test("an officer marks a visit that has begun, once; the time can be booked again, and undoing takes it back")
    func byAnOfficer() async throws {
        let counter = try await Counter()
        let day = "2021-03-09T12:30:00Z"
        let first = try await counter.book(day)
        let second = try await counter.book(day)
        let path = "/visits/\(first)/no-shows"
        #expect(await counter.post(path).status == 409, "it has not begun")
        await counter.room.setClock(day)
        #expect(await counter.post(path, #"{"legs":["l9"]}"#).status == 400)
        let marked = await counter.post(path, #"{"reason":"planted no-show"}"#)
        #expect(marked.status == 200 && marked["state"] == "no-show", "\(marked.text)")
        #expect(await counter.post(path).status == 409)
        _ = await counter.checkIn(second)
        // What is left of the time is free for whoever walks in.
        let back = await counter.undo(first)
        #expect(back.status == 200 && back["state"] == "booked" && back["legs.0.state"] == "booked", "\(back.text)")
        let stood = await counter.room.call("GET", "/cases/\(back["cases.0.case"] ?? "")", bearer: counter.officer)
        #expect(stood["state"] == "booked" && stood["events.1.kind"] == "undoing", "\(stood.text)")
        #expect(stood["events.1.reason"] == "planted undoing")
        #expect(await counter.post(path).status == 200)
        var places = 0
        while await counter.walkIn(#","ownChoice":true"#, service: "biometrics").status == 201, places < 200 {
            places += 1
        }
        #expect(places > 0)
        let taken = await counter.undo(first)
        #expect(taken.status == 409 && taken["detail"]?.contains("taken by now") == true, "\(taken.text)")
        // The clock looks again after an undoing.
        await counter.room.setClock("2021-03-09T12:41:00Z")
        #expect(await counter.journal("mark-no-show") == 2)
        let journal = await counter.room.call(
            "GET", "/journal", query: "centre=maastricht&limit=500", bearer: Rehearsal.admin)
        #expect(!journal.text.contains("planted"))
        try await counter.room.end()
    }

    @Test("of a family that is here, a leg to which nobody comes ends when asked, and not before")
    func oneLeg() async throws {
        let counter = try await Counter()
        let visit = try await counter.book(
            "2021-03-09T08:30:00Z",
            [Rehearsal.person(1), Rehearsal.person(2, service: "information", given: "Ravi")])
        await counter.room.setClock("2021-03-09T08:30:00Z")
        let here = await counter.checkIn(visit, #"{"persons":["p1"]}"#)
        #expect(here["absent.0.person"] == "p2" && here["absent.0.legs.0.may.1"] == "mark-no-show", "\(here.text)")
        let leg = try #require(here["absent.0.legs.0.leg"])
        let own = leg == "l1" ? "l2" : "l1"
        await counter.room.setClock("2021-03-09T09:30:00Z")
        #expect(await counter.post("/visits/\(visit)/no-shows", #"{"legs":["\#(own)"]}"#).status == 409)
        let marked = await counter.post("/visits/\(visit)/no-shows")
        #expect(marked.status == 200 && marked["state"] == "arrived", "\(marked.text)")
        #expect(marked["absent"] == nil)
        #expect(await counter.post("/visits/\(visit)/no-shows").status == 409, "everyone else is here")
        #expect(await counter.take("ind-1")["leg"] == own)
        #expect(await counter.finish(visit, leg: own)["state"] == "finished")
        try await counter.room.end()
    }

    @Test("a walk-in is placed at the next free time with a ticket, where the partner takes walk-ins")
    func walkIns() async throws {
        let counter = try await Counter(at: "2021-03-09T08:31:00Z")
        let key = UUID().uuidString
        let first = await counter.walkIn(key: key)
        #expect(first.status == 201 && first["ticket"] == "W1" && first["state"] == "arrived", "\(first.text)")
        let placed = try #require(first["startsAt"].flatMap { Instant($0) })
        #expect(placed > counter.room.kernel.clock.now.adding(seconds: -300) && first["legs.0.state"] == "waiting")
        #expect(first["key"] != nil)
        #expect(await counter.walkIn(key: key).bytes == first.bytes, "the same request is one walk-in")
        let second = await counter.walkIn(#","priority":true"#)
        #expect(second["ticket"] == "W2" && second["startsAt"] == placed.adding(seconds: 1200).description)
        let queue = await counter.queue("partner=expat-centre")
        #expect(queue["waiting.0.ticket"] == "W2" && queue["waiting.0.kind"] == "walk-in", "\(queue.text)")
        #expect(queue["waiting.1.callExpectedAt"] != nil && queue["waiting.1.position"] == "2")
        let refused = await counter.walkIn(service: "biometrics")
        #expect(refused.status == 409 && refused["detail"]?.contains("ownChoice") == true, "\(refused.text)")
        #expect(await counter.walkIn(#","ownChoice":true"#, service: "biometrics").status == 201)
        let welcome = try await counter.room.token("officer:expat-centre@maastricht")
        let others = await counter.room.call(
            "POST", "/centres/maastricht/walk-ins",
            body: #"{"party":[\#(Rehearsal.person(1))],"livesIn":"GM0938","ownChoice":true}"#, bearer: welcome,
            key: UUID().uuidString)
        #expect(others.status == 409 && others["detail"]?.contains("its own officer may") == true, "\(others.text)")
        #expect(await counter.take("welcome")["ticket"] == "W2")
        #expect(try await counter.room.told() == [], "who is here is told at the counter")
        try await counter.room.end()
    }

    @Test("where the day has no place any more, a walk-in is told why and when the next is")
    func full() async throws {
        let counter = try await Counter(at: "2021-03-09T16:50:00Z")
        let late = await counter.walkIn()
        #expect(late.status == 409, "\(late.text)")
        #expect(late["detail"]?.contains("the next free place is 2021-03-10T09:00:00+01:00") == true, "\(late.text)")
        #expect(late.count("alternatives") > 0)
        let closed = await counter.walkIn(#","ownChoice":true"#, service: "biometrics")
        #expect(closed.status == 409 && closed.count("why") == 1, "\(closed.text)")
        try await counter.room.end()
    }
}
