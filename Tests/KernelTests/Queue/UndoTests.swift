import Foundation
import Kernel
import Operations
import Testing

@Suite("The queue: what was done last is taken back")
struct UndoTests {
    @Test("result, turn, transfer and check-in, the last first, each on its day and by its partner")
    func all() async throws {
        let counter = try await Counter()
        let visit = try await counter.book("2021-03-09T08:30:00Z")
        #expect(await counter.undo(visit).status == 409, "nothing was done")
        await counter.room.setClock("2021-03-09T08:30:00Z")
        _ = await counter.checkIn(visit)
        #expect(await counter.transfer(visit, #""to":"parked""#).status == 200)
        _ = await counter.take("ind-1", visit)
        let done = await counter.finish(visit)
        #expect(done["state"] == "finished", "\(done.text)")
        let town = try await counter.room.token("officer:municipality@maastricht")
        let other = await counter.post("/visits/\(visit)/undoings", #"{"reason":"x"}"#, bearer: town)
        #expect(other.status == 404 || other.status == 403)
        let one = "/cases/\(done["cases.0.case"] ?? "")"
        let result = await counter.undo(visit)
        #expect(result.status == 200 && result["state"] == "arrived", "\(result.text)")
        #expect(result["legs.0.state"] == "serving")
        let stood = await counter.room.call("GET", one, bearer: counter.officer)
        #expect(stood["state"] == "booked" && stood["tracks.0.step"] == "expected", "\(stood.text)")
        #expect(stood["outcome"] == "an object" || stood["outcome"] == nil)
        #expect(stood["events.0.kind"] == "undoing" && stood["events.0.reason"] == "planted undoing")
        #expect(stood["steps.0.undone"] == "1", "\(stood.text)")
        // Another result may be told now.
        let again = await counter.post(
            "/visits/\(visit)/legs/l1/results",
            #"{"results":[{"person":"p1","step":"failed","records":{"failed-because":"quality"}}]}"#)
        #expect(again.status == 200, "\(again.text)")
        #expect(await counter.undo(visit)["legs.0.state"] == "serving")
        #expect(await counter.undo(visit)["legs.0.state"] == "waiting")
        #expect(await counter.visits("parked") == [visit])
        #expect(await counter.undo(visit)["legs.0.state"] == "waiting")
        #expect(await counter.visits("waiting") == [visit])
        let gone = await counter.undo(visit)
        #expect(gone["state"] == "booked" && gone["legs.0.state"] == "booked" && gone["ticket"] == nil, "\(gone.text)")
        #expect(await counter.undo(visit).status == 409)
        #expect(await counter.visits("expected") == [visit])
        #expect(await counter.checkIn(visit)["ticket"] == "A1", "a ticket is not given twice")
        #expect(await counter.journal("undo-visit") == 5)
        await counter.room.setClock("2021-03-11T08:30:00Z")
        #expect(await counter.undo(visit).status == 409, "only on the same day")
        try await counter.room.end()
    }

    @Test("a visit whose check-in was taken back is awaited anew")
    func awaited() async throws {
        let counter = try await Counter()
        let visit = try await counter.book("2021-03-09T08:30:00Z")
        await counter.room.setClock("2021-03-09T08:45:00Z")
        // Too late: the clock has told it. Its undoing gives them time to come.
        #expect(await counter.undo(visit)["state"] == "booked")
        await counter.room.setClock("2021-03-09T08:50:00Z")
        #expect(await counter.checkIn(visit).status == 200)
        #expect(await counter.undo(visit)["state"] == "booked")
        await counter.room.setClock("2021-03-09T09:10:00Z")
        let shown = await counter.room.call("GET", "/visits/\(visit)", bearer: counter.officer)
        #expect(shown["state"] == "no-show")
        try await counter.room.end()
    }

    @Test("a case that has gone on since, or a desk that serves another, is not overrun")
    func busy() async throws {
        let counter = try await Counter()
        let first = try await counter.book("2021-03-09T08:30:00Z")
        let second = try await counter.book("2021-03-09T08:50:00Z")
        await counter.room.setClock("2021-03-09T08:30:00Z")
        for visit in [first, second] { _ = await counter.checkIn(visit) }
        _ = await counter.take("ind-1", first)
        let done = await counter.finish(first)
        _ = await counter.take("ind-1", second)
        let one = "/cases/\(done["cases.0.case"] ?? "")"
        #expect(await counter.post(one + "/notes", #"{"text":"a note"}"#).status == 200)
        let back = await counter.undo(first)
        #expect(back["legs.0.state"] == "waiting", "the desk serves another by now: \(back.text)")
        #expect(await counter.take("ind-2", first).status == 200)
        #expect(await counter.finish(first).status == 200)
        #expect(await counter.post(one + "/reopenings", #"{"reason":"by mistake"}"#).status == 200)
        let refused = await counter.undo(first)
        #expect(refused.status == 409 && refused["detail"]?.contains("gone on since") == true, "\(refused.text)")
        try await counter.room.end()
    }

    @Test("the clocks of a case stand as before its result, and run again with the next")
    func clocks() async throws {
        let stage = try await FastTrackStage()
        let room = stage.room
        let officer = try await room.token("officer@maastricht")
        let path = "/cases/\(stage.cases[0])/clocks"
        let before = await room.call("GET", path, bearer: officer)
        try await stage.interview()
        let running = await room.call("GET", path, bearer: officer)
        #expect(running.text.contains("running") && running.text != before.text, "\(running.text)")
        let undone = await room.call(
            "POST", "/visits/\(stage.visit)/undoings", body: #"{"reason":"the wrong papers"}"#, bearer: officer)
        #expect(undone.status == 200, "\(undone.text)")
        let stood = await room.call("GET", path, bearer: officer)
        #expect(!stood.text.contains(#""state":"running""#), "\(stood.text)")
        #expect(room.kernel.metricsText.contains(#"loket_clocks{state="running"} 0"#))
        try await room.end()
    }
}
