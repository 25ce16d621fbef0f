import Foundation
import Kernel
import Operations
import Testing

@Suite("Clocks")
struct ClockTests {
    @Test(
        "a hand-off is due on the 17th, and on the 19th where the town hall keeps carnival; the law knows no carnival")
    func handOff() async throws {
        let room = try await ClockRoom(at: "2026-02-12T09:00:00Z")
        for (home, due) in [("GM0938", "2026-02-17"), ("GM1711", "2026-02-19")] {
            let one = try await room.open(home)
            let done = try await room.step("interviewed", one)
            #expect(done.status == 200, "\(done.text)")
            let clocks = try await room.clocks(one)
            let promise = try #require(clocks["registration"])
            #expect(promise.due == due)
            #expect(promise.state == "running")
            #expect(promise["budget"] == "3" && promise["consumed"] == "0" && promise["left"] == "3")
            let law = try #require(clocks["by-law"])
            // Five days end on 17 February, which carnival Tuesday is and the law does not know.
            #expect(law.due == "2026-02-17")
            #expect(law["unit"] == "day" && law["kind"] == "statutory")
            #expect(law["due.at"] == "2026-02-17T23:00:00Z")
        }
        try await room.end()
    }

    @Test("every day of a clock says why it counts or does not")
    func explained() async throws {
        let room = try await ClockRoom(at: "2026-02-12T09:00:00Z")
        let one = try await room.open("GM1711")
        _ = try await room.step("interviewed", one)
        let promise = try #require(try await room.clocks(one)["registration"])
        #expect(
            promise.days == [
                "2026-02-12 started", "2026-02-13 counted 1", "2026-02-14 weekend 1", "2026-02-15 weekend 1",
                "2026-02-16 closed 1", "2026-02-17 closed 1", "2026-02-18 counted 2", "2026-02-19 counted 3 due",
            ])
        let text = promise["days.4.text"] ?? ""
        #expect(text.contains("carnival monday"), "\(text)")
        let law = try #require(try await room.clocks(one)["by-law"])
        #expect(law.days.last == "2026-02-17 counted 5 due")
        #expect(law["law.0"]?.hasPrefix("5 days, the first day not counted") == true)
        // Whose case it is not learns nothing.
        let stranger = try await room.rehearsal.token("registrar:GM0935")
        #expect(await room.rehearsal.call("GET", "/cases/\(one)/clocks", bearer: stranger).status == 404)
        let registrar = try await room.registrar("GM1711")
        #expect(await room.rehearsal.call("GET", "/cases/\(one)/clocks", bearer: registrar).status == 200)
        try await room.end()
    }

    @Test("a pause has a reason, takes the end away, and moves both clocks by its days")
    func pauses() async throws {
        let room = try await ClockRoom(at: "2026-03-02T09:00:00Z")
        let one = try await room.open("GM0938")
        _ = try await room.step("interviewed", one)
        #expect(try await room.clocks(one)["registration"]?.due == "2026-03-05")
        try await room.set("2026-03-03T09:00:00Z")
        let paused = await room.pause(one, "pauses", "registration")
        #expect(paused.status == 200, "\(paused.text)")
        #expect(paused["events.0.reason"] == "a certificate is awaited")
        let still = try #require(try await room.clocks(one)["registration"])
        #expect(still.due == nil && still.state == "paused")
        #expect(still["pauses.0.event"] == paused["events.0.number"])
        // The law's clock was not paused with it; a step pauses both.
        #expect(try await room.clocks(one)["by-law"]?.state == "running")
        #expect(await room.pause(one, "pauses", "registration").status == 409)
        _ = try await room.step("asked", one, by: "GM0938")
        try await room.set("2026-03-06T09:00:00Z")
        #expect(try await room.clocks(one)["by-law"]?.state == "paused")
        _ = try await room.step("supplied", one, by: "GM0938")
        let clocks = try await room.clocks(one)
        // Tuesday counted, Wednesday to Friday stood still: Monday and Tuesday are left.
        #expect(clocks["registration"]?.due == "2026-03-10")
        #expect(clocks["registration"]?["consumed"] == "1")
        // Saturday 7 March moved by three days is Tuesday.
        #expect(clocks["by-law"]?.due == "2026-03-10")
        #expect(clocks["by-law"]?["law.1"]?.contains("3 days of standstill") == true)
        let stopped = try await room.step("registered", one, by: "GM0938")
        #expect(stopped["state"] == "ended")
        let ended = try await room.clocks(one)
        #expect(["registration", "by-law"].allSatisfy { ended[$0]?.state == "kept" })
        #expect(try await room.fired().isEmpty)
        #expect(await !room.journal().contains("certificate"))
        try await room.end()
    }

    @Test("warning and breach come once each, in order, with a restart between them")
    func restart() async throws {
        let room = try await ClockRoom(at: "2026-02-12T09:00:00Z")
        let one = try await room.open("GM0938")
        _ = try await room.step("interviewed", one)
        try await room.set("2026-02-15T23:00:00Z")
        #expect(
            try await room.fired() == [
                "warn-clock by-law 2026-02-14T23:00:00Z", "warn-clock registration 2026-02-15T23:00:00Z",
            ])
        #expect(room.rehearsal.kernel.metricsText.contains("loket_clocks_warned 2\n"))
        let again = try await room.restarted(at: "2026-02-16T09:00:00Z")
        #expect(again.rehearsal.kernel.metricsText.contains("loket_clocks_warned 2\n"))
        #expect(again.rehearsal.kernel.metricsText.contains("loket_clocks{state=\"running\"} 2\n"))
        try await again.set("2026-02-17T22:00:00Z")
        #expect(try await again.fired().count == 2)
        try await again.set("2026-02-17T23:00:00Z")
        let fired = [
            "warn-clock by-law 2026-02-14T23:00:00Z", "warn-clock registration 2026-02-15T23:00:00Z",
            "breach-clock by-law 2026-02-17T23:00:00Z", "breach-clock registration 2026-02-17T23:00:00Z",
        ]
        #expect(try await again.fired() == fired)
        #expect(again.rehearsal.kernel.metricsText.contains("loket_clocks{state=\"overdue\"} 3\n"))
        let third = try await again.restarted(at: "2026-02-20T09:00:00Z")
        try await third.set("2026-03-20T09:00:00Z")
        #expect(try await third.fired() == fired)
        let late = try await third.step("registered", one, by: "GM0938")
        #expect(late.status == 200, "\(late.text)")
        #expect(try await third.clocks(one).values.allSatisfy { $0.state == "late" })
        #expect(third.rehearsal.kernel.metricsText.contains("loket_clocks{state=\"overdue\"} 0\n"))
        #expect(third.rehearsal.kernel.metricsText.contains("loket_clocks_warned 0\n"))
        try await third.end()
    }

    @Test("after a long stop what was due fires once, in order, each at its own time")
    func longStop() async throws {
        let room = try await ClockRoom(at: "2026-02-12T09:00:00Z")
        for _ in 0..<3 { _ = try await room.step("interviewed", try await room.open("GM0938")) }
        let again = try await room.restarted(at: "2026-06-01T09:00:00Z")
        try await again.set("2026-06-01T09:01:00Z")
        let fired = try await again.fired()
        #expect(fired.count == 12)
        #expect(Set(fired).count == 4)
        #expect(fired.map { $0.suffix(20) } == fired.map { $0.suffix(20) }.sorted())
        try await again.end()
    }

    @Test("a changed target never moves a running clock")
    func frozen() async throws {
        let room = try await ClockRoom(at: "2026-02-12T09:00:00Z")
        let one = try await room.open("GM0938")
        _ = try await room.step("interviewed", one)
        try await room.apply(settings: "registration: 8 working days")
        #expect(try await room.clocks(one)["registration"]?.due == "2026-02-17")
        try await room.set("2026-02-13T09:00:00Z")
        #expect(await room.pause(one, "pauses", "registration").status == 200)
        try await room.set("2026-02-16T09:00:00Z")
        #expect(await room.pause(one, "resumptions", "registration").status == 200)
        let old = try #require(try await room.clocks(one)["registration"])
        #expect(old["term"] == "3 working days" && old["budget"] == "3")
        #expect(old.due == "2026-02-18")
        let other = try await room.open("GM0938")
        _ = try await room.step("interviewed", other)
        let new = try #require(try await room.clocks(other)["registration"])
        #expect(new["term"] == "8 working days")
        #expect(new.due == "2026-02-26")
        try await room.end()
    }

    @Test("a step told late starts a clock whose warning and end have passed: both fire at once, in order")
    func lateStart() async throws {
        let room = try await ClockRoom(at: "2026-02-12T09:00:00Z")
        let one = try await room.open("GM0938")
        try await room.set("2026-03-01T09:00:00Z")
        let told = try await room.step("interviewed", one, happened: "2026-02-12T10:00:00Z")
        #expect(told.status == 200, "\(told.text)")
        #expect(told["clocks.0.state"] == "overdue")
        #expect(
            try await room.fired() == [
                "warn-clock by-law 2026-02-14T23:00:00Z", "warn-clock registration 2026-02-15T23:00:00Z",
                "breach-clock by-law 2026-02-17T23:00:00Z", "breach-clock registration 2026-02-17T23:00:00Z",
            ])
        try await room.set("2026-03-02T09:00:00Z")
        #expect(try await room.fired().count == 4)
        try await room.end()
    }

    @Test("a step told late that came in time shows the clock as kept, and takes the recorded breach back")
    func lateStop() async throws {
        let room = try await ClockRoom(at: "2026-02-12T09:00:00Z")
        let one = try await room.open("GM0938")
        _ = try await room.step("interviewed", one)
        try await room.set("2026-02-20T09:00:00Z")
        #expect(try await room.clocks(one)["registration"]?["breachedAt"] == "2026-02-17T23:00:00Z")
        let told = try await room.step("registered", one, by: "GM0938", happened: "2026-02-17T15:00:00Z")
        #expect(told.status == 200, "\(told.text)")
        let clock = try #require(try await room.clocks(one)["registration"])
        #expect(clock.state == "kept")
        #expect(clock["breachedAt"] == nil)
        #expect(clock["retractedBreachAt"] == "2026-02-17T23:00:00Z")
        #expect(await room.journal().contains("correct-clock"))
        try await room.end()
    }

    @Test("a pause told late takes back a breach too, which then comes at the new end")
    func latePause() async throws {
        let room = try await ClockRoom(at: "2026-02-12T09:00:00Z")
        let one = try await room.open("GM0938")
        _ = try await room.step("interviewed", one)
        try await room.set("2026-02-18T09:00:00Z")
        #expect(try await room.clocks(one)["registration"]?.state == "overdue")
        let paused = await room.pause(one, "pauses", "registration", happened: "2026-02-16T10:00:00Z")
        #expect(paused.status == 200, "\(paused.text)")
        let still = try #require(try await room.clocks(one)["registration"])
        #expect(still.state == "paused" && still["retractedBreachAt"] == "2026-02-17T23:00:00Z")
        #expect(await room.pause(one, "resumptions", "registration").status == 200)
        #expect(try await room.clocks(one)["registration"]?.due == "2026-02-19")
        try await room.set("2026-02-20T09:00:00Z")
        let breaches = try await room.fired().filter { $0.hasPrefix("breach-clock registration") }
        #expect(breaches.map { String($0.suffix(20)) } == ["2026-02-17T23:00:00Z", "2026-02-19T23:00:00Z"])
        try await room.end()
    }

    @Test("a withdrawn case's clocks end, and a reopened one's run on after a standstill")
    func withdrawn() async throws {
        let room = try await ClockRoom(at: "2026-03-02T09:00:00Z")
        let one = try await room.open("GM0938")
        _ = try await room.step("interviewed", one)
        try await room.set("2026-03-03T09:00:00Z")
        let withdrawn = await room.post("/cases/\(one)/withdrawals", #"{"reason":"they do not come"}"#)
        #expect(withdrawn.status == 200, "\(withdrawn.text)")
        #expect(try await room.clocks(one)["registration"]?.state == "ended")
        try await room.set("2026-03-12T09:00:00Z")
        #expect(try await room.fired().isEmpty)
        let reopened = await room.post("/cases/\(one)/reopenings", #"{"reason":"they come after all"}"#)
        #expect(reopened.status == 200, "\(reopened.text)")
        let clock = try #require(try await room.clocks(one)["registration"])
        #expect(clock.state == "running" && clock.due == "2026-03-16")
        _ = try await room.step("registered", one, by: "GM0938")
        #expect(try await room.clocks(one)["registration"]?.state == "kept")
        // A registration taken back lets it run on as if it had not been done.
        #expect(await room.post("/cases/\(one)/reopenings", #"{"reason":"the wrong person"}"#).status == 200)
        #expect(try await room.clocks(one)["registration"]?.due == "2026-03-16")
        try await room.set("2026-03-17T09:00:00Z")
        #expect(try await room.fired().filter { $0.contains("registration") }.count == 2)
        try await room.end()
    }

    @Test("hours run from the day of another step, through the night")
    func hours() async throws {
        let room = try await ClockRoom(at: "2026-03-06T15:00:00Z")
        let one = try await room.open("GM0938")
        #expect(try await room.clocks(one).isEmpty)
        try await room.set("2026-03-07T09:00:00Z")
        _ = try await room.step("interviewed", one)
        let reply = try #require(try await room.clocks(one)["reply"])
        // The clock of a rehearsal runs on, so that a case is opened within the hour and not on its stroke.
        let (start, due) = (try #require(reply["startedAt"]), try #require(reply["due.at"]))
        #expect(start.hasPrefix("2026-03-06T15:") && due == start.replacing("-06T", with: "-08T"))
        #expect(reply["left"].flatMap { Int($0) }.map { (1_741...1_860).contains($0) } == true)
        try await room.set("2026-03-08T16:00:00Z")
        #expect(try await room.fired(withHours: true).contains("breach-clock reply \(due)"))
        try await room.end()
    }

    @Test("a centre's cases are found by the day on which their first clock ends")
    func byDueDay() async throws {
        let room = try await ClockRoom(at: "2026-02-12T09:00:00Z")
        let later = try await room.open("GM1711")
        let sooner = try await room.open("GM0938")
        for one in [later, sooner] { _ = try await room.step("interviewed", one) }
        func list(_ query: String) async -> Rehearsal.Answer {
            await room.rehearsal.call("GET", "/centres/maastricht/cases", query: query, bearer: room.officer)
        }
        let none = await list("dueThrough=2026-02-13")
        #expect(none["cases"] == "0 elements", "\(none.text)")
        try await room.stopLawAndReply(of: [later, sooner])
        let first = await list("dueThrough=2026-02-17")
        #expect(first["cases"] == "1 elements")
        #expect(first["cases.0.case"] == sooner && first["cases.0.due.day"] == "2026-02-17")
        let both = await list("dueThrough=2026-02-28&limit=1")
        #expect(both["cases.0.case"] == sooner && both["next"] == sooner)
        let rest = await list("dueThrough=2026-02-28&limit=1&after=\(sooner)")
        #expect(rest["cases.0.case"] == later)
        try await room.end()
    }
}
