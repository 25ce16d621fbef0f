import Testing

@Suite("Reminders")
struct ReminderTests {
    @Test("a visit is reminded of once, on the working day before it, at the time of the centre's file")
    func dayBefore() async throws {
        let folder = try Rehearsal.makeFolder()
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z", folder: folder)
        for _ in 1...2 { _ = await room.book("2021-03-09T08:30:00Z") }
        // Monday 8 March at 10:00, while the server is restarted in between.
        try await room.go(to: "2021-03-08T08:55:00Z")
        #expect(try await room.told().filter { $0 == "visit-reminder" }.isEmpty)
        try await room.end()
        let again = try await Rehearsal(at: "2021-03-08T09:00:00Z", folder: folder)
        try await again.go(to: "2021-03-08T09:01:00Z")
        try await again.go(to: "2021-03-09T08:00:00Z")
        #expect(try await again.told().filter { $0 == "visit-reminder" }.count == 2)
        let entry = try #require(try await again.journal("remind-visits").first)
        #expect(entry["happened"] as? String == "2021-03-08T09:00:00Z", "\(entry)")
        #expect(entry["actor"] as? String == "clock")
        try await again.end()
    }

    @Test("the reminder goes with a moved visit, and a cancelled one has none")
    func moves() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let (first, second) = (await room.book("2021-03-09T08:30:00Z"), await room.book("2021-03-09T08:30:00Z"))
        let (moving, cancelling) = (try #require(first["reference"]), try #require(second["reference"]))
        let moved = await room.call(
            "POST", "/visits/\(moving)/moves", body: #"{"startsAt":"2021-03-12T13:00:00Z"}"#, bearer: first["key"])
        #expect(moved.status == 200, "\(moved.text)")
        _ = await room.call("POST", "/visits/\(cancelling)/cancellations", body: "{}", bearer: second["key"])
        try await room.go(to: "2021-03-10T12:00:00Z")
        #expect(try await room.told().filter { $0 == "visit-reminder" }.isEmpty)
        try await room.go(to: "2021-03-11T12:00:00Z")
        #expect(try await room.told().filter { $0 == "visit-reminder" }.count == 1)
        try await room.end()
    }

    @Test("a reminder that lies after its visit's start reminds nobody: the server had stopped for too long")
    func late() async throws {
        let folder = try Rehearsal.makeFolder()
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z", folder: folder)
        _ = await room.book("2021-03-09T08:30:00Z")
        try await room.end()
        let again = try await Rehearsal(at: "2021-03-09T09:00:00Z", folder: folder)
        try await again.go(to: "2021-03-09T09:30:00Z")
        #expect(try await !again.told().contains("visit-reminder"))
        try await again.end()
    }
}
