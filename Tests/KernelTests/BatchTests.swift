import Foundation
import Operations
import Testing

@Suite("A sponsor's batch")
struct BatchTests {
    private func room() async throws -> (Rehearsal, sponsor: String) {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let acme = #"{"sponsor":"acme","name":"Acme B.V.","recognition":[{"from":"2019-05-01"}]}"#
        #expect(await room.call("POST", "/sponsors", body: acme, bearer: Rehearsal.admin).status == 201)
        return (room, try await room.token("sponsor:acme"))
    }

    private func family(_ persons: Int = 1, nationality: String = "IN", service: String = "biometrics") -> String {
        let party = (1...persons).map { Rehearsal.person($0, nationality: nationality, service: nil) }
        return """
            {"party":[\(party.joined(separator: ","))],"services":["\(service)"],"livesIn":"GM0938",\
            "contact":{"email":"asha@example.org","language":"en"}}
            """
    }

    private func batch(
        _ families: [String], mode: String = "best-effort", from: String = "2021-03-09", until: String = "2021-03-10"
    ) -> String {
        """
        {"centre":"maastricht","from":"\(from)","until":"\(until)","mode":"\(mode)",\
        "families":[\(families.joined(separator: ","))]}
        """
    }

    private func send(_ room: Rehearsal, _ body: String, _ bearer: String, key: String = UUID().uuidString) async
        -> Rehearsal.Answer
    {
        await room.call("POST", "/sponsors/acme/batches", body: body, bearer: bearer, key: key)
    }

    @Test("each family gets the earliest slot that those before it have left, and a key of its own")
    func earliest() async throws {
        let (room, sponsor) = try await room()
        let key = UUID().uuidString
        let body = batch([family(), family(2), family(), family()])
        let booked = await send(room, body, sponsor, key: key)
        #expect(booked.status == 201, "\(booked.text)")
        #expect(booked["booked"] == "4")
        let starts = (0..<4).compactMap { booked["families.\($0).visit.startsAt"] }
        // Two desks from nine o'clock: the third waits for the first, the fourth too.
        #expect(starts == starts.sorted())
        #expect(starts.prefix(2) == ["2021-03-09T08:00:00Z", "2021-03-09T08:00:00Z"])
        #expect(starts[2] > starts[1])
        #expect(Set((0..<4).compactMap { booked["families.\($0).visit.key"] }).count == 4)
        #expect(await send(room, body, sponsor, key: key).bytes == booked.bytes)
        let journal = await room.call("GET", "/journal", query: "centre=maastricht", bearer: Rehearsal.admin)
        #expect(journal.text.matches(of: /"operation":"book-visit"/).count == 4)
        #expect(journal.text.contains("book-batch"))
        try await room.end()
    }

    @Test("best effort books the rest and says why not, with pointers into the family")
    func bestEffort() async throws {
        let (room, sponsor) = try await room()
        let wrong = family().replacing(
            #""birthDate":"1987-05-01""#, with: #""birthDate":"1987-05-01","facts":{"ghost":1}"#)
        let answer = await send(room, batch([family(), wrong, family(service: "ghost"), family()]), sponsor)
        #expect(answer.status == 201, "\(answer.text)")
        #expect(answer["booked"] == "2")
        #expect(answer["families.1.problem.errors.0.pointer"] == "/families/1/party/0/facts/ghost")
        #expect(answer["families.2.problem.errors.0.code"] == "unknown-service")
        #expect(answer["families.3.state"] == "booked")
        try await room.end()
    }

    @Test("all: where one cannot be booked nothing is")
    func all() async throws {
        let (room, sponsor) = try await room()
        // A Wednesday, on which the IND is not there.
        let closed = await send(
            room, batch([family(), family()], mode: "all", from: "2021-03-10", until: "2021-03-11"), sponsor)
        #expect(closed.status == 409, "\(closed.text)")
        #expect(closed["errors.1.pointer"] == "/families/1")
        let mixed = await send(room, batch([family(), family(service: "ghost")], mode: "all"), sponsor)
        #expect(mixed.status == 400)
        let day = await room.call(
            "GET", "/centres/maastricht/visits", query: "date=2021-03-09", bearer: Rehearsal.admin)
        #expect(day.count("visits") == 0)
        let slots = await room.call(
            "GET", "/centres/maastricht/slots", query: "service=biometrics&from=2021-03-09&until=2021-03-10&limit=1")
        #expect(slots["slots.0.startsAt"] == "2021-03-09T08:00:00Z")
        #expect(await send(room, batch([family(), family()], mode: "all"), sponsor)["booked"] == "2")
        try await room.end()
    }

    @Test("only for its own sponsor, a registered one, and a window that makes sense")
    func refusals() async throws {
        let (room, sponsor) = try await room()
        let other = try await room.token("sponsor:other")
        #expect(await send(room, batch([family()]), other).status == 403)
        #expect(await send(room, batch([family()], from: "2021-03-09", until: "2021-03-09"), sponsor).status == 400)
        #expect(await send(room, batch([family()], until: "2021-07-01"), sponsor).status == 400)
        #expect(await send(room, batch([]), sponsor).status == 400)
        #expect(
            await room.call("POST", "/sponsors/acme/batches", body: batch([family()]), bearer: sponsor).status == 400)
        let administrator = await send(room, batch([family()]), Rehearsal.admin)
        #expect(administrator["booked"] == "1", "\(administrator.text)")
        try await room.end()
    }

    @Test("fifty families are booked in one go")
    func fifty() async throws {
        let (room, sponsor) = try await room()
        let answer = await send(
            room, batch(Array(repeating: family(), count: 50), mode: "all", until: "2021-03-20"), sponsor)
        #expect(answer["booked"] == "50", "\(answer.text.prefix(500))")
        try await room.end()
    }
}
