import Kernel
import Operations
import Testing

@Suite("Invitations to rate a visit")
struct InvitationTests {
    private func asked(_ desk: RatingRoom) async throws -> [String] {
        try await desk.room.messages(desk.officer).filter { $0.hasPrefix("visit-survey") }
    }

    @Test("who came is asked the day after at ten, once and in its language; who stayed away is not")
    func dayAfter() async throws {
        let desk = try await RatingRoom()
        let channel = RecordingChannel()
        let visit = try await desk.done(language: "nl")
        _ = try await desk.book("2021-03-09T09:30:00Z")
        try await desk.room.go(to: "2021-03-10T08:55:00Z")
        #expect(try await asked(desk).isEmpty)
        try await desk.room.go(to: "2021-03-10T09:00:00Z")
        #expect(try await asked(desk).count == 1)
        try await desk.room.deliver(through: channel)
        let mail = try #require(channel.messages.first { $0.kind == "visit-survey" })
        #expect(mail.title == "Hoe was uw bezoek aan Expat Centre Maastricht Region? (\(visit.reference))")
        #expect(mail.text.contains("U kunt tot en met zaterdag 8 mei 2021 antwoorden"), "\(mail.text)")
        #expect(mail.text.contains("- Hoe beoordeelt u de medewerkers aan de balie?\n"))
        #expect(!mail.text.contains(visit.key))
        let entry = try #require(try await desk.room.journal("invite-visits").first)
        #expect(entry["actor"] as? String == "clock" && entry["subject"] as? String == "2021-03-09")
        #expect(entry["happened"] as? String == "2021-03-10T09:00:00Z", "\(entry)")
        try await desk.room.go(to: "2021-03-12T12:00:00Z")
        #expect(try await asked(desk) == ["visit-survey sent"])
        try await desk.room.end()
    }

    @Test("a result that is told late is followed by the next morning's question, and nobody is asked twice")
    func late() async throws {
        let desk = try await RatingRoom()
        _ = try await desk.done()
        let visit = try await desk.book("2021-03-09T09:30:00Z")
        await desk.room.setClock("2021-03-09T09:30:00Z")
        #expect(await desk.counter.checkIn(visit.reference).status == 200)
        try await desk.room.go(to: "2021-03-10T10:00:00Z")
        #expect(try await asked(desk).count == 1)
        let told = await desk.counter.post(
            "/visits/\(visit.reference)/legs/l1/results",
            #"{"happenedAt":"2021-03-09T09:45:00Z","reason":"told late","# + CaseTests.full.dropFirst())
        #expect(told.status == 200, "\(told.text)")
        try await desk.room.go(to: "2021-03-11T08:55:00Z")
        #expect(try await asked(desk).count == 1)
        try await desk.room.go(to: "2021-03-11T09:00:00Z")
        #expect(try await asked(desk).count == 2)
        try await desk.room.end()
    }

    @Test("who has answered is not asked; a question that was answered before it went out is taken back")
    func overtaken() async throws {
        let desk = try await RatingRoom()
        let (first, second) = (try await desk.done(), try await desk.done("2021-03-09T09:30:00Z"))
        let mark = #"{"question":"overall-mark","mark":9}"#
        #expect(await desk.rate(first, mark).status == 200)
        try await desk.room.go(to: "2021-03-10T09:00:00Z")
        #expect(try await asked(desk) == ["visit-survey waiting"])
        #expect(await desk.rate(second, mark).status == 200)
        let channel = RecordingChannel()
        try await desk.room.deliver(through: channel)
        #expect(try await asked(desk) == ["visit-survey withdrawn overtaken"])
        #expect(!channel.messages.contains { $0.kind == "visit-survey" })
        try await desk.room.end()
    }

    @Test("a result that was taken back is no visit, and without an address nobody has to phone")
    func nobody() async throws {
        let desk = try await RatingRoom()
        let undone = try await desk.done()
        #expect(await desk.counter.undo(undone.reference).status == 200)
        try await desk.room.go(to: "2021-03-10T09:00:00Z")
        #expect(try await asked(desk).isEmpty)
        let body = Rehearsal.booking("2021-03-12T13:00:00Z", [Rehearsal.person(1)])
            .replacing(#""email":"asha@example.org""#, with: #""phone":"+31 43 000 0000""#)
        let booked = await desk.room.call("POST", "/centres/maastricht/visits", body: body, key: "0123456789abcdef")
        let visit = try #require(booked["reference"], "\(booked.text)")
        try await desk.room.serve(visit)
        #expect(await desk.counter.finish(visit).status == 200)
        try await desk.room.go(to: "2021-03-13T09:00:00Z")
        try await desk.room.deliver(through: RecordingChannel())
        #expect(try await asked(desk) == ["visit-survey withdrawn no-address"])
        try await desk.room.end()
    }

    @Test("a centre that asks nothing sends nothing")
    func silent() async throws {
        let centres = try OneStopShop.centres("maastricht") { text in
            text.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.hasPrefix("survey:") && !$0.contains("- { survey:") }.joined(separator: "\n")
        }
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z", centres: centres)
        let booked = await room.book("2021-03-09T08:30:00Z")
        let visit = try #require(booked["reference"], "\(booked.text)")
        try await room.serve(visit)
        let officer = try await room.token("officer@maastricht")
        let done = await room.call(
            "POST", "/visits/\(visit)/legs/l1/results", body: CaseTests.full, bearer: officer)
        #expect(done.status == 200, "\(done.text)")
        try await room.go(to: "2021-03-10T10:00:00Z")
        #expect(try await !room.told().contains("visit-survey"))
        #expect(await room.call("GET", "/visits/\(visit)/ratings", bearer: booked["key"])["state"] == "not-asked")
        try await room.end()
    }
}
