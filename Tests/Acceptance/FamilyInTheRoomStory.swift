import Foundation
import Testing

extension Stories {
    /// The family from India again, in March 2021: what it is told, how it is received, and what it takes home.
    @Suite("The family in the room")
    struct FamilyInTheRoom {
        @Test(
            "told in English, received without the child of 4, served at three desks, a sticker, and a card that travels"
        )
        func family() async throws {
            let stage = try Stage()
            let server = try await stage.serve()
            let room = FamilyRoom(stage, server, try await Staff(at: server))
            let visit = try await room.book(Households.fromIndia, "2021-03-09", bearer: room.staff.sponsor)
            try await told(visit, room)
            try await received(visit, room)
            try await sticker(room)
            try await card(room)
            try await server.deliverAll()
            let export = try await stage.loket("journal", "export", server: server)
            let journal = JournalJudge(export.out, isQuiet: true)
            #expect(journal.faults == [])
            #expect(try Spool(stage).identifiers == journal.messages.delivered)
            #expect(try await server.stop() == 0)
        }

        /// The confirmation: one sheet for the family, and a calendar file; then the reminder.
        private func told(_ visit: Answer, _ room: FamilyRoom) async throws {
            let reference = try #require(visit["reference"])
            try await room.server.deliverAll()
            let sheet = try #require(try Spool(room.stage).mails(reference).first)
            #expect(
                sheet.subject.hasPrefix("Your appointment at Expat Centre Maastricht Region on Tuesday 9 March 2021"))
            for line in [
                "Dear Asha Rao,", "WHO GOES WHERE, AND WHEN", "WHAT TO BRING", "Valid passport",
                "Address: Mosae Forum 10, 6211 DW Maastricht", "Children under six give no fingerprints.",
            ] { #expect(sheet.text.contains(line), "\(line) in:\n\(sheet.text)") }
            // Who sits where when is what was booked; a long line goes on below.
            let lines = sheet.text.replacing("\n  ", with: " ").split(separator: "\n")
            for index in 0..<visit.count("legs") {
                let start = visit["legs.\(index).localStart"]?.dropFirst(11).prefix(5) ?? ""
                let desk = visit["legs.\(index).desk"] ?? ""
                let line = lines.first { $0.hasPrefix("- \(start) ") && $0.contains("desk \(desk) Asha Rao") }
                #expect(line != nil, "\(start) at \(desk) in:\n\(sheet.text)")
            }
            for name in ["Asha", "Ravi", "Mira", "Dev"] { #expect(sheet.text.contains(name)) }
            #expect(sheet.calendar.hasPrefix("BEGIN:VCALENDAR") && !sheet.calendar.contains("Rao"), "\(sheet.calendar)")
            // A working day before, at ten, once.
            try await room.server.setClock("2021-03-08T09:00:30Z")
            try await room.server.deliverAll()
            let reminders = try Spool(room.stage).mails("Reminder:")
            #expect(reminders.count == 1 && reminders.first?.subject.contains(reference) == true)
        }

        /// Three of them come in time and are called; the child comes when the information is over.
        private func received(_ visit: Answer, _ room: FamilyRoom) async throws {
            let reference = try #require(visit["reference"])
            try await room.server.setClock("2021-03-09T08:00:00Z")
            let come = try await room.post(
                "/visits/\(reference)/check-ins", #"{"persons":["p1","p2","p3"]}"#, room.staff.expatCentre)
            #expect(
                come["ticket"] == "A1" && come.count("absent") == 1 && come["absent.0.person"] == "p4", "\(come.text)")
            #expect(Set(come.all("absent.0.legs", "service")) == ["information", "biometrics", "fast-track"])
            for index in 0..<come.count("absent.0.legs") {
                #expect(
                    come["absent.0.legs.\(index).may.0"] == "check-in"
                        && come["absent.0.legs.\(index).may.1"] == "take-turn")
            }
            let queue = try await room.get("/centres/maastricht/queue", room.staff.ind)
            #expect(queue.count("waiting") == visit.count("legs") && !queue.text.contains("Rao"), "\(queue.text)")

            // What the three are told is told; the child's talk needs another appointment, and the family is written so.
            try await room.serve("welcome", room.staff.expatCentre, reference) { person in
                person == "p4" ? #""absent":true"# : #""step":"given","records":{"talked-about":"living"}"#
            }
            try await room.server.deliverAll()
            let missed = try Spool(room.stage).mails("A new appointment is needed")
            #expect(missed.count == 1 && missed.first?.text.contains("Dev Rao") == true, "\(missed)")
            #expect(missed.first?.text.contains("Information") == true)

            // The child has come: nothing else is lost.
            try await room.server.setClock("2021-03-09T08:25:00Z")
            let later = try await room.post(
                "/visits/\(reference)/check-ins", #"{"persons":["p4"]}"#, room.staff.expatCentre)
            #expect(later["ticket"] == "A1" && later.count("absent") == 0, "\(later.text)")
            let captured = ["p1": "full", "p2": "full", "p3": "photo-and-fingerprints", "p4": "photo"]
            try await room.serve("ind-1", room.staff.ind, reference) { person in
                #""step":"taken","records":{"captured":"\#(captured[person] ?? "")","document-number":"V123AL568"}"#
            }
            try await room.serve("interview-1", room.staff.municipality, reference) { _ in
                #""step":"interviewed","records":{"identity-document":"passport-seen","documents":"complete"}"#
            }
            let after = try await room.get("/visits/\(reference)", room.staff.ind)
            #expect(after["state"] == "finished", "\(after.text)")
            let cases = (0..<visit.count("cases")).first {
                visit["cases.\($0).person"] == "p4" && visit["cases.\($0).service"] == "information"
            }
            let talk = try await room.get("/cases/\(visit["cases.\(cases ?? 0).case"] ?? "")", room.staff.expatCentre)
            #expect(talk["state"] == "waiting", "the child's talk can be booked anew: \(talk.text)")
        }

        /// One sticker is spoiled, another is drawn, and a second officer signs for the first.
        private func sticker(_ room: FamilyRoom) async throws {
            let (ind, second) = (room.staff.ind, room.staff.second)
            let received = try await room.post(
                "/centres/maastricht/stock/receipts",
                """
                {"kind":"residence-sticker","ranges":[{"first":"NL-V-000101","last":"NL-V-000300"}],"second":"\(second)"}
                """, ind)
            #expect(received["signature"] == "signed", "\(received.text)")
            let visit = try await room.book(Households.sticker(born: "1987-01-14"), "2021-03-16")
            let reference = try #require(visit["reference"])
            try await room.server.setClock(try #require(visit["startsAt"]))
            _ = try await room.post("/visits/\(reference)/check-ins", "{}", ind)
            try await room.serve("ind-1", ind, reference) { _ in
                #"""
                "step":"placed","records":{"valid-until":"2022-12-31","labour-text":"not-allowed"},\#
                "spoiled":[{"serial":"NL-V-000101","because":"misprint"}],"drawn":["NL-V-000102"]
                """#
            }
            let open = try await room.get("/centres/maastricht/countersignatures", second)
            #expect(open.count("acts") == 1 && open["acts.0.deed"] == "spoiled", "\(open.text)")
            let act = open["acts.0.act"] ?? ""
            #expect(try await room.server.call("POST", "/countersignatures/\(act)", bearer: ind).status == 409)
            #expect(try await room.post("/countersignatures/\(act)", "", second)["signature"] == "signed")
            let serials = "/centres/maastricht/stock/residence-sticker/serials"
            let spoiled = try await room.get("\(serials)/NL-V-000101", ind)
            #expect(
                spoiled["place"] == "void" && spoiled.all("acts", "deed") == ["spoiled", "received"], "\(spoiled.text)")
            let drawn = try await room.get("\(serials)/NL-V-000102", ind)
            #expect(drawn["place"] == "client" && drawn.all("acts", "deed") == ["drawn", "received"], "\(drawn.text)")
            // Nothing is drawn twice.
            let left = try await room.get("/centres/maastricht/stock", ind)
            #expect(left.text.contains(#""first":"NL-V-000103""#), "\(left.text)")
        }

        /// The card lies in Hengelo: no appointment before it has come, its number is checked, its way can be told.
        private func card(_ room: FamilyRoom) async throws {
            let ind = room.staff.ind
            let opened = try await room.post(
                "/centres/maastricht/cases",
                """
                {"service":"residence-document","person":{"givenName":"Asha","familyName":"Rao","birthDate":"1987-01-14",\
                "nationalities":["IN"],"facts":{"letter-names":"this-centre"}},"livesIn":"GM0938",\
                "contact":{"email":"asha@example.org","language":"en"}}
                """, ind, status: 201)
            let id = try #require(opened["case"])
            let registered = try await room.post(
                "/cases/\(id)/documents", #"{"number":"V123AL568","place":"east-netherlands/ind"}"#, ind)
            let document = try #require(registered["document"], "\(registered.text)")
            #expect(!registered.text.contains("arrived"))
            func asha(_ more: String) -> Households.Household {
                Households.Household(
                    persons: [
                        """
                        {"person":"p1","givenName":"Asha","familyName":"Rao","birthDate":"1987-01-14",\
                        "nationalities":["IN"],"services":["residence-document"],\
                        "facts":{"letter-names":"this-centre"}\(more)}
                        """
                    ], bundle: nil, livesIn: "GM0938", sponsor: nil)
            }
            let household = asha(#","cases":["\#(id)"]"#)
            let early = try await room.server.call(
                "POST", "/centres/maastricht/visits", body: household.booking("2021-03-18T08:00:00Z"), bearer: ind,
                key: UUID().uuidString)
            #expect(early.status == 409 && early["why.0.reason"] == "document-elsewhere", "\(early.text)")

            let hengelo = try await room.server.officer("ind", at: "east-netherlands")
            let sent = try await room.post(
                "/centres/east-netherlands/stock/transfers", #"{"document":"\#(document)","to":"maastricht/ind"}"#,
                hengelo)
            #expect(sent["moves.0.to"] == "in-transit", "\(sent.text)")
            try await room.server.setClock("2021-03-17T10:00:00Z")
            _ = try await room.post(
                "/centres/maastricht/stock/receipts", #"{"document":"\#(document)"}"#, ind)
            try await room.server.deliverAll()
            let ready = try Spool(room.stage).mails("The document is ready")
            #expect(ready.count == 1 && ready.first?.text.contains("Asha Rao") == true, "\(ready)")

            let visit = try await room.book(household, "2021-03-18", bearer: ind, search: asha(""))
            let reference = try #require(visit["reference"])
            try await room.server.setClock(try #require(visit["startsAt"]))
            _ = try await room.post("/visits/\(reference)/check-ins", "{}", ind)
            let turn = try await room.post(
                "/centres/maastricht/queue/turns", #"{"desk":"ind-1","visit":"\#(reference)"}"#, ind)
            let path = "/visits/\(reference)/legs/\(turn["leg"] ?? "")/results"
            func result(_ number: String) -> String {
                #"{"results":[{"person":"p1","step":"handed-out","records":{"document-number":"\#(number)","zone-read":"yes"}}]}"#
            }
            let wrong = try await room.server.call("POST", path, body: result("V999XX999"), bearer: ind)
            #expect(wrong.status == 400 && wrong["errors.0.code"] == "wrong-document", "\(wrong.text)")
            #expect(try await room.post(path, result("V123AL568"), ind)["state"] == "finished")
            let chain = try await room.get("/centres/maastricht/stock/documents/\(document)", ind)
            #expect(chain["place"] == "client", "\(chain.text)")
            #expect(
                chain.all("acts", "deed") == ["handed-out", "received", "transferred", "registered"], "\(chain.text)")
            #expect(chain.all("acts", "centre") == ["maastricht", "maastricht", "east-netherlands", "maastricht"])
        }
    }
}

/// What the story does at the counter; what is refused is told with the answer.
private struct FamilyRoom {
    let stage: Stage
    let server: LoketProcess
    let staff: Staff

    init(_ stage: Stage, _ server: LoketProcess, _ staff: Staff) {
        (self.stage, self.server, self.staff) = (stage, server, staff)
    }

    func post(_ path: String, _ body: String, _ bearer: String, status: Int = 200) async throws -> Answer {
        let answer = try await server.call("POST", path, body: body, bearer: bearer, key: UUID().uuidString)
        try #require(answer.status == status, "\(path) \(body): \(answer.text)")
        return answer
    }

    func get(_ path: String, _ bearer: String) async throws -> Answer {
        let answer = try await server.call("GET", path, bearer: bearer)
        try #require(answer.status == 200, "\(path): \(answer.text)")
        return answer
    }

    /// Books the first slot of a day.
    func book(
        _ household: Households.Household, _ day: String, bearer: String? = nil,
        search: Households.Household? = nil
    ) async throws -> Answer {
        let next = DayWork.text(try Date("\(day)T00:00:00Z", strategy: .iso8601), plus: 1)
        let found = try await server.call(
            "POST", "/centres/maastricht/slots/_search", body: (search ?? household).search(day, next, limit: 1),
            bearer: bearer)
        let start = try #require(found["slots.0.startsAt"], "\(found.text)")
        let booked = try await server.call(
            "POST", "/centres/maastricht/visits", body: household.booking(start), bearer: bearer, key: UUID().uuidString
        )
        try #require(booked.status == 201, "\(booked.text)")
        return booked
    }

    /// A desk calls the visit, and tells what came of it for each of the leg's persons.
    func serve(_ desk: String, _ bearer: String, _ visit: String, _ result: (String) -> String) async throws {
        let turn = try await post(
            "/centres/maastricht/queue/turns", #"{"desk":"\#(desk)","visit":"\#(visit)"}"#, bearer)
        let persons = (0..<turn.count("persons")).compactMap { turn["persons.\($0)"] }
        let results = persons.map { #"{"person":"\#($0)",\#(result($0))}"# }.joined(separator: ",")
        _ = try await post(
            "/visits/\(visit)/legs/\(turn["leg"] ?? "")/results", #"{"results":[\#(results)]}"#, bearer)
    }
}
