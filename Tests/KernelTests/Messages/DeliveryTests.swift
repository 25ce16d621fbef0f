import Foundation
import Kernel
import Operations
import Synchronization
import Testing

@Suite("Delivery of messages")
struct DeliveryTests {
    private let officer = "officer@maastricht"

    @Test("a message is handed over once, and that is recorded")
    func once() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let token = try await room.token(officer)
        let channel = RecordingChannel()
        _ = await room.book("2021-03-09T08:30:00Z")
        try await room.deliver(through: channel)
        try await room.deliver(through: channel)
        let sent = try #require(channel.messages.first)
        #expect(channel.messages.count == 1)
        #expect(sent.kind == "visit-booked" && sent.recipient.email == "asha@example.org" && sent.language == "en")
        #expect(try await room.messages(token) == ["visit-booked sent"])
        let entries = try await room.journal("deliver-message")
        #expect(entries.map { $0["subject"] as? String } == [sent.id])
        #expect((entries.first?["body"] as? [String: Any])?["attempt"] as? Int == 1)
        try await room.end()
    }

    @Test("a channel that fails for an hour loses nothing: the waits grow, and the identifier stays")
    func hour() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let token = try await room.token(officer)
        let channel = RecordingChannel { _ in .failed(because: "status-503") }
        for _ in 1...2 { _ = await room.book("2021-03-09T08:30:00Z") }
        let end = try #require(Instant("2021-03-04T08:00:00Z"))
        var rounds = 0
        while try await room.messages(token).contains("visit-booked waiting status-503") || rounds == 0 {
            try await room.deliver(through: channel)
            rounds += 1
            // On to the next attempt; past the hour the channel works again.
            let next = try await room.messageList(token, state: "waiting").compactMap { $0["nextAt"] as? String }.max()
            guard let next, let time = Instant(next) else { break }
            room.kernel.clock.set(time)
            if time > end { channel.answer { _ in .delivered } }
        }
        #expect(rounds == 7)
        #expect(Set(channel.messages.map(\.id)).count == 2)
        #expect(channel.messages.count == 14)
        #expect(try await room.messages(token) == ["visit-booked sent", "visit-booked sent"])
        #expect(try await room.journal("fail-message").count == 12)
        try await room.end()
    }

    @Test("waits run from a minute to six hours, and fill three days whatever the jitter", arguments: [-1.0, 0, 1])
    func schedule(jitter: Double) throws {
        let schedule = RetrySchedule(jitter: { jitter })
        let waits = (1...40).compactMap { schedule.wait(after: $0) }
        let factor = 1 + jitter / 10
        #expect(abs(Double(try #require(waits.first)) - 60_000 * factor) < 1)
        #expect(zip(waits, waits.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(abs(Double(try #require(waits.last)) - 6 * 3_600_000 * factor) < 1)
        #expect(waits.reduce(0, +) >= 72 * 3_600_000)
        #expect(waits.count == 21)
    }

    @Test("after the last wait it is given up, and an officer may put it back or say that it was phoned")
    func givenUp() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let token = try await room.token(officer)
        let channel = RecordingChannel { _ in .failed(because: "no-connection") }
        _ = await room.book("2021-04-20T08:30:00Z")
        var time = try #require(Instant("2021-03-04T08:00:00Z"))
        for _ in 1...22 {
            room.kernel.clock.set(time)
            try await room.deliver(through: channel)
            time = time.adding(seconds: 7 * 3600)
        }
        #expect(channel.messages.count == 22)
        #expect(try await room.messages(token) == ["visit-booked undelivered no-connection"])
        let last = try #require(try await room.journal("fail-message").last?["body"] as? [String: Any])
        #expect(last["gaveUp"] as? String == "yes" && last["attempt"] as? Int == 22)
        let id = try #require(try await room.messageList(token).first?["message"] as? String)
        let health = await room.call("GET", "/health")
        #expect(health["messages.undelivered"] == "1" && health["messages.waiting"] == "0")

        let retried = await room.call("POST", "/messages/\(id)/retries", bearer: token)
        #expect(retried["state"] == "waiting" && retried["attempts"] == "0", "\(retried.text)")
        try await room.deliver(through: channel)
        #expect(channel.messages.count == 23 && Set(channel.messages.map(\.id)) == [id])
        let body = #"{"because":"phoned"}"#
        for _ in 1...2 {
            let withdrawn = await room.call("POST", "/messages/\(id)/withdrawals", body: body, bearer: token)
            #expect(withdrawn["state"] == "withdrawn" && withdrawn["because"] == "phoned")
        }
        #expect(try await room.journal("withdraw-message").count == 1)
        #expect(await room.call("POST", "/messages/\(id)/retries", bearer: token).status == 409)
        try await room.end()
    }

    @Test("what a channel refuses for ever is given up at once")
    func refused() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let token = try await room.token(officer)
        _ = await room.book("2021-03-09T08:30:00Z")
        try await room.deliver(through: RecordingChannel { _ in .refused(because: "exit-67") })
        #expect(try await room.messages(token) == ["visit-booked undelivered exit-67"])
        try await room.end()
    }

    @Test("a stop between handing over and recording hands the same message over again, under its own identifier")
    func stopped() async throws {
        let folder = try Rehearsal.makeFolder()
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z", folder: folder)
        let token = try await room.token(officer)
        _ = await room.book("2021-03-09T08:30:00Z")
        let first = RecordingChannel { _ in
            // The server is gone before it can write down what it did.
            try? await room.end()
            return .delivered
        }
        await #expect(throws: Refusal.self) { try await room.deliver(through: first) }
        let again = try await Rehearsal(at: "2021-03-04T07:01:00Z", folder: folder)
        let second = RecordingChannel()
        try await again.deliver(through: second)
        #expect(first.messages.map(\.id) == second.messages.map(\.id))
        #expect(first.messages.map(\.text) == second.messages.map(\.text))
        #expect(try await again.messages(token) == ["visit-booked sent"])
        try await again.end()
    }

    @Test("what a later message overtakes before it went out is taken back")
    func overtaken() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let token = try await room.token(officer)
        let booked = await room.book("2021-03-09T08:30:00Z")
        let reference = try #require(booked["reference"])
        let moved = await room.call(
            "POST", "/visits/\(reference)/moves", body: #"{"startsAt":"2021-03-11T08:30:00Z"}"#, bearer: booked["key"])
        #expect(moved.status == 200)
        let channel = RecordingChannel()
        try await room.deliver(through: channel)
        #expect(channel.messages.map(\.kind) == ["visit-moved"])
        #expect(try await room.messages(token) == ["visit-booked withdrawn overtaken", "visit-moved sent"])
        try await room.end()
    }

    @Test("who left no address is phoned: the message stands on the day's closing list at once")
    func noAddress() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let token = try await room.token(officer)
        let body = Rehearsal.booking("2021-03-09T08:30:00Z", [Rehearsal.person(1)]).replacing(
            #""email":"asha@example.org""#, with: #""phone":"+31 6 12345678""#)
        #expect(await room.call("POST", "/centres/maastricht/visits", body: body, key: UUID().uuidString).status == 201)
        let channel = RecordingChannel()
        try await room.deliver(through: channel)
        #expect(channel.messages.isEmpty)
        #expect(try await room.messages(token) == ["visit-booked undelivered no-address"])
        let day = await room.call("GET", "/centres/maastricht/days/2021-03-04", bearer: token)
        #expect(day.text.contains(#""section":"messages-undelivered","count":1"#), "\(day.text)")
        let id = try #require(try await room.messageList(token, state: "undelivered").first?["message"] as? String)
        let shown = await room.call("GET", "/messages/\(id)", bearer: token)
        #expect(shown["phone"] == "+31 6 12345678" && shown["text"]?.contains("Asha Rao") == true)
        // A channel that can phone takes the same message.
        let other = try await room.token("officer:municipality@maastricht")
        #expect(await room.call("GET", "/messages/\(id)", bearer: other).status == 404)
        #expect(await room.call("POST", "/messages/\(id)/retries", bearer: token).status == 200)
        let phone = RecordingChannel(needsEmail: false)
        try await room.deliver(through: phone)
        #expect(phone.messages.map(\.recipient.phone) == ["+31 6 12345678"])
        try await room.end()
    }

    @Test("messages of another centre are nobody's business here, and one that was sent stays sent")
    func reach() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let (token, stranger) = (try await room.token(officer), try await room.token("officer@leiden"))
        _ = await room.book("2021-03-09T08:30:00Z")
        try await room.deliver(through: RecordingChannel())
        let id = try #require(try await room.messageList(token).first?["message"] as? String)
        #expect(await room.call("GET", "/centres/maastricht/messages", bearer: stranger).status == 403)
        #expect(await room.call("GET", "/messages/\(id)", bearer: stranger).status == 404)
        let body = #"{"because":"phoned"}"#
        #expect(await room.call("POST", "/messages/\(id)/withdrawals", body: body, bearer: stranger).status == 404)
        #expect(await room.call("POST", "/messages/\(id)/withdrawals", body: body, bearer: token).status == 409)
        #expect(await room.call("POST", "/messages/\(id)/retries", bearer: token).status == 409)
        #expect(try await room.messages(token) == ["visit-booked sent"])
        try await room.end()
    }
}
