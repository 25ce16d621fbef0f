import Foundation
import Testing

@Suite("Bookings of and for sponsors")
struct SponsorBookingTests {
    private func book(
        _ room: Rehearsal, sponsor: String? = nil, bearer: String? = nil, at start: String = "2021-03-09T08:30:00Z"
    ) async -> Rehearsal.Answer {
        let person = Rehearsal.person(1, service: "fast-track", facts: #""family-of":"nobody""#)
        let more = sponsor.map { #","sponsor":"\#($0)""# } ?? ""
        return await room.call(
            "POST", "/centres/maastricht/visits", body: Rehearsal.booking(start, [person], more: more), bearer: bearer,
            key: UUID().uuidString)
    }

    private func add(_ room: Rehearsal, _ id: String, _ periods: String) async {
        let body = #"{"sponsor":"\#(id)","name":"\#(id.capitalized) B.V.","recognition":[\#(periods)]}"#
        #expect(await room.call("POST", "/sponsors", body: body, bearer: Rehearsal.admin).status == 201)
    }

    @Test("recognition on the day of the leg decides; name and id mean the same, anything else is not recognised")
    func recognition() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        await add(room, "acme", #"{"from":"2019-05-01","until":"2021-03-11"}"#)
        let officer = try await room.token("officer@maastricht")
        #expect(await book(room, sponsor: "acme", bearer: officer).status == 201)
        let byName = await book(room, sponsor: "Acme B.V.", bearer: officer, at: "2021-03-09T09:30:00Z")
        #expect(byName.status == 201, "\(byName.text)")
        // Thursday the 11th is the first day without.
        let ended = await book(room, sponsor: "acme", bearer: officer, at: "2021-03-11T08:30:00Z")
        #expect(ended.status == 409)
        let unknown = await book(room, sponsor: "acme b.v.", bearer: officer, at: "2021-03-09T10:30:00Z")
        #expect(unknown["type"] == "/problems/no-visit-needed")
        let journal = await room.call("GET", "/journal", query: "centre=maastricht", bearer: Rehearsal.admin)
        #expect(journal.text.matches(of: /"sponsor":"acme"/).count == 2)
        #expect(!journal.text.contains("Acme"))
        try await room.end()
    }

    @Test("assessment reads the recognition on the day")
    func assessed() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        await add(room, "acme", #"{"from":"2019-05-01","until":"2021-03-11"}"#)
        func assess(_ day: String, _ sponsor: String, _ more: String = "") async -> Rehearsal.Answer {
            await room.call(
                "POST", "/centres/maastricht/services/fast-track/_assess",
                body: """
                    {"on":"\(day)","facts":{"lives-in":"GM0938","nationalities":["IN"],"family-of":"nobody"\(more)},\
                    "sponsor":"\(sponsor)"}
                    """)
        }
        let because = "outcomes.route.because"
        #expect(await assess("2021-03-10", "Acme B.V.")[because] == "recognised-sponsor")
        #expect(await assess("2021-03-11", "acme")[because] == "employer-not-recognised")
        #expect(await assess("2021-03-10", "nobody")[because] == "employer-not-recognised")
        let twice = await assess("2021-03-10", "acme", #","sponsor":"none""#)
        #expect(twice["errors.0.pointer"] == "/sponsor")
        try await room.end()
    }

    @Test("a sponsor books for itself alone, and need not say so")
    func own() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        await add(room, "acme", #"{"from":"2019-05-01"}"#)
        await add(room, "other", #"{"from":"2019-05-01"}"#)
        let sponsor = try await room.token("sponsor:acme")
        #expect(await book(room, bearer: sponsor).status == 201)
        #expect(await book(room, sponsor: "acme", bearer: sponsor, at: "2021-03-09T09:30:00Z").status == 201)
        #expect(await book(room, sponsor: "other", bearer: sponsor, at: "2021-03-09T10:30:00Z").status == 403)
        #expect(await book(room, sponsor: "nobody", bearer: sponsor, at: "2021-03-09T10:30:00Z").status == 403)
        let unregistered = try await room.token("sponsor:ghost")
        #expect(await book(room, bearer: unregistered, at: "2021-03-09T10:30:00Z").status == 403)
        let both = try await room.token("sponsor:acme", "sponsor:other")
        let unsaid = await book(room, bearer: both, at: "2021-03-09T10:30:00Z")
        #expect(unsaid["errors.0.pointer"] == "/sponsor")
        // The channel is the employer's: a client without it may not book the fast track.
        #expect(await book(room, sponsor: "acme", at: "2021-03-09T10:30:00Z").status == 409)
        try await room.end()
    }
}
