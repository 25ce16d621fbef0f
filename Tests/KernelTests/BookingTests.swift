import Foundation
import Operations
import Testing

@Suite("Booking")
struct BookingTests {
    @Test("biometrics is offered on Tuesday, Thursday and Friday at the IND's hours only")
    func slots() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let found = await room.call(
            "GET", "/centres/maastricht/slots", query: "service=biometrics&from=2021-03-09&until=2021-03-16&limit=500")
        #expect(found.status == 200)
        let starts = found.text.matches(of: /"slots":\[.*?\],"next"/)
        #expect(starts.count == 1)
        let days = Set(found.text.matches(of: /\{"startsAt":"(2021-03-\d\d)T/).map { String($0.1) })
        #expect(days == ["2021-03-09", "2021-03-11", "2021-03-12"])
        #expect(found["slots.0.localStart"] == "2021-03-09T09:00:00+01:00")
        try await room.end()
    }

    @Test("one slot is given once, the same request twice is one visit with the same bytes")
    func once() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let first = await room.book("2021-03-09T08:30:00Z", key: "0123456789abcdef")
        #expect(first.status == 201)
        let again = await room.book("2021-03-09T08:30:00Z", key: "0123456789abcdef")
        #expect(again.status == 201)
        #expect(again.bytes == first.bytes)
        let other = await room.call(
            "POST", "/centres/maastricht/visits",
            body: Rehearsal.booking("2021-03-09T08:35:00Z", [Rehearsal.person(1)]), key: "0123456789abcdef")
        #expect(other.status == 422)
        let second = await room.book("2021-03-09T08:30:00Z")
        #expect(second.status == 201)  // the second desk
        let third = await room.book("2021-03-09T08:30:00Z")
        #expect(third.status == 409)
        #expect(third["type"] == "/problems/slot-taken")
        #expect(third.count("alternatives") == 5)
        try await room.end()
    }

    @Test("a request is answered as before although its slot is full by now, after a restart too")
    func again() async throws {
        let folder = try Rehearsal.makeFolder()
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z", folder: folder)
        let first = await room.book("2021-03-09T08:30:00Z", key: "0123456789abcdef")
        #expect(await room.book("2021-03-09T08:30:00Z").status == 201)
        #expect(await room.book("2021-03-09T08:30:00Z").status == 409)
        #expect(await room.book("2021-03-09T08:30:00Z", key: "0123456789abcdef").bytes == first.bytes)
        try await room.end()
        let restarted = try await Rehearsal(at: "2021-03-04T07:01:00Z", folder: folder)
        let repeated = await restarted.book("2021-03-09T08:30:00Z", key: "0123456789abcdef")
        #expect(repeated.status == 201)
        #expect(repeated.bytes == first.bytes)
        try await restarted.end()
    }

    @Test("a race for one slot gives one visit a desk")
    func race() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let statuses = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<64 { group.addTask { await room.book("2021-03-11T08:30:00Z").status } }
            return await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
        }
        #expect(statuses == [201: 2, 409: 62])
        try await room.end()
    }

    @Test("a visit is shown, moved and cancelled with its key")
    func life() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let booked = await room.book(
            "2021-03-09T08:30:00Z", [Rehearsal.person(1), Rehearsal.person(2, born: "2014-02-02")])
        let key = try #require(booked["key"])
        let reference = try #require(booked["reference"])
        #expect(booked["legs.0.persons"] == "2 elements")
        #expect(booked["bring.0.items.0.item"] == "passport")
        let shown = await room.call("GET", "/visits/\(reference)", bearer: key)
        #expect(shown.status == 200)
        #expect(shown["party.0.familyName"] == "Rao")
        #expect(await room.call("GET", "/visits/\(reference)").status == 401)
        let moved = await room.call(
            "POST", "/visits/\(reference)/moves", body: #"{"startsAt":"2021-03-11T08:30:00Z"}"#, bearer: key,
            ifMatch: "\"v1\"")
        #expect(moved.status == 200, "\(moved.text)")
        let stale = await room.call(
            "POST", "/visits/\(reference)/moves", body: #"{"startsAt":"2021-03-12T13:30:00Z"}"#, bearer: key,
            ifMatch: "\"v1\"")
        #expect(stale.status == 412)
        let calendar = await room.call("GET", "/visits/\(reference)/calendar", bearer: key)
        #expect(calendar.text.contains("DTSTART:20210311T083000Z\r\n"))
        let cancelled = await room.call("POST", "/visits/\(reference)/cancellations", body: "{}", bearer: key)
        #expect(cancelled["state"] == "cancelled")
        #expect(cancelled["legs.0.state"] == "cancelled")
        let free = await room.book("2021-03-11T08:30:00Z")
        #expect(free.status == 201)
        try await room.end()
    }

    @Test("what is booked and held stands after a restart")
    func restart() async throws {
        let folder = try Rehearsal.makeFolder()
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z", folder: folder)
        #expect(await room.book("2021-03-09T08:30:00Z").status == 201)
        let hold = await room.call(
            "POST", "/centres/maastricht/holds",
            body: #"{"startsAt":"2021-03-09T08:30:00Z","party":[\#(Rehearsal.person(1))]}"#,
            key: "0123456789abcdef")
        #expect(hold.status == 201, "\(hold.text)")
        try await room.end()
        let again = try await Rehearsal(at: "2021-03-04T07:01:00Z", folder: folder)
        #expect(await again.book("2021-03-09T08:30:00Z").status == 409)
        let withHold = await again.call(
            "POST", "/centres/maastricht/visits",
            body: Rehearsal.booking(
                "2021-03-09T08:30:00Z", [Rehearsal.person(1)], more: #","hold":"\#(hold["hold"] ?? "")""#),
            key: UUID().uuidString)
        #expect(withHold.status == 201, "\(withHold.text)")
        try await again.end()
    }

    @Test("a hold expires when its time has come, also over a set clock")
    func expiry() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let body = #"{"startsAt":"2021-03-09T08:30:00Z","party":[\#(Rehearsal.person(1))]}"#
        for _ in 0..<2 {
            let hold = await room.call("POST", "/centres/maastricht/holds", body: body, key: UUID().uuidString)
            #expect(hold.status == 201)
        }
        #expect(await room.book("2021-03-09T08:30:00Z").status == 409)
        let set = await room.call("POST", "/exercise/clock", body: #"{"now":"2021-03-04T08:00:00Z"}"#)
        #expect(set.status == 200, "\(set.text)")
        #expect(await room.book("2021-03-09T08:30:00Z").status == 201)
        try await room.end()
    }
}
