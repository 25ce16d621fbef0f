import Foundation
import Operations
import Testing

@Suite("How cases live on")
struct CaseLifeTests {
    private static let asha = """
        {"service":"biometrics","person":{"givenName":"Asha","familyName":"Rao","birthDate":"1987-05-01",\
        "nationalities":["IN"],"vNumber":"0123456789"},"livesIn":"GM0938"}
        """

    private func open(_ room: Rehearsal, _ body: String, _ bearer: String) async -> Rehearsal.Answer {
        await room.call("POST", "/centres/maastricht/cases", body: body, bearer: bearer, key: UUID().uuidString)
    }

    @Test("a case is opened without a visit by who gives the service, and found again")
    func openAndFind() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let ind = try await room.token("officer:ind@maastricht")
        let town = try await room.token("officer:municipality@maastricht")
        let opened = await open(room, Self.asha, ind)
        #expect(opened.status == 201 && opened["state"] == "waiting", "\(opened.text)")
        #expect(await open(room, Self.asha, town).status == 403)
        let second = await open(room, #"{"service":"return-visa","of":"\#(opened["case"] ?? "")"}"#, ind)
        #expect(second.status == 201 || second.status == 400 || second.status == 409, "\(second.text)")
        func found(_ body: String, _ bearer: String) async -> Int {
            let answer = await room.call("POST", "/centres/maastricht/cases/_search", body: body, bearer: bearer)
            #expect(answer.status == 200, "\(answer.text)")
            return answer.text.components(separatedBy: #""service":"biometrics""#).count - 1
        }
        let named = #"{"person":{"givenName":"asha","familyName":"RAO","birthDate":"1987-05-01"}}"#
        #expect(await found(named, ind) == 1)
        #expect(await found(named, town) == 0)
        #expect(await found(#"{"vNumber":"0123456789"}"#, ind) == 1)
        #expect(await found(#"{"vNumber":"0123456780"}"#, ind) == 0)
        #expect(await found(#"{"municipality":"GM0938","state":"waiting"}"#, ind) == 1)
        #expect(await found(#"{"municipality":"GM0938","state":"ended"}"#, ind) == 0)
        #expect(await found(#"{"case":"\#(opened["case"] ?? "")"}"#, town) == 1)
        let nothing = await room.call("POST", "/centres/maastricht/cases/_search", body: "{}", bearer: ind)
        #expect(nothing.status == 400)
        let wrong = await open(
            room,
            #"{"service":"biometrics","person":{"givenName":"A","familyName":"B","birthDate":"1990-01-01","nationalities":["IN"],"facts":{"fingrs":"usable"}},"sponsor":"nobody"}"#,
            ind)
        #expect(wrong.status == 400 && wrong.text.contains("unknown-fact") && wrong.text.contains("unknown-sponsor"))
        try await room.end()
    }

    @Test("the list pages through what is open, by service, step and state")
    func list() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let ind = try await room.token("officer:ind@maastricht")
        for _ in 0..<3 { #expect(await open(room, Self.asha, ind).status == 201) }
        #expect(await room.book("2021-03-09T08:30:00Z").status == 201)
        func list(_ query: String) async -> Rehearsal.Answer {
            await room.call("GET", "/centres/maastricht/cases", query: query, bearer: ind)
        }
        let first = await list("limit=3")
        #expect(first.count("cases") == 3, "\(first.text)")
        let rest = await list("limit=3&after=\(first["next"] ?? "")")
        #expect(rest.count("cases") == 1 && rest["next"] == "an object")
        #expect(await list("state=waiting").count("cases") == 3)
        #expect(await list("state=booked&service=biometrics").count("cases") == 1)
        #expect(await list("step=expected").count("cases") == 4)
        #expect(await list("step=taken").count("cases") == 0)
        #expect(await list("service=return-visa").count("cases") == 0)
        #expect(await room.call("GET", "/centres/leiden/cases", bearer: ind).status == 403)
        try await room.end()
    }

    @Test("withdrawn with its reason sealed, and opened again where it stood")
    func withdraw() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let booked = await room.book("2021-03-09T08:30:00Z")
        let path = "/cases/\(booked["cases.0.case"] ?? "")"
        let ind = try await room.token("officer:ind@maastricht")
        let withdrawn = await room.call(
            "POST", path + "/withdrawals", body: #"{"reason":"planted-withdrawal"}"#, bearer: booked["key"])
        #expect(withdrawn.status == 200 && withdrawn["outcome"] == "withdrawn", "\(withdrawn.text)")
        #expect(await room.call("POST", path + "/withdrawals", body: #"{"reason":"x"}"#, bearer: ind).status == 409)
        #expect(await room.call("POST", path + "/steps", body: #"{"step":"reused"}"#, bearer: ind).status == 409)
        let reopened = await room.call(
            "POST", path + "/reopenings", body: #"{"reason":"planted-reopening"}"#, bearer: ind)
        #expect(reopened.status == 200 && reopened["state"] == "booked", "\(reopened.text)")
        #expect(reopened["events.0.reason"] == "planted-withdrawal" && reopened["events.1.kind"] == "reopening")
        #expect(await room.call("POST", path + "/reopenings", body: #"{"reason":"x"}"#, bearer: ind).status == 409)
        try await room.end()
    }

    @Test("a step that ended a case by mistake is taken back")
    func takeBack() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let ind = try await room.token("officer:ind@maastricht")
        let opened = await open(room, Self.asha, ind)
        let path = "/cases/\(opened["case"] ?? "")"
        #expect(await room.call("POST", path + "/steps", body: #"{"step":"reused"}"#, bearer: ind)["state"] == "ended")
        let back = await room.call("POST", path + "/reopenings", body: #"{"reason":"wrong person"}"#, bearer: ind)
        #expect(back["state"] == "waiting" && back["tracks.0.step"] == "expected", "\(back.text)")
        #expect(back["steps.0.undone"] == "1" && back["outcome"] == nil)
        let anew = await room.call("POST", path + "/steps", body: #"{"step":"reused"}"#, bearer: ind)
        #expect(anew["outcome"] == "done" && anew.count("steps") == 2)
        try await room.end()
    }

    @Test("a cancelled visit ends a case that nobody worked on, and leaves another waiting")
    func cancelled() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let ind = try await room.token("officer:ind@maastricht")
        let booked = await room.book("2021-03-09T08:30:00Z")
        let path = "/cases/\(booked["cases.0.case"] ?? "")"
        let reference = booked["reference"] ?? ""
        _ = await room.call("POST", "/visits/\(reference)/cancellations", body: "{}", bearer: booked["key"])
        let ended = await room.call("GET", path, bearer: ind)
        #expect(ended["state"] == "ended" && ended["outcome"] == "cancelled", "\(ended.text)")
        let reopened = await room.call("POST", path + "/reopenings", body: #"{"reason":"they come"}"#, bearer: ind)
        #expect(reopened["state"] == "waiting")
        // A moved visit keeps its cases.
        let other = await room.book("2021-03-11T08:30:00Z")
        let moved = await room.call(
            "POST", "/visits/\(other["reference"] ?? "")/moves", body: #"{"startsAt":"2021-03-12T13:00:00Z"}"#,
            bearer: other["key"])
        #expect(moved["cases.0.case"] == other["cases.0.case"], "\(moved.text)")
        #expect(await room.call("GET", "/cases/\(other["cases.0.case"] ?? "")", bearer: ind)["state"] == "booked")
        try await room.end()
    }

    @Test("free text, names and numbers of documents are nowhere in clear, and not in the journal")
    func sealed() async throws {
        let folder = try Rehearsal.makeFolder()
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z", folder: folder)
        let ind = try await room.token("officer:ind@maastricht")
        let town = try await room.token("officer:municipality@maastricht")
        let booked = await room.book("2021-03-09T08:30:00Z")
        let path = "/cases/\(booked["cases.0.case"] ?? "")"
        let noted = await room.call("POST", path + "/notes", body: #"{"text":"planted-note"}"#, bearer: ind)
        #expect(noted.status == 200 && noted["notes.0.text"] == "planted-note", "\(noted.text)")
        #expect(await room.call("POST", path + "/notes", body: #"{"text":"no"}"#, bearer: town).status == 403)
        #expect(await !room.call("GET", path, bearer: booked["key"]).text.contains("planted-note"))
        try await room.serve(booked["reference"] ?? "")
        let done = await room.call(
            "POST", "/visits/\(booked["reference"] ?? "")/legs/l1/results",
            body: """
                {"results":[{"person":"p1","step":"taken","records":{"captured":"photo","document-number":"V9PLANT68"},\
                "note":"planted-remark"}],"reason":"planted-reason"}
                """, bearer: ind)
        #expect(done.status == 200, "\(done.text)")
        let journal = await room.call("GET", "/journal", query: "centre=maastricht&limit=100", bearer: Rehearsal.admin)
            .text
        #expect(journal.contains("do-step") && journal.contains("finish-leg") && journal.contains("note-case"))
        #expect(journal.contains(#""as":"officer:ind@maastricht""#) && journal.contains(#""captured":"photo""#))
        let shown = await room.call("GET", path, bearer: ind)
        #expect(shown["steps.0.reason"] == "planted-reason" && shown["steps.0.note"] == "planted-remark")
        try await room.end()
        var clear = journal
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            clear += String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), as: UTF8.self)
        }
        for planted in ["planted-note", "planted-remark", "planted-reason", "V9PLANT68", "Rao", "rao"] {
            #expect(!clear.contains(planted), "\(planted)")
        }
        #expect(clear.contains("failed") || clear.contains("taken"))
    }

    @Test("a registration and a decision run side by side, each by its own hands")
    func tracks() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        _ = await room.call(
            "POST", "/sponsors", body: #"{"sponsor":"acme","name":"Acme","recognition":[{"from":"2019-05-01"}]}"#,
            bearer: Rehearsal.admin)
        let town = try await room.token("officer:municipality@maastricht")
        let ind = try await room.token("officer:ind@maastricht")
        let meerssen = try await room.token("registrar:GM0938")
        let heerlen = try await room.token("registrar:GM0917")
        func open(_ nationality: String, _ sponsor: String) async -> Rehearsal.Answer {
            await self.open(
                room,
                """
                {"service":"fast-track","person":{"givenName":"A","familyName":"B","birthDate":"1987-05-01",\
                "nationalities":["\(nationality)"],"facts":{"family-of":"nobody"}},"livesIn":"GM0938"\(sponsor)}
                """, town)
        }
        let spaniard = await open("ES", "")
        #expect(spaniard.status == 201 && spaniard.count("tracks") == 1, "\(spaniard.text)")
        let migrant = await open("IN", #","sponsor":"acme""#)
        #expect(migrant.count("tracks") == 2 && migrant["tracks.1.track"] == "residence", "\(migrant.text)")
        #expect(migrant["tracks.1.step"] == "application-awaited" && migrant["tracks.1.next.0.mine"] == "0")
        let path = "/cases/\(migrant["case"] ?? "")"
        func step(_ name: String, _ bearer: String, records: String = "") async -> Rehearsal.Answer {
            await room.call(
                "POST", path + "/steps", body: #"{"step":"\#(name)","records":{\#(records)}}"#, bearer: bearer)
        }
        #expect(await step("applied", town).status == 403)
        let early = await step("granted", ind)
        #expect(
            early.status == 409 && early["detail"]?.contains("before `granted` comes applied") == true, "\(early.text)")
        #expect(await step("applied", ind).status == 200)
        let granted = await step("granted", ind)
        #expect(granted["tracks.1.ended"] == "1" && granted["state"] == "waiting", "\(granted.text)")
        let registered = await step("registered", meerssen, records: #""bsn-given":"yes""#)
        #expect(registered.status == 409 && registered["detail"]?.contains("interviewed") == true, "\(registered.text)")
        #expect(await room.call("GET", path, bearer: heerlen).status == 404)
        #expect(await room.call("GET", path, bearer: meerssen)["person.familyName"] == "B")
        let more = await step("registered", ind, records: #""bsn-given":"yes""#)
        #expect(more.status == 403 && more["detail"]?.contains("a registrar of GM0938") == true)
        try await room.end()
    }
}
