import Foundation
import Operations
import Testing

@Suite("Interruptions with people in the room")
struct ArrivedInterruptionTests {
    private func book(_ room: Rehearsal, _ bearer: String, _ start: String) async -> String {
        let booked = await room.call(
            "POST", "/centres/maastricht/visits", body: Rehearsal.booking(start, [Rehearsal.person(1)]),
            bearer: bearer, key: UUID().uuidString)
        #expect(booked.status == 201, "\(booked.text)")
        return booked["reference"] ?? ""
    }

    private func checkIn(_ room: Rehearsal, _ bearer: String, _ visit: String) async -> Rehearsal.Answer {
        await room.call("POST", "/visits/\(visit)/check-ins", body: "{}", bearer: bearer)
    }

    @Test("a leg that is served is finished, who waits goes to another desk, and what is left may be cancelled")
    func arrived() async throws {
        let room = try await Rehearsal(at: "2021-03-09T08:10:00Z")
        let officer = try await room.token("officer@maastricht")
        let served = await book(room, officer, "2021-03-09T08:30:00Z")
        let waiting = await book(room, officer, "2021-03-09T08:40:00Z")
        let leaving = await book(room, officer, "2021-03-09T08:50:00Z")
        for visit in [served, waiting, leaving] { #expect(await checkIn(room, officer, visit).status == 200) }
        let turn = await room.call(
            "POST", "/centres/maastricht/queue/turns", body: #"{"desk":"ind-1","visit":"\#(served)"}"#, bearer: officer)
        #expect(turn.status == 200, "\(turn.text)")

        let told = await room.call(
            "POST", "/centres/maastricht/interruptions", body: #"{"desk":"ind-1","because":"ill"}"#, bearer: officer)
        #expect(told["interruption.open"] == "2" && told["visits.0.visit"] == waiting, "\(told.text)")
        #expect(told["visits.0.proposals.0.how"] == "desk" && told["visits.0.proposals.0.desk"] == "ind-2")
        #expect(told["visits.0.proposals"] == "1 elements")
        let queue = await room.call("GET", "/centres/maastricht/queue", bearer: officer)
        #expect(queue.text.contains(#""desk":"ind-1","partner":"ind","state":"serving""#), "\(queue.text)")

        let body = """
            {"visits":[{"visit":"\(waiting)","startsAt":"2021-03-11T08:30:00Z"},{"visit":"\(leaving)","cancel":true},\
            {"visit":"\(served)","cancel":true}]}
            """
        let path = "/interruptions/\(told["interruption.interruption"] ?? "")"
        let mixed = await room.call("POST", path + "/settlements", body: body, bearer: officer)
        #expect((0..<3).map { mixed["visits.\($0).state"] } == ["refused", "done", "refused"], "\(mixed.text)")
        let left = await room.call("GET", "/visits/\(leaving)", bearer: officer)
        #expect(left["state"] == "finished" && left["legs.0.state"] == "cancelled", "\(left.text)")
        let all = await room.call("POST", path + "/settlements", body: "{}", bearer: officer)
        #expect(all["settled"] == "1" && all["open"] == "0", "\(all.text)")

        let finished = await room.call(
            "POST", "/visits/\(served)/legs/l1/results",
            body:
                #"{"results":[{"person":"p1","step":"taken","records":{"captured":"full","document-number":"V123AL568"}}]}"#,
            bearer: officer)
        #expect(finished["state"] == "finished", "\(finished.text)")
        let after = await room.call("GET", "/centres/maastricht/queue", bearer: officer)
        #expect(after.text.contains(#""desk":"ind-1","partner":"ind","state":"interrupted""#), "\(after.text)")
        #expect(after["waiting.0.visit"] == waiting && after["waiting.0.desk"] == "ind-2", "\(after.text)")
        let next = await room.call(
            "POST", "/centres/maastricht/queue/turns", body: #"{"desk":"ind-2"}"#, bearer: officer)
        #expect(next["visit"] == waiting, "\(next.text)")
        try await room.end()
    }

    @Test("a visit is found by the ticket that is called today")
    func ticket() async throws {
        let room = try await Rehearsal(at: "2021-03-09T08:10:00Z")
        let officer = try await room.token("officer@maastricht")
        let visit = await book(room, officer, "2021-03-09T08:30:00Z")
        let ticket = await checkIn(room, officer, visit)["ticket"] ?? ""
        func found(_ ticket: String) async -> Rehearsal.Answer {
            await room.call(
                "POST", "/centres/maastricht/visits/_search", body: #"{"ticket":"\#(ticket)"}"#, bearer: officer)
        }
        #expect(await found(ticket.lowercased())["visits.0.reference"] == visit, "\(ticket)")
        #expect(await found("A99").count("visits") == 0)
        try await room.end()
    }

    @Test("the room shows a visit at its new desk, and no longer one that was moved to another day")
    func room() async throws {
        let room = try await Rehearsal(at: "2021-03-09T08:10:00Z")
        let officer = try await room.token("officer@maastricht")
        let visits = [
            await book(room, officer, "2021-03-09T09:30:00Z"), await book(room, officer, "2021-03-09T10:00:00Z"),
        ]
        _ = await room.call("GET", "/centres/maastricht/queue", bearer: officer)
        let told = await room.call(
            "POST", "/centres/maastricht/interruptions", body: #"{"desk":"ind-1","because":"ill"}"#, bearer: officer)
        let body = """
            {"visits":[{"visit":"\(visits[0])"},{"visit":"\(visits[1])","startsAt":"2021-03-11T08:30:00Z"}]}
            """
        let settled = await room.call(
            "POST", "/interruptions/\(told["interruption.interruption"] ?? "")/settlements", body: body, bearer: officer
        )
        #expect(settled["settled"] == "2", "\(settled.text)")
        let queue = await room.call("GET", "/centres/maastricht/queue", bearer: officer)
        #expect(queue["expected"] == "1 elements" && queue["expected.0.desk"] == "ind-2", "\(queue.text)")
        try await room.end()
    }
}
