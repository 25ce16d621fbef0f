import Foundation
import Kernel
import Operations
import Testing

@Suite("Who sees what, and what is kept")
struct ReachTests {
    private static let admin = "test-admin-token-of-32-characters!!"

    private func token(_ grant: String, _ room: Rehearsal) async throws -> String {
        let issued = await room.call(
            "POST", "/tokens", body: #"{"grants":[\#(grant)]}"#, bearer: Self.admin, key: UUID().uuidString)
        return try #require(issued["secret"], "\(issued.text)")
    }

    @Test("an officer of one partner sees that partner's visits and no other's")
    func partners() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let ind = try await token(#"{"role":"officer","partner":"ind","centre":"maastricht"}"#, room)
        let booked = await room.book("2021-03-09T08:30:00Z", [Rehearsal.person(1, service: "welcome-call")])
        let reference = try #require(booked["reference"])
        #expect(await room.call("GET", "/visits/\(reference)", bearer: ind).status == 404)
        let list = await room.call("GET", "/centres/maastricht/visits", query: "date=2021-03-09", bearer: ind)
        #expect(list.count("visits") == 0)
        let national = await room.call(
            "GET", "/centres/maastricht/visits", query: "date=2021-03-09", bearer: Self.admin)
        #expect(national.count("visits") == 1)
        let centre = try await token(#"{"role":"officer","partner":"expat-centre","centre":"maastricht"}"#, room)
        #expect(await room.call("GET", "/visits/\(reference)", bearer: centre).status == 200)
        try await room.end()
    }

    @Test("whoever watches is cut off when the token is revoked")
    func revoked() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let issued = await room.call(
            "POST", "/tokens", body: #"{"grants":[{"role":"auditor"}]}"#, bearer: Self.admin, key: UUID().uuidString)
        let secret = try #require(issued["secret"])
        let stream = try #require(await room.watch(bearer: secret))
        var events = stream.makeAsyncIterator()
        #expect(await events.next().map { String(decoding: $0, as: UTF8.self) } == ": watching\n\n")
        #expect(await room.book("2021-03-09T08:30:00Z").status == 201)
        let first = try #require(await events.next().map { String(decoding: $0, as: UTF8.self) })
        #expect(first.contains("event: book-visit"))

        let token = try #require(issued["token"])
        #expect(await room.call("DELETE", "/tokens/\(token)", bearer: Self.admin).status == 204)
        #expect(await room.book("2021-03-09T08:40:00Z").status == 201)
        #expect(await events.next() == nil)
        try await room.end()
    }

    @Test("a sponsor's name stays out of the journal")
    func sponsor() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let booked = await room.call(
            "POST", "/centres/maastricht/visits",
            body: Rehearsal.booking(
                "2021-03-09T08:30:00Z", [Rehearsal.person(1)], more: #","sponsor":"jan-jansen-planted""#),
            key: UUID().uuidString)
        #expect(booked.status == 201)
        let journal = await room.call("GET", "/journal", bearer: Self.admin)
        #expect(!journal.text.contains("planted"))
        #expect(journal.text.contains("not-recognised"))
        try await room.end()
    }

    @Test("a visit moved over a birthday is assessed for its new day")
    func birthday() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        // Six on Thursday the 11th, five on Tuesday the 9th.
        let booked = await room.book("2021-03-09T08:30:00Z", [Rehearsal.person(1, born: "2015-03-11")])
        let (reference, key) = (try #require(booked["reference"]), try #require(booked["key"]))
        let moved = await room.call(
            "POST", "/visits/\(reference)/moves", body: #"{"startsAt":"2021-03-11T08:30:00Z"}"#, bearer: key)
        #expect(moved.status == 200, "\(moved.text)")
        let journal = await room.call("GET", "/journal", query: "centre=maastricht", bearer: Self.admin)
        #expect(journal["entries.0.body.cases.0.outcomes"] == "capture:photo")
        #expect(journal["entries.1.body.cases.0.outcomes"] == "capture:photo-and-fingerprints")
        #expect(journal["entries.0.body.cases.0.case"] == journal["entries.1.body.cases.0.case"])
        try await room.end()
    }

    @Test("a request with facts without end is refused in short")
    func endless() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let facts = (0..<5_000).map { "\"fact-\($0)\":1" }.joined(separator: ",")
        let answer = await room.call(
            "POST", "/centres/maastricht/services/biometrics/_assess", body: "{\"facts\":{\(facts)}}")
        #expect(answer.status == 400)
        #expect(answer.bytes.count < 1_000)
        try await room.end()
    }
}
