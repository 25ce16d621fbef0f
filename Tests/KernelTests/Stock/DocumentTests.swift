import Foundation
import Operations
import Testing

@Suite("Personal documents")
struct DocumentTests {
    private static let person = Rehearsal.person(
        1, service: "residence-document", facts: #""letter-names":"this-centre""#)

    // A case whose holder waits for another appointment, with a document that lies elsewhere.
    private func waiting(_ room: Rehearsal, _ ind: String, place: String = "elsewhere") async throws -> (
        case: String, document: String
    ) {
        let opened = await room.call(
            "POST", "/centres/maastricht/cases",
            body: """
                {"service":"residence-document","person":{"givenName":"Asha","familyName":"Rao",\
                "birthDate":"1987-05-01","nationalities":["IN"],"facts":{"letter-names":"this-centre"}}}
                """, bearer: ind, key: UUID().uuidString)
        let id = try #require(opened["case"], "\(opened.text)")
        let document = await room.call(
            "POST", "/cases/\(id)/documents", body: #"{"number":"V123AL568","place":"\#(place)"}"#, bearer: ind)
        #expect(document.status == 200, "\(document.text)")
        return (id, try #require(document["document"]))
    }

    private func book(_ room: Rehearsal, _ start: String, case id: String, by bearer: String) async -> Rehearsal.Answer
    {
        let person = Self.person.dropLast() + ",\"cases\":[\"\(id)\"]}"
        return await room.call(
            "POST", "/centres/maastricht/visits", body: Rehearsal.booking(start, [String(person)]), bearer: bearer,
            key: UUID().uuidString)
    }

    private func receive(_ room: Rehearsal, _ document: String, by bearer: String) async -> Rehearsal.Answer {
        await room.call(
            "POST", "/centres/maastricht/stock/receipts", body: #"{"document":"\#(document)"}"#, bearer: bearer)
    }

    private func handOut(_ room: Rehearsal, _ visit: String, number: String, by bearer: String) async
        -> Rehearsal.Answer
    {
        await room.serveOnce(visit, bearer)
        return await room.call(
            "POST", "/visits/\(visit)/legs/l1/results",
            body: """
                {"results":[{"person":"p1","step":"handed-out",\
                "records":{"document-number":"\(number)","zone-read":"yes"}}]}
                """, bearer: bearer)
    }

    @Test(
        "a document elsewhere keeps its collection from being booked; when it comes its holder is told, and its number is checked"
    )
    func story() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let ind = try await room.token("officer:ind@maastricht")
        let (id, document) = try await waiting(room, ind)
        let gated = await book(room, "2021-03-09T08:30:00Z", case: id, by: ind)
        #expect(gated.status == 409 && gated["why.0.reason"] == "document-elsewhere", "\(gated.text)")
        let sent = await room.call(
            "POST", "/centres/maastricht/stock/transfers", body: #"{"document":"\#(document)","to":"in-transit"}"#,
            bearer: ind)
        #expect(sent.status == 200 && sent["moves.0.to"] == "in-transit", "\(sent.text)")
        #expect(await book(room, "2021-03-09T08:30:00Z", case: id, by: ind).status == 409)
        let received = await receive(room, document, by: ind)
        #expect(received.status == 200 && received["moves.0.to"] == "maastricht/ind", "\(received.text)")
        #expect(await receive(room, document, by: ind).status == 409)
        let booked = await book(room, "2021-03-09T08:30:00Z", case: id, by: ind)
        let visit = try #require(booked["reference"], "\(booked.text)")
        #expect(await room.call("GET", "/visits/\(visit)", bearer: ind)["documents.0.state"] == "here")
        let wrong = await handOut(room, visit, number: "V123AL569", by: ind)
        #expect(wrong.status == 400 && wrong.count("errors") == 1, "\(wrong.text)")
        #expect(wrong["errors.0.code"] == "wrong-document")
        #expect(wrong["errors.0.pointer"] == "/results/0/records/document-number")
        let done = await handOut(room, visit, number: "V123AL568", by: ind)
        #expect(done.status == 200, "\(done.text)")
        let chain = await room.call("GET", "/centres/maastricht/stock/documents/\(document)", bearer: ind)
        #expect(chain["place"] == "client" && chain.count("acts") == 4, "\(chain.text)")
        #expect(chain["document.number"] == "V123AL568" && chain["acts.0.visit"] == visit)
        let journal = await room.call("GET", "/journal", query: "centre=maastricht", bearer: Rehearsal.admin)
        #expect(!journal.text.contains("V123AL"), "\(journal.text)")
        #expect(journal.text.contains("document-arrived") && journal.text.contains(document))
        let town = try await room.token("officer:municipality@maastricht")
        let seen = await room.call("GET", "/centres/maastricht/stock/documents/\(document)", bearer: town)
        #expect(seen.status == 200 && !seen.text.contains("V123AL"))
        try await room.end()
    }

    @Test("a document that leaves or is late while an appointment stands is told, and keeps the visit from being moved")
    func delayed() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let ind = try await room.token("officer:ind@maastricht")
        func told(_ kind: String) async -> Int {
            let journal = await room.call(
                "GET", "/journal", query: "centre=maastricht&limit=500", bearer: Rehearsal.admin)
            return journal.text.components(separatedBy: kind).count - 1
        }
        let (id, document) = try await waiting(room, ind, place: "ind")
        #expect(await told("document-arrived") == 1)
        let booked = await book(room, "2021-03-09T08:30:00Z", case: id, by: ind)
        let visit = try #require(booked["reference"], "\(booked.text)")
        let left = await room.call(
            "POST", "/centres/maastricht/stock/transfers", body: #"{"document":"\#(document)","to":"elsewhere"}"#,
            bearer: ind)
        #expect(left.status == 200, "\(left.text)")
        #expect(await told("document-delayed") == 1)
        let moved = await room.call(
            "POST", "/visits/\(visit)/moves", body: #"{"startsAt":"2021-03-11T08:30:00Z"}"#, bearer: ind)
        #expect(moved.status == 409 && moved["why.0.reason"] == "document-elsewhere", "\(moved.text)")
        let none = await handOut(room, visit, number: "V123AL568", by: ind)
        #expect(none.status == 409 && none.text.contains("the residence-document lies elsewhere"), "\(none.text)")
        // One that is registered for an appointment and has not come the day before is late.
        let other = await room.book("2021-03-11T09:30:00Z", [Self.person])
        let registered = await room.call(
            "POST", "/cases/\(other["cases.0.case"] ?? "")/documents", body: #"{"number":"V123AL569"}"#, bearer: ind)
        #expect(registered["state"] == "expected", "\(registered.text)")
        #expect(await told("document-delayed") == 1)
        _ = await room.call("POST", "/exercise/clock", body: #"{"now":"2021-03-09T23:00:00Z"}"#)
        _ = await room.call("GET", "/centres/maastricht/stock", bearer: ind)
        _ = await receive(room, "00000000000000000000000000", by: ind)
        #expect(await told("delay-document") == 1)
        #expect(await told("document-delayed") == 2)
        try await room.end()
    }

    @Test("a number is registered once, for a service that hands out such documents, and fits its pattern")
    func register() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let ind = try await room.token("officer:ind@maastricht")
        let (id, _) = try await waiting(room, ind)
        func register(_ body: String, case id: String) async -> Rehearsal.Answer {
            await room.call("POST", "/cases/\(id)/documents", body: body, bearer: ind)
        }
        #expect(await register(#"{"number":"V123AL568"}"#, case: id).status == 409)
        let wrong = await register(#"{"number":"V1O3AL568","kind":"residence-sticker","place":"in-1"}"#, case: id)
        #expect(wrong.status == 400 && wrong.text.contains("unknown-kind") && wrong.text.contains("unknown-place"))
        let misread = await register(#"{"number":"V1O3AL568"}"#, case: id)
        #expect(misread.status == 400 && misread["errors.0.pointer"] == "/number", "\(misread.text)")
        let prints = await room.book("2021-03-09T09:30:00Z")
        let none = await register(#"{"number":"V123AL567"}"#, case: prints["cases.0.case"] ?? "")
        #expect(none.status == 400 && none.text.contains("hands out no personal documents"), "\(none.text)")
        let town = try await room.token("officer:municipality@maastricht")
        let refused = await room.call("POST", "/cases/\(id)/documents", body: #"{"number":"V123AL567"}"#, bearer: town)
        #expect(refused.status == 403)
        try await room.end()
    }

    @Test("a card that nobody had registered is registered as it is handed out, and a second officer signs for it")
    func unregistered() async throws {
        let folder = try Rehearsal.makeFolder()
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z", folder: folder)
        let ind = try await room.token("officer:ind@maastricht")
        let (_, _) = try await waiting(room, ind)
        let booked = await room.book("2021-03-09T08:30:00Z", [Self.person])
        let visit = try #require(booked["reference"])
        let others = await handOut(room, visit, number: "V123AL568", by: ind)
        #expect(others.status == 400 && others["errors.0.code"] == "wrong-document", "another's card: \(others.text)")
        #expect(await handOut(room, visit, number: "V123AL569", by: ind).status == 200)
        let waiting = await room.call("GET", "/centres/maastricht/countersignatures", bearer: ind)
        #expect(waiting["acts.0.deed"] == "handed-out", "\(waiting.text)")
        let bytes = await room.call("GET", "/centres/maastricht/stock", bearer: ind).bytes
        try await room.end()
        let again = try await Rehearsal(at: "2021-03-09T08:40:00Z", folder: folder)
        #expect(await again.call("GET", "/centres/maastricht/stock", bearer: ind).bytes == bytes)
        try await again.end()
    }
}
