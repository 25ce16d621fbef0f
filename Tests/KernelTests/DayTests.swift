import Foundation
import Operations
import Testing

@Suite("A centre's day and its closing")
struct DayTests {
    private func show(_ room: Rehearsal, _ bearer: String, day: String = "2021-03-09") async -> Rehearsal.Answer {
        await room.call("GET", "/centres/maastricht/days/\(day)", bearer: bearer)
    }

    private func close(
        _ room: Rehearsal, _ bearer: String, reason: String? = nil, day: String = "2021-03-09"
    ) async -> Rehearsal.Answer {
        let body = reason.map { #"{"reason":"\#($0)"}"# } ?? "{}"
        return await room.call("POST", "/centres/maastricht/days/\(day)/closings", body: body, bearer: bearer)
    }

    private func count(_ answer: Rehearsal.Answer, _ section: String) -> String? {
        (0..<20).first { answer["sections.\($0).section"] == section }.flatMap { answer["sections.\($0).count"] }
    }

    @Test("tells counts and what is open; a day with open points is closed with a reason alone, once")
    func closing() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let officer = try await room.token("officer@maastricht")
        let kept = await room.book("2021-03-09T08:30:00Z")
        #expect(kept.status == 201)
        let gone = await room.book("2021-03-09T09:30:00Z")
        _ = await room.call(
            "POST", "/visits/\(gone["reference"] ?? "")/cancellations", body: "{}", bearer: gone["key"])
        let day = await show(room, officer)
        #expect(day.status == 200 && day["state"] == "open", "\(day.text)")
        #expect(day["counts.visits"] == "2" && day["counts.cancelled"] == "1")
        #expect(count(day, "persons-unseen") == "1" && count(day, "legs-unfinished") == "0")
        #expect(!day.text.contains("Asha") && !day.text.contains("Rao"))

        #expect(await close(room, officer, reason: "early").status == 409)
        await room.setClock("2021-03-09T08:30:00Z")
        _ = await room.call("POST", "/visits/\(kept["reference"] ?? "")/check-ins", body: "{}", bearer: officer)
        await room.setClock("2021-03-09T16:00:00Z")
        let refused = await close(room, officer)
        #expect(refused.status == 400 && refused["errors.0.pointer"] == "/reason", "\(refused.text)")
        let closed = await close(room, officer, reason: "planted-closing")
        #expect(closed.status == 200 && closed["state"] == "closed" && closed["open"] == "1", "\(closed.text)")
        #expect(await show(room, officer)["reason"] == "planted-closing")
        let again = await close(room, officer, reason: "another")
        #expect(again["closedAt"] == closed["closedAt"] && again["reason"] == "planted-closing")

        let journal = await room.call("GET", "/journal", query: "centre=maastricht", bearer: Rehearsal.admin)
        #expect(journal.text.components(separatedBy: "close-day").count == 2, "\(journal.text)")
        #expect(!journal.text.contains("planted-closing"))
        try await room.end()

        let anew = try await Rehearsal(at: "2021-03-09T16:30:00Z", folder: room.folder)
        #expect(await show(anew, officer)["state"] == "closed")
        try await anew.end()
    }

    @Test("an empty day needs no reason; only who serves the centre sees or closes it")
    func reach() async throws {
        let room = try await Rehearsal(at: "2021-03-09T16:00:00Z")
        let officer = try await room.token("officer@maastricht")
        let other = try await room.token("officer@leiden")
        let auditor = try await room.token("auditor")
        for bearer in [other, auditor] {
            #expect(await show(room, bearer).status == 403)
            #expect(await close(room, bearer).status == 403)
        }
        #expect(await show(room, Rehearsal.admin).status == 200)
        #expect(await close(room, Rehearsal.admin).status == 403)
        let closed = await close(room, officer)
        #expect(closed["state"] == "closed" && closed["open"] == "0" && closed["reason"] == nil, "\(closed.text)")
        #expect(await show(room, officer, day: "2021-03-10")["state"] == "open")
        #expect(await room.call("GET", "/centres/nowhere/days/2021-03-09", bearer: officer).status == 404)
        #expect(await room.call("GET", "/centres/maastricht/days/someday", bearer: officer).status == 404)
        try await room.end()
    }
}
