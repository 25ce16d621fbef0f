import Foundation
import Operations
import Testing

@Suite("Cases and the results of legs")
struct CaseTests {
    static let full =
        #"{"results":[{"person":"p1","step":"taken","records":{"captured":"full","document-number":"V123AL568"}}]}"#

    @Test("a booking opens a case, and the result of its leg steps and ends it")
    func result() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let booked = await room.book("2021-03-09T08:30:00Z")
        let (visit, one) = (booked["reference"] ?? "", booked["cases.0.case"] ?? "")
        let ind = try await room.token("officer:ind@maastricht")
        let before = await room.call("GET", "/cases/\(one)", bearer: ind)
        #expect(before["state"] == "booked" && before["tracks.0.step"] == "expected", "\(before.text)")
        #expect(before["tracks.0.next.0.step"] == "taken" && before["tracks.0.next.0.at"] == "leg")
        #expect(before["tracks.0.next.0.mine"] == "1")
        #expect(before["assessed.capture"] == "full" && before["person.familyName"] == "Rao")
        try await room.serve(visit)
        let done = await room.call("POST", "/visits/\(visit)/legs/l1/results", body: Self.full, bearer: ind)
        #expect(done.status == 200, "\(done.text)")
        #expect(done["state"] == "finished" && done["legs.0.state"] == "done")
        let after = await room.call("GET", "/cases/\(one)", bearer: ind)
        #expect(after["state"] == "ended" && after["outcome"] == "done")
        #expect(after["steps.0.step"] == "taken" && after["steps.0.records.captured"] == "full")
        #expect(after["steps.0.records.document-number"] == "V123AL568")
        #expect(after.tag != before.tag)
        // The very same request is answered alike, another is refused.
        let again = await room.call("POST", "/visits/\(visit)/legs/l1/results", body: Self.full, bearer: ind)
        #expect(again.status == 200 && again.bytes == done.bytes)
        let other = await room.call(
            "POST", "/visits/\(visit)/legs/l1/results",
            body: #"{"results":[{"person":"p1","step":"failed","records":{"failed-because":"device"}}]}"#, bearer: ind)
        #expect(other.status == 409, "\(other.text)")
        #expect(await room.call("GET", "/cases/\(one)", bearer: ind).count("steps") == 1)
        try await room.end()
    }

    @Test("everything wrong with records is told at once, with pointers")
    func records() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let booked = await room.book("2021-03-09T08:30:00Z")
        let path = "/visits/\(booked["reference"] ?? "")/legs/l1/results"
        let ind = try await room.token("officer:ind@maastricht")
        try await room.serve(booked["reference"] ?? "")
        func refused(_ records: String, step: String = "taken") async -> String {
            let answer = await room.call(
                "POST", path, body: #"{"results":[{"person":"p1","step":"\#(step)","records":{\#(records)}}]}"#,
                bearer: ind)
            #expect(answer.status == 400, "\(answer.text)")
            return answer.text
        }
        let all = await refused(#""captured":"fulll","document-numbr":"X""#)
        for wanted in [
            "/results/0/records/captured", "/results/0/records/document-numbr", "write `full`", "unknown-record",
            "missing-record", "/results/0/records/document-number",
        ] { #expect(all.contains(wanted), "\(wanted): \(all)") }
        #expect(await refused(#""captured":"photo","document-number":"V123AL568""#).contains("not-as-assessed"))
        #expect(await refused(#""failed-because":"rain""#, step: "failed").contains("one of: no-passport"))
        let explained = await room.call(
            "POST", path,
            body: """
                {"results":[{"person":"p1","step":"taken","records":{"captured":"photo","document-number":"V123AL568"}}],\
                "reason":"the scanner reads no prints today"}
                """, bearer: ind)
        #expect(explained.status == 200, "\(explained.text)")
        try await room.end()
    }

    @Test("each person of a leg has one result, and who is absent waits for another appointment")
    func persons() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let booked = await room.book("2021-03-09T08:30:00Z", [Rehearsal.person(1), Rehearsal.person(2, given: "Ravi")])
        let path = "/visits/\(booked["reference"] ?? "")/legs/l1/results"
        let ind = try await room.token("officer:ind@maastricht")
        try await room.serve(booked["reference"] ?? "")
        let wrong = await room.call(
            "POST", path,
            body: #"{"results":[{"person":"p1","absent":true},{"person":"p1","absent":true},{"person":"p3"}]}"#,
            bearer: ind)
        #expect(wrong.status == 400)
        for code in ["duplicate-person", "unknown-person", "missing-person", "step-or-absent"] {
            #expect(wrong.text.contains(code), "\(code): \(wrong.text)")
        }
        let done = await room.call(
            "POST", path,
            body: """
                {"results":[{"person":"p1","absent":true},\
                {"person":"p2","step":"failed","records":{"failed-because":"quality"}}]}
                """, bearer: ind)
        #expect(done.status == 200, "\(done.text)")
        for place in 0...1 {
            let one = await room.call("GET", "/cases/\(booked["cases.\(place).case"] ?? "")", bearer: ind)
            #expect(one["state"] == "waiting", "\(one.text)")
            #expect(one["tracks.0.step"] == (place == 0 ? "expected" : "failed"))
        }
        let absent = await room.call("GET", "/cases/\(booked["cases.0.case"] ?? "")", bearer: ind)
        #expect(absent["events.0.kind"] == "absence" && absent.count("steps") == 0)
        try await room.end()
    }

    @Test("only an officer of the partner does its steps; whoever may not is told who may")
    func partners() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let booked = await room.book("2021-03-09T08:30:00Z")
        let (visit, one) = (booked["reference"] ?? "", booked["cases.0.case"] ?? "")
        let ind = try await room.token("officer:ind@maastricht")
        let town = try await room.token("officer:municipality@maastricht")
        let leiden = try await room.token("officer:ind@leiden")
        let step = #"{"step":"reused"}"#
        let refused = await room.call("POST", "/cases/\(one)/steps", body: step, bearer: town)
        #expect(refused.status == 403 && refused["detail"]?.contains("an officer of ind at maastricht") == true)
        #expect(await room.call("POST", "/cases/\(one)/steps", body: step, bearer: leiden).status == 404)
        #expect(await room.call("POST", "/cases/\(one)/steps", body: step, bearer: booked["key"]).status == 403)
        let all = try await room.token("officer@maastricht")
        try await room.serve(visit)
        _ = await room.call("POST", "/visits/\(visit)/legs/l1/results", body: Self.full, bearer: all)
        // Another partner's officer sees how far it is, and neither who it is nor what is sealed.
        let seen = await room.call("GET", "/cases/\(one)", bearer: town)
        #expect(seen.status == 200 && seen["steps.0.step"] == "taken" && seen["steps.0.records.captured"] == "full")
        #expect(seen["steps.0.hidden.0"] == "document-number" && !seen.text.contains("V123AL568"))
        #expect(!seen.text.contains("Rao") && seen["notes"] == nil)
        #expect(await room.call("GET", "/cases/\(one)", bearer: leiden).status == 404)
        #expect(await room.call("GET", "/cases/\(one)", bearer: booked["key"])["person.familyName"] == "Rao")
        #expect(await room.call("GET", "/cases/\(one)").status == 401)
        #expect(await room.call("GET", "/cases/\(one)", bearer: ind)["steps.0.records.document-number"] == "V123AL568")
        try await room.end()
    }

    @Test("a step out of its order is refused, with where the case stands and what may follow")
    func order() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let booked = await room.book("2021-03-09T08:30:00Z")
        let path = "/cases/\(booked["cases.0.case"] ?? "")/steps"
        let ind = try await room.token("officer:ind@maastricht")
        let again = await room.call("POST", path, body: #"{"step":"expected"}"#, bearer: ind)
        #expect(again.status == 409, "\(again.text)")
        #expect(again["detail"]?.contains("stands at `expected`: next may be taken, reused, failed") == true)
        let desk = await room.call("POST", path, body: #"{"step":"taken"}"#, bearer: ind)
        #expect(desk.status == 409 && desk["detail"]?.contains("result of a leg") == true)
        let unknown = await room.call("POST", path, body: #"{"step":"reusd"}"#, bearer: ind)
        #expect(unknown.status == 400 && unknown["errors.0.fix"] == "write `reused`")
        let stale = await room.call("POST", path, body: #"{"step":"reused"}"#, bearer: ind, ifMatch: "\"c9\"")
        #expect(stale.status == 412)
        let done = await room.call("POST", path, body: #"{"step":"reused"}"#, bearer: ind, ifMatch: "\"c1\"")
        #expect(done.status == 200 && done["outcome"] == "done" && done.tag == "c2", "\(done.text)")
        let ended = await room.call("POST", path, body: #"{"step":"reused"}"#, bearer: ind)
        #expect(ended.status == 409 && ended["detail"]?.contains("ended with `done`") == true)
        try await room.end()
    }

    @Test(
        "when something happened has its bounds, and a reason after a day",
        arguments: [
            ("2021-03-09T10:10:00Z", nil, 200), ("2021-03-10T12:00:01Z", nil, 400), ("2021-03-09T09:00:00Z", nil, 400),
            ("2021-03-09T09:00:00Z", "told by telephone", 200), ("2021-03-04T06:59:59Z", "before it was opened", 400),
        ])
    func happened(at time: String, reason: String?, status: Int) async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let booked = await room.book("2021-03-09T08:30:00Z")
        let ind = try await room.token("officer:ind@maastricht")
        _ = await room.call("POST", "/exercise/clock", body: #"{"now":"2021-03-10T10:00:00Z"}"#)
        let body = #"{"step":"reused","happenedAt":"\#(time)"\#(reason.map { #","reason":"\#($0)""# } ?? "")}"#
        let answer = await room.call("POST", "/cases/\(booked["cases.0.case"] ?? "")/steps", body: body, bearer: ind)
        #expect(answer.status == status, "\(answer.text)")
        if status == 200 {
            #expect(answer["steps.0.happenedAt"] == time)
            #expect(answer["steps.0.recordedAt"]?.hasPrefix("2021-03-10T10:0") == true)
            #expect(answer["steps.0.reason"] == reason)
        }
        try await room.end()
    }

    @Test("a new visit goes on with the open case that an officer names, and with nobody else's")
    func linking() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let ind = try await room.token("officer:ind@maastricht")
        let booked = await room.book("2021-03-09T08:30:00Z")
        let (reference, id) = (try #require(booked["reference"]), try #require(booked["cases.0.case"]))
        func again(_ start: String, given: String = "Asha", bearer: String?) async -> Rehearsal.Answer {
            let person = Rehearsal.person(1, given: given).dropLast() + ",\"cases\":[\"\(id)\"]}"
            return await room.call(
                "POST", "/centres/maastricht/visits", body: Rehearsal.booking(start, [String(person)]), bearer: bearer,
                key: UUID().uuidString)
        }
        #expect(await again("2021-03-11T08:30:00Z", bearer: ind).status == 409, "it has an appointment already")
        await room.setClock("2021-03-09T08:30:00Z")
        let missed = await room.call("POST", "/visits/\(reference)/no-shows", body: "{}", bearer: ind)
        #expect(missed.status == 200 && missed["state"] == "no-show", "\(missed.text)")
        #expect(await again("2021-03-16T08:30:00Z", bearer: nil).status == 403)
        #expect(await again("2021-03-16T08:30:00Z", given: "Ravi", bearer: ind).status == 409, "another person")
        let linked = await again("2021-03-16T08:30:00Z", bearer: ind)
        #expect(linked.status == 201, "\(linked.text)")
        #expect(linked["cases.0.case"] == id)
        let shown = await room.call("GET", "/cases/\(id)", bearer: ind)
        #expect(shown["visit"] == linked["reference"])
        #expect(shown["state"] == "booked")
        try await room.end()
    }
}
