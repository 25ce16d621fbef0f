import Foundation
import Operations
import Testing

@Suite("Finding who stands at the desk")
struct SearchTests {
    private func visits(_ room: Rehearsal, _ body: String, _ bearer: String) async -> Rehearsal.Answer {
        await room.call("POST", "/centres/maastricht/visits/_search", body: body, bearer: bearer)
    }

    private func named(_ given: String, _ family: String, _ born: String = "1974-08-12") -> String {
        #"{"person":{"givenName":"\#(given)","familyName":"\#(family)","birthDate":"\#(born)"}}"#
    }

    private static let anna = Rehearsal.person(1, born: "1974-08-12", given: "Anna-Maria", family: "Müller")

    @Test(
        "names are compared as zones spell them",
        arguments: [
            ("Anna Maria", "Müller"), ("ANNA<<MARIA", "MUELLER"), ("anna", "MULLER"), ("Anna-Maria", "Mueller-Schmidt"),
        ])
    func spellings(given: String, family: String) async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let officer = try await room.token("officer@maastricht")
        let booked = await room.book("2021-03-09T08:30:00Z", [Self.anna])
        let found = await visits(room, named(given, family), officer)
        #expect(found.status == 200 && found["visits.0.reference"] == booked["reference"], "\(found.text)")
        try await room.end()
    }

    @Test("another name, day of birth, centre or partner finds nothing, and a stranger is not even heard")
    func nothing() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let officer = try await room.token("officer@maastricht")
        let booked = await room.book("2021-03-09T08:30:00Z", [Self.anna])
        for body in [named("Anna", "Miller"), named("Bert", "Müller"), named("Anna", "Müller", "1974-08-13")] {
            #expect(await visits(room, body, officer).count("visits") == 0, "\(body)")
        }
        let town = try await room.token("officer:municipality@maastricht")
        #expect(await visits(room, named("Anna", "Müller"), town).count("visits") == 0)
        let other = try await room.token("officer@leiden")
        #expect(await visits(room, named("Anna", "Müller"), other).status == 403)
        #expect(await visits(room, named("Anna", "Müller"), booked["key"] ?? "").status == 403)
        #expect(await visits(room, "{}", officer).status == 400)
        let clients = await room.call("POST", "/clients/_search", body: named("Anna", "Müller"), bearer: other)
        #expect(clients.status == 200 && clients.count("clients") == 0, "\(clients.text)")
        try await room.end()
    }

    @Test("a scanned zone finds the visit; one that was misread is told with line and position")
    func zone() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let officer = try await room.token("officer@maastricht")
        let eriksson = Rehearsal.person(1, born: "1974-08-12", given: "Anna Maria", family: "Eriksson")
        let booked = await room.book("2021-03-09T08:30:00Z", [eriksson])
        // The specimen of ICAO Doc 9303, part 4.
        let lines = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"]
        let found = await visits(room, #"{"zone":"\#(lines.joined(separator: "\\n"))"}"#, officer)
        #expect(found["visits.0.reference"] == booked["reference"], "\(found.text)")
        let misread = lines.joined(separator: "\\n").replacingOccurrences(of: "7408122", with: "74O8122")
        let refused = await visits(room, #"{"zone":"\#(misread)"}"#, officer)
        #expect(refused.status == 400 && refused["errors.0.pointer"] == "/zone", "\(refused.text)")
        #expect(refused["errors.0.message"]?.contains("line 2, position 16") == true, "\(refused.text)")
        #expect(!refused.text.contains("ERIKSSON") && !refused.text.contains("L898902C3"))
        let clients = await room.call(
            "POST", "/clients/_search", body: #"{"zone":"\#(lines.joined(separator: "\\n"))"}"#, bearer: officer)
        #expect(clients["clients.0.familyName"] == "Eriksson" && clients["clients.0.verifiedAt"] == nil)
        #expect(clients["clients.0.visits.0.visit"] == booked["reference"], "\(clients.text)")
        try await room.end()
    }

    @Test("today's visits come first, then those to come, then past ones")
    func order() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let officer = try await room.token("officer@maastricht")
        var starts: [String: String] = [:]
        for start in ["2021-03-09T08:30:00Z", "2021-03-11T08:30:00Z", "2021-03-12T13:00:00Z"] {
            starts[await room.book(start, [Self.anna])["reference"] ?? ""] = start
        }
        let clock = await room.call(
            "POST", "/exercise/clock", body: #"{"now":"2021-03-11T07:00:00Z"}"#, bearer: Rehearsal.admin)
        #expect(clock.status == 200)
        let found = await visits(room, named("Anna", "Müller"), officer)
        #expect(
            (0..<3).map { starts[found["visits.\($0).reference"] ?? ""] } == [
                "2021-03-11T08:30:00Z", "2021-03-12T13:00:00Z", "2021-03-09T08:30:00Z",
            ])
        try await room.end()
    }
}
