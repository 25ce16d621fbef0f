import Foundation
import Operations
import Testing

@Suite("Interruptions")
struct InterruptionTests {
    private static let day = "2021-03-09"

    private func report(
        _ room: Rehearsal, _ bearer: String, _ what: String = #""desk":"ind-1""#, from: String = "2021-03-09T08:00:00Z",
        more: String = ""
    ) async -> Rehearsal.Answer {
        await room.call(
            "POST", "/centres/maastricht/interruptions",
            body: #"{\#(what),"from":"\#(from)","because":"planted-illness"\#(more)}"#, bearer: bearer)
    }

    // Officers book on the day itself; others are too late.
    private func book(
        _ room: Rehearsal, _ bearer: String, _ start: String, _ persons: [String] = [Rehearsal.person(1)]
    ) async -> Rehearsal.Answer {
        await room.call(
            "POST", "/centres/maastricht/visits", body: Rehearsal.booking(start, persons), bearer: bearer,
            key: UUID().uuidString)
    }

    private func settle(
        _ room: Rehearsal, _ bearer: String, _ interruption: String, _ body: String = "{}"
    ) async -> Rehearsal.Answer {
        await room.call("POST", "/interruptions/\(interruption)/settlements", body: body, bearer: bearer)
    }

    private func journal(_ room: Rehearsal) async -> String {
        await room.call("GET", "/journal", query: "centre=maastricht&limit=500", bearer: Rehearsal.admin).text
    }

    private func count(_ text: String, _ part: String) -> Int { text.components(separatedBy: part).count - 1 }

    private func desk(_ room: Rehearsal, _ visit: String, _ bearer: String) async -> String? {
        await room.call("GET", "/visits/\(visit)", bearer: bearer)["legs.0.desk"]
    }

    /// Books both desks full from nine o'clock on, so many visits at each; the references of those at ind-1.
    private func fill(_ room: Rehearsal, _ bearer: String, _ starts: [String], both: Bool) async -> [String] {
        var first: [String] = []
        for start in starts {
            for _ in 0..<(both ? 2 : 1) {
                let booked = await book(room, bearer, start)
                #expect(booked.status == 201, "\(booked.text)")
                if booked["legs.0.desk"] == "ind-1" { first.append(booked["reference"] ?? "") }
            }
        }
        return first
    }

    @Test("proposes another desk at the same time, else the first slots that go together, and books nothing there")
    func proposals() async throws {
        let room = try await Rehearsal(at: "2021-03-09T07:00:00Z")
        let officer = try await room.token("officer@maastricht")
        let alone = await fill(room, officer, ["2021-03-09T08:30:00Z"], both: false)
        let crowded = await fill(room, officer, ["2021-03-09T09:00:00Z", "2021-03-09T09:10:00Z"], both: true)
        let told = await report(room, officer)
        #expect(told.status == 200 && told["interruption.state"] == "coming", "\(told.text)")
        #expect(told["interruption.open"] == "3" && told["interruption.because"] == "planted-illness")
        #expect(told["visits.0.visit"] == alone.first && told["visits.0.proposals.0.how"] == "desk")
        #expect(told["visits.0.proposals.0.desk"] == "ind-2")
        // The same time is not proposed twice.
        #expect((told["visits.0.proposals.1.startsAt"] ?? "") > "2021-03-09T08:30:00Z", "\(told.text)")
        let slots = (1...2).map { told["visits.\($0).proposals.0.startsAt"] ?? "" }
        #expect((1...2).allSatisfy { told["visits.\($0).proposals.0.how"] == "slot" }, "\(told.text)")
        #expect(slots[0] != slots[1] && slots.allSatisfy { $0 > "2021-03-09T09:1" }, "\(slots)")
        // Nothing new is booked at the desk, and what two could have had at one time only one can.
        let later = [
            await book(room, officer, "2021-03-09T13:00:00Z"), await book(room, officer, "2021-03-09T13:00:00Z"),
        ]
        #expect(later[0]["legs.0.desk"] == "ind-2" && later[1].status == 409, "\(later[1].text)")

        let id = told["interruption.interruption"] ?? ""
        let settled = await settle(room, officer, id)
        #expect(settled["settled"] == "3" && settled["open"] == "0" && settled["refused"] == "0", "\(settled.text)")
        #expect(await desk(room, alone.first ?? "", officer) == "ind-2")
        for visit in crowded {
            #expect(await desk(room, visit, officer) == "ind-2")
        }
        let text = await journal(room)
        #expect(
            count(text, #""operation":"settle-interruption""#) == 3 && count(text, "visit-disrupted") == 3, "\(text)")
        #expect(!text.contains("planted-illness"))
        let again = await settle(room, officer, id)
        #expect(again["settled"] == "0" && again.count("visits") == 0)
        #expect(await room.call("GET", "/interruptions/\(id)", bearer: officer).count("settled") == 3)
        try await room.end()
    }

    @Test(
        "each visit goes where an officer says, or is refused by itself; cancelled ones leave their cases to be booked")
    func choices() async throws {
        let room = try await Rehearsal(at: "2021-03-09T07:00:00Z")
        let officer = try await room.token("officer@maastricht")
        let starts = ["2021-03-09T08:30:00Z", "2021-03-09T09:00:00Z", "2021-03-09T09:30:00Z"]
        let visits = await fill(room, officer, starts, both: false)
        let safe = await book(room, officer, "2021-03-11T08:30:00Z")["reference"] ?? ""
        let id = await report(room, officer)["interruption.interruption"] ?? ""
        let body = """
            {"visits":[{"visit":"\(visits[0])","desk":"ind-2"},{"visit":"\(visits[1])","cancel":true},\
            {"visit":"\(visits[2])","startsAt":"2021-03-11T09:00:00Z"},{"visit":"\(safe)"},\
            {"visit":"2345-6789","cancel":true}]}
            """
        let settled = await settle(room, officer, id, body)
        #expect((0..<5).map { settled["visits.\($0).state"] } == ["done", "done", "done", "refused", "refused"])
        #expect((0..<3).map { settled["visits.\($0).how"] } == ["desk", "cancelled", "slot"], "\(settled.text)")
        #expect(settled["visits.3.problem.type"] == "/problems/conflict")
        #expect(settled["visits.4.problem.type"] == "/problems/not-found")
        let cancelled = await room.call("GET", "/visits/\(visits[1])", bearer: officer)
        #expect(cancelled["state"] == "cancelled")
        let freed = await room.call("GET", "/cases/\(cancelled["cases.0.case"] ?? "")", bearer: officer)
        #expect(freed["state"] == "waiting", "\(freed.text)")
        let moved = await room.call("GET", "/visits/\(visits[2])", bearer: officer)
        #expect(moved["startsAt"] == "2021-03-11T09:00:00Z" && moved["state"] == "booked")
        for wrong in [
            #"{"visits":[{"visit":"\#(visits[0])","desk":"ind-2","cancel":true}]}"#,
            #"{"visits":[{"visit":"\#(visits[0])"},{"visit":"\#(visits[0])"}]}"#,
        ] {
            #expect(await settle(room, officer, id, wrong).status == 400)
        }
        try await room.end()
    }

    @Test("two officers who settle at once settle each visit once, and each is told once")
    func race() async throws {
        let room = try await Rehearsal(at: "2021-03-09T07:00:00Z")
        let officer = try await room.token("officer@maastricht")
        let starts = (0..<6).map { "2021-03-09T09:\($0)0:00Z" }
        let visits = await fill(room, officer, starts, both: true)
        #expect(visits.count == 6)
        let id = await report(room, officer)["interruption.interruption"] ?? ""
        async let one = settle(room, officer, id)
        async let other = settle(room, officer, id)
        let answers = await [one, other]
        #expect(answers.compactMap { $0["settled"] }.compactMap { Int($0) }.reduce(0, +) == 6)
        let text = await journal(room)
        #expect(count(text, #""operation":"settle-interruption""#) == 6 && count(text, "visit-disrupted") == 6)
        try await room.end()
    }

    @Test("holds over a restart, is told in the day's closing list, and ends by the clock or an officer")
    func restart() async throws {
        let room = try await Rehearsal(at: "2021-03-09T07:00:00Z")
        let officer = try await room.token("officer@maastricht")
        #expect(await book(room, officer, "2021-03-09T09:00:00Z").status == 201)
        let told = await report(
            room, officer, #""partner":"ind""#, more: #","until":"2021-03-09T11:00:00Z""#)
        #expect(told.status == 200, "\(told.text)")
        #expect(await report(room, officer, #""partner":"ind""#).status == 409)
        func refusal(_ room: Rehearsal) async -> Rehearsal.Answer { await book(room, officer, "2021-03-09T09:30:00Z") }
        let refused = await refusal(room)
        #expect(refused.status == 409 && refused.text.contains("partner-absent"), "\(refused.text)")
        try await room.end()

        let anew = try await Rehearsal(at: "2021-03-09T07:10:00Z", folder: room.folder)
        #expect(await refusal(anew).status == 409)
        let slots = await anew.call(
            "GET", "/centres/maastricht/slots", query: "service=biometrics&from=2021-03-09&until=2021-03-10&limit=1",
            bearer: officer)
        #expect((slots["slots.0.startsAt"] ?? "") >= "2021-03-09T11:00:00Z", "\(slots.text)")
        let day = await anew.call("GET", "/centres/maastricht/days/2021-03-09", bearer: officer)
        #expect(day.text.contains(#"{"section":"interruptions-unsettled","count":1"#), "\(day.text)")
        let clock = await anew.call(
            "POST", "/exercise/clock", body: #"{"now":"2021-03-09T12:00:00Z"}"#, bearer: Rehearsal.admin)
        #expect(clock.status == 200)
        #expect(await book(anew, officer, "2021-03-09T13:00:00Z").status == 201)
        let text = await journal(anew)
        #expect(count(text, #""operation":"end-interruption""#) == 1, "\(text)")

        let second = await report(anew, officer, from: "2021-03-11T08:00:00Z")
        let path = "/interruptions/\(second["interruption.interruption"] ?? "")"
        #expect(await anew.call("DELETE", path, bearer: officer).status == 204)
        #expect(await anew.call("DELETE", path, bearer: officer).status == 204)
        let both = [
            await book(anew, officer, "2021-03-11T08:30:00Z"), await book(anew, officer, "2021-03-11T08:30:00Z"),
        ]
        #expect(both.allSatisfy { $0.status == 201 })
        let listed = await anew.call(
            "GET", "/centres/maastricht/interruptions", query: "day=2021-03-11", bearer: officer)
        #expect(listed["interruptions.0.state"] == "ended" && listed["interruptions.0.open"] == "0", "\(listed.text)")
        try await anew.end()
    }

    @Test("what was found of a day before is found anew once a partner is out of use, and again once it is back")
    func anew() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let officer = try await room.token("officer@maastricht")
        func slots() async -> Rehearsal.Answer {
            await room.call(
                "GET", "/centres/maastricht/slots", query: "service=biometrics&from=2021-03-11&until=2021-03-12&limit=1"
            )
        }
        #expect(await book(room, officer, "2021-03-11T10:00:00Z").status == 201)
        let first = await slots()
        #expect(first["slots.0.startsAt"] == "2021-03-11T08:00:00Z", "\(first.text)")
        let early = await report(
            room, officer, #""partner":"ind""#, from: "2021-03-10T23:00:00Z", more: #","until":"2021-03-11T08:30:00Z""#)
        #expect(await slots()["slots.0.startsAt"] == "2021-03-11T08:30:00Z")
        let ended = await room.call(
            "DELETE", "/interruptions/\(early["interruption.interruption"] ?? "")", bearer: officer)
        #expect(ended.status == 204)
        #expect(await slots()["slots.0.startsAt"] == "2021-03-11T08:00:00Z")
        let told = await report(room, officer, #""partner":"ind""#, from: "2021-03-10T23:00:00Z")
        let none = await slots()
        #expect(none.count("slots") == 0 && none["why.0.reason"] == "partner-absent", "\(none.text)")
        let path = "/interruptions/\(told["interruption.interruption"] ?? "")"
        #expect(await room.call("DELETE", path, bearer: officer).status == 204)
        #expect(await slots()["slots.0.startsAt"] == "2021-03-11T08:00:00Z")
        try await room.end()
    }

    @Test("a family's legs at other desks stay where they are")
    func family() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let officer = try await room.token("officer@maastricht")
        let people = [1, 2].map {
            Rehearsal.person($0, service: nil).replacingOccurrences(
                of: #""nationalities":["IN"]"#, with: #""nationalities":["IN"],"services":["information","biometrics"]"#
            )
        }
        let booked = await book(room, officer, "2021-03-09T08:30:00Z", people)
        #expect(booked.status == 201, "\(booked.text)")
        let reference = booked["reference"] ?? ""
        let before = await room.call("GET", "/visits/\(reference)", bearer: officer)
        let told = await report(room, officer, #""desk":"ind-1""#, from: "2021-03-09T07:00:00Z")
        #expect(told["visits.0.visit"] == reference, "\(told.text)")
        _ = await settle(room, officer, told["interruption.interruption"] ?? "")
        let after = await room.call("GET", "/visits/\(reference)", bearer: officer)
        #expect(!after.text.contains("ind-1") && after.text.contains("ind-2"), "\(after.text)")
        #expect(after["startsAt"] == before["startsAt"] && after["endsAt"] == before["endsAt"])
        try await room.end()
    }

    @Test("is for who serves the desk; what is wrong is told at once")
    func refused() async throws {
        let room = try await Rehearsal(at: "2021-03-09T07:00:00Z")
        let officer = try await room.token("officer@maastricht")
        let town = try await room.token("officer:municipality@maastricht")
        let other = try await room.token("officer@leiden")
        #expect(await report(room, town).status == 403)
        #expect(await report(room, town, #""desk":"interview-1""#).status == 200)
        let told = await report(room, officer)
        let id = told["interruption.interruption"] ?? ""
        #expect(await room.call("GET", "/interruptions/\(id)", bearer: other).status == 404)
        #expect(await settle(room, other, id).status == 404)
        #expect(await room.call("DELETE", "/interruptions/\(id)", bearer: town).status == 403)
        let wrong = await report(
            room, officer, #""desk":"ind-9","partner":"nobody""#, more: #","until":"2021-03-09T07:30:00Z""#)
        #expect(wrong.status == 400 && wrong.count("errors") == 4, "\(wrong.text)")
        #expect(await report(room, officer, #""desk":"ind-2""#, from: "2021-01-01T08:00:00Z").status == 400)
        try await room.end()
    }
}
