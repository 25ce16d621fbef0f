import Foundation
import Testing

/// A fast-track visit of an employee that the employer booked, and the tokens of everyone around it.
struct FastTrackStage {
    let room: Rehearsal
    let visit: String
    let key: String
    let cases: [String]
    let sponsor: String
    let interviewer: String
    let ind: String
    let registrar: String

    /// Books employees from India for Acme, which is recognised, to live in Meerssen; all in one visit.
    init(persons: Int = 1, livesIn: String = "GM0938") async throws {
        room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let acme = #"{"sponsor":"acme","name":"Acme B.V.","recognition":[{"from":"2019-05-01"}]}"#
        #expect(await room.call("POST", "/sponsors", body: acme, bearer: Rehearsal.admin).status == 201)
        sponsor = try await room.token("sponsor:acme")
        interviewer = try await room.token("officer:municipality@maastricht")
        ind = try await room.token("officer:ind@maastricht")
        registrar = try await room.token("registrar:GM0938")
        let party = (1...persons).map { place in
            Rehearsal.person(
                place, service: "fast-track", given: "Planted\(place)", family: "Rao\(place)",
                facts: place == 1 ? #""family-of":"nobody""# : #""family-of":"migrant""#)
        }
        let booked = await room.call(
            "POST", "/centres/maastricht/visits",
            body: """
                {"startsAt":"2021-03-09T08:30:00Z","party":[\(party.joined(separator: ","))],\
                "contact":{"email":"planted@example.org","language":"nl"},"livesIn":"\(livesIn)","needs":"planted need"}
                """, bearer: sponsor, key: UUID().uuidString)
        #expect(booked.status == 201, "\(booked.text)")
        visit = try #require(booked["reference"])
        key = try #require(booked["key"])
        cases = (0..<persons).compactMap { booked["cases.\($0).case"] }
    }

    /// The interview is over for everyone.
    func interview() async throws {
        try await room.serve(visit)
        let results = cases.indices.map { place in
            """
            {"person":"p\(place + 1)","step":"interviewed","records":{"identity-document":"passport-seen",\
            "documents":"complete"},"note":"planted note"}
            """
        }
        let done = await room.call(
            "POST", "/visits/\(visit)/legs/l1/results", body: #"{"results":[\#(results.joined(separator: ","))]}"#,
            bearer: interviewer)
        #expect(done.status == 200, "\(done.text)")
    }

    /// The progress as someone sees it.
    func progress(_ bearer: String) async -> Rehearsal.Answer {
        await room.call("GET", "/visits/\(visit)/progress", bearer: bearer)
    }
}
