import Foundation
import Kernel
import Ledger
import Operations
import Testing

@Suite("Two records of one person")
struct MergeTests {
    /// Two bookings of one person, with a token of who serves both.
    private struct Two {
        let room: Rehearsal
        let officer: String
        let visits: [Rehearsal.Answer]
        let clients: [String]

        init(_ starts: [String], _ persons: [String], at time: String = "2021-03-04T07:00:00Z") async throws {
            room = try await Rehearsal(at: time)
            officer = try await room.token("officer@maastricht")
            var visits: [Rehearsal.Answer] = []
            for (start, person) in zip(starts, persons) { visits.append(await room.book(start, [person])) }
            var clients: [String] = []
            for visit in visits {
                #expect(visit.status == 201, "\(visit.text)")
                let shown = await room.call("GET", "/visits/\(visit["reference"] ?? "")", bearer: officer)
                let person = """
                    {"person":{"givenName":"\(shown["party.0.givenName"] ?? "")",\
                    "familyName":"\(shown["party.0.familyName"] ?? "")","birthDate":"\(shown["party.0.birthDate"] ?? "")"}}
                    """
                let found = await room.call("POST", "/clients/_search", body: person, bearer: officer)
                let own = (0..<found.count("clients")).first {
                    found["clients.\($0).visits.0.visit"] == visit["reference"]
                }
                clients.append(own.flatMap { found["clients.\($0).client"] } ?? "")
            }
            self.visits = visits
            self.clients = clients
        }

        func merge(_ more: String = "", kept: Int = 0, bearer: String? = nil, ifMatch: String? = nil) async
            -> Rehearsal.Answer
        {
            await room.call(
                "POST", "/clients/\(clients[kept])/merges", body: #"{"with":"\#(clients[1 - kept])"\#(more)}"#,
                bearer: bearer ?? officer, ifMatch: ifMatch)
        }

        func reference(_ place: Int) -> String { visits[place]["reference"] ?? "" }
    }

    private static let done = #","mode":"merge""#
    private static let asha = Rehearsal.person(1)

    @Test("is looked at first, then done for good; visits, cases and names lead to the kept one")
    func merge() async throws {
        let typo = Rehearsal.person(1, born: "1987-01-05", given: "Ahsa")
        let two = try await Two(["2021-03-09T08:30:00Z", "2021-03-11T08:30:00Z"], [Self.asha, typo])
        let room = two.room
        let looked = await two.merge()
        #expect(looked.status == 200 && looked["mode"] == "check", "\(looked.text)")
        #expect(looked["other.visits.0.visit"] == two.reference(1))
        #expect(looked["differences"] == "2 elements" && looked["hindrances"] == "0 elements")
        #expect(await two.merge()["mode"] == "check")
        let unexplained = await two.merge(Self.done)
        #expect(unexplained.status == 400 && unexplained["errors.0.pointer"] == "/reason", "\(unexplained.text)")
        #expect(await two.merge(Self.done + #","reason":"x""#, ifMatch: "\"m9\"").status == 412)
        let merged = await two.merge(Self.done + #","reason":"planted-merge""#, ifMatch: "\"\(looked.tag ?? "")\"")
        #expect(merged.status == 200 && merged["mode"] == "merge", "\(merged.text)")
        #expect(merged["client.visits"] == "2 elements" && merged["client.cases"] == "2 elements")
        #expect(merged["client.verifiedAt"] != nil && merged["client.merged"] == "1")
        // The same again changes nothing, from either side.
        #expect(await two.merge(Self.done)["client.merged"] == "1")
        #expect(await two.merge(Self.done, kept: 1)["client.client"] == two.clients[0])
        // Both spellings find the one person, and the second visit knows who it really is.
        for body in [
            #"{"person":{"givenName":"Ahsa","familyName":"Rao","birthDate":"1987-01-05"}}"#,
            #"{"person":{"givenName":"Asha","familyName":"Rao","birthDate":"1987-05-01"}}"#,
        ] {
            let found = await room.call("POST", "/clients/_search", body: body, bearer: two.officer)
            #expect(found.count("clients") == 1 && found["clients.0.client"] == two.clients[0], "\(found.text)")
        }
        let second = await room.call("GET", "/visits/\(two.reference(1))", bearer: two.officer)
        #expect(second["party.0.givenName"] == "Asha")
        let moved = await room.call(
            "POST", "/visits/\(two.reference(1))/moves", body: #"{"startsAt":"2021-03-12T13:00:00Z"}"#,
            bearer: two.officer)
        #expect(moved.status == 200, "\(moved.text)")
        let journal = await room.call("GET", "/journal", query: "centre=national", bearer: Rehearsal.admin)
        #expect(journal.text.components(separatedBy: "merge-clients").count == 2)
        #expect(!journal.text.contains("planted-merge") && !journal.text.contains("Ahsa"))
        try await room.end()

        let anew = try await Rehearsal(at: "2021-03-04T07:30:00Z", folder: room.folder)
        let found = await anew.call(
            "POST", "/clients/_search",
            body: #"{"person":{"givenName":"Asha","familyName":"Rao","birthDate":"1987-05-01"}}"#, bearer: two.officer)
        #expect(found["clients.0.visits"] == "2 elements", "\(found.text)")
        try await anew.end()
    }

    @Test("the kept one's answers stand, and each visit keeps what was booked for it")
    func keeps() async throws {
        let other = Rehearsal.person(1, service: "information")
        let two = try await Two(["2021-03-09T08:30:00Z", "2021-03-11T08:30:00Z"], [Self.asha, other])
        #expect(await two.merge(Self.done).status == 200)
        let moved = await two.room.call(
            "POST", "/visits/\(two.reference(1))/moves", body: #"{"startsAt":"2021-03-12T13:00:00Z"}"#,
            bearer: two.officer)
        #expect(moved["legs.0.service"] == "information" && moved["legs"] == "1 elements", "\(moved.text)")
        try await two.room.end()
    }

    @Test("refuses who is in two places at one time, telling where, and lets that person be at one place from then on")
    func twoPlaces() async throws {
        let two = try await Two(["2021-03-09T08:30:00Z", "2021-03-09T08:30:00Z"], [Self.asha, Self.asha])
        let looked = await two.merge()
        #expect(looked["hindrances.0"]?.contains("2021-03-09 at 09:30") == true, "\(looked.text)")
        let refused = await two.merge(Self.done)
        #expect(refused.status == 409 && refused.text.contains(two.reference(0)), "\(refused.text)")
        #expect(refused.text.contains(two.reference(1)))
        _ = await two.room.call(
            "POST", "/visits/\(two.reference(1))/moves", body: #"{"startsAt":"2021-03-09T09:30:00Z"}"#,
            bearer: two.officer)
        #expect(await two.merge(Self.done).status == 200)
        let back = await two.room.call(
            "POST", "/visits/\(two.reference(1))/moves", body: #"{"startsAt":"2021-03-09T08:30:00Z"}"#,
            bearer: two.officer)
        #expect(back.status == 409, "\(back.text)")
        try await two.room.end()
    }

    @Test("a newcomer with one leg has no ticks of its own; once merged it has those of all its visits")
    func ticks() async throws {
        let two = try await Two(["2021-03-09T08:30:00Z", "2021-03-11T08:30:00Z"], [Self.asha, Self.asha])
        let room = two.room
        func ticks() throws -> [String: Int] {
            let ledger = try Ledger.open(
                LedgerFiles(database: room.folder + "/loket.db"), migrations: KernelTables.migrations, now: 0)
            defer { try? ledger.store.close() }
            let rows = Statement(
                """
                SELECT 'desks', COUNT(*) FROM occupancy
                UNION ALL SELECT person, COUNT(*) FROM member_occupancy GROUP BY person
                """)
            return try ledger.store.read { transaction in
                try transaction.rows(rows, []).reduce(into: [:]) { $0[try $1.text(0)] = try $1.int(1) }
            }
        }
        try await room.end()
        let booked = try ticks()
        #expect(booked.keys.sorted() == ["desks"])
        let anew = try await Rehearsal(at: "2021-03-04T07:05:00Z", folder: room.folder)
        let merged = await anew.call(
            "POST", "/clients/\(two.clients[0])/merges", body: #"{"with":"\#(two.clients[1])","mode":"merge"}"#,
            bearer: two.officer)
        #expect(merged.status == 200, "\(merged.text)")
        for (place, start) in [(0, "2021-03-11T08:30:00Z"), (1, "2021-03-09T08:30:00Z")] {
            let moved = await anew.call(
                "POST", "/visits/\(two.reference(place))/moves", body: #"{"startsAt":"\#(start)"}"#,
                bearer: two.officer)
            #expect(moved.status == 409 && moved.text.contains("two desks"), "\(moved.text)")
        }
        let cancelled = await anew.call(
            "POST", "/visits/\(two.reference(1))/cancellations", body: "{}", bearer: two.officer)
        #expect(cancelled.status < 300, "\(cancelled.text)")
        try await anew.end()
        // Two alike were booked, and one of them is left.
        let left = (booked["desks"] ?? 0) / 2
        #expect(left > 0)
        #expect(try ticks() == ["desks": left, two.clients[0]: left])
    }

    @Test("two V-numbers are two persons; strangers and other centres learn nothing")
    func refused() async throws {
        func numbered(_ number: String) -> String {
            Self.asha.replacingOccurrences(of: #""nationalities""#, with: #""vNumber":"\#(number)","nationalities""#)
        }
        let two = try await Two(
            ["2021-03-09T08:30:00Z", "2021-03-11T08:30:00Z"], [numbered("0123456789"), numbered("0123456780")])
        #expect(await two.merge(Self.done).status == 409)
        let other = try await two.room.token("officer@leiden")
        let unknown = await two.room.call(
            "POST", "/clients/00000000000000000000000000/merges", body: #"{"with":"\#(two.clients[1])"}"#,
            bearer: two.officer)
        let foreign = await two.merge(bearer: other)
        #expect(unknown.status == 404 && foreign.status == 404)
        #expect(unknown["detail"] == foreign["detail"])
        let same = await two.room.call(
            "POST", "/clients/\(two.clients[0])/merges", body: #"{"with":"\#(two.clients[0])"}"#, bearer: two.officer)
        #expect(same.status == 400)
        #expect(await two.merge(bearer: two.visits[0]["key"]).status == 403)
        try await two.room.end()
    }

    @Test("who was merged before leads to whom that one was merged into since")
    func chain() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let officer = try await room.token("officer@maastricht")
        for start in ["2021-03-09T08:30:00Z", "2021-03-11T08:30:00Z", "2021-03-12T13:00:00Z"] {
            #expect(await room.book(start).status == 201)
        }
        let asha = #"{"person":{"givenName":"Asha","familyName":"Rao","birthDate":"1987-05-01"}}"#
        let found = await room.call("POST", "/clients/_search", body: asha, bearer: officer)
        let ids = (0..<3).map { found["clients.\($0).client"] ?? "" }
        func merge(_ kept: Int, _ other: Int) async -> Rehearsal.Answer {
            await room.call(
                "POST", "/clients/\(ids[kept])/merges", body: #"{"with":"\#(ids[other])","mode":"merge"}"#,
                bearer: officer)
        }
        #expect(await merge(0, 1).status == 200)
        #expect(await merge(2, 0)["client.merged"] == "2")
        let first = await merge(1, 0)
        #expect(first.status == 200 && first["client.client"] == ids[2], "\(first.text)")
        #expect(first["client.visits"] == "3 elements")
        let left = await room.call("POST", "/clients/_search", body: asha, bearer: officer)
        #expect(left.count("clients") == 1)
        try await room.end()
    }

    @Test("who was booked before names were indexed as zones spell them is found by the exact name")
    func before() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let officer = try await room.token("officer@maastricht")
        let booked = await room.book("2021-03-09T08:30:00Z")
        try await room.end()
        let ledger = try Ledger.open(
            LedgerFiles(database: room.folder + "/loket.db"), migrations: KernelTables.migrations, now: 0)
        try ledger.store.write { transaction in
            let kind = "family-and-birth-date"
            for person in try ledger.vault.persons(kind: kind, value: "RAO 1987-05-01", in: transaction) {
                try ledger.vault.unindex(person: person, kind: kind, value: "RAO 1987-05-01", in: transaction)
                try ledger.vault.index(
                    person: person, kind: "name-and-birth-date", value: "asha rao 1987-05-01", in: transaction)
            }
        }
        try ledger.store.close()
        let anew = try await Rehearsal(at: "2021-03-04T07:30:00Z", folder: room.folder)
        func found(_ given: String) async -> Rehearsal.Answer {
            await anew.call(
                "POST", "/centres/maastricht/visits/_search",
                body: #"{"person":{"givenName":"\#(given)","familyName":"Rao","birthDate":"1987-05-01"}}"#,
                bearer: officer)
        }
        #expect(await found("Asha")["visits.0.reference"] == booked["reference"])
        #expect(await found("Asha Devi").count("visits") == 0)
        try await anew.end()
    }

    @Test("two merges at once, each the other way round, make one client")
    func race() async throws {
        let two = try await Two(["2021-03-09T08:30:00Z", "2021-03-11T08:30:00Z"], [Self.asha, Self.asha])
        async let one = two.merge(Self.done)
        async let other = two.merge(Self.done, kept: 1)
        let answers = await [one, other]
        #expect(answers.allSatisfy { $0.status == 200 && $0["client.visits"] == "2 elements" })
        #expect(answers[0]["client.client"] == answers[1]["client.client"])
        let journal = await two.room.call("GET", "/journal", query: "centre=national", bearer: Rehearsal.admin)
        #expect(journal.text.components(separatedBy: "merge-clients").count == 2)
        try await two.room.end()
    }
}
