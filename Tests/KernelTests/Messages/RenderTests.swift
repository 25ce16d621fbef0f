import Foundation
import Kernel
import Testing

@Suite("What messages say")
struct RenderTests {
    @Test("one sheet tells the family who sits where when, what each brings, whose fingerprints are taken and why")
    func sheet() async throws {
        let room = try await OneStopShop.room()
        let token = try await room.token("officer@maastricht")
        let booked = await room.bookBundle("2021-03-09T08:00:00Z", bearer: token)
        #expect(booked.status == 201, "\(booked.text)")
        let channel = RecordingChannel()
        try await room.deliver(through: channel)
        let message = try #require(channel.messages.first)
        #expect(message.title.hasPrefix("Your appointment at Expat Centre Maastricht Region on Tuesday 9 March 2021"))
        for line in [
            "Address: Mosae Forum 10, 6211 DW Maastricht", "- 09:00 to 09:20: Information", "WHAT TO BRING",
            "- Valid passport", "Children under six give no fingerprints.", "until 1 working day before it",
        ] { #expect(message.text.contains(line), "\(line) in:\n\(message.text)") }
        #expect(!message.text.contains("{{") && !message.text.contains("&"))
        #expect(message.text.split(separator: "\n").allSatisfy { $0.count <= 76 })
        let calendar = try #require(message.calendar)
        #expect(calendar.method == "PUBLISH" && calendar.name == "\(message.about).ics")
        #expect(!String(decoding: calendar.bytes, as: UTF8.self).contains("Rao"))
        try await room.end()
    }

    @Test(
        "it is written in the party's language, or in the centre's first that there are texts in",
        arguments: [
            ("nl", "Beste Asha Rao,"), ("en", "Dear Asha Rao,"), ("hi", "Dear Asha Rao,"),
        ])
    func languages(language: String, greeting: String) async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let body = Rehearsal.booking("2021-03-09T08:30:00Z", [Rehearsal.person(1)]).replacing(
            #""language":"en""#, with: #""language":"\#(language)""#)
        #expect(await room.call("POST", "/centres/maastricht/visits", body: body, key: UUID().uuidString).status == 201)
        let channel = RecordingChannel()
        try await room.deliver(through: channel)
        #expect(channel.messages.first?.text.hasPrefix(greeting) == true, "\(channel.messages)")
        try await room.end()
    }

    @Test("a move tells the old time and the new, a cancellation takes the events out of the calendar")
    func changes() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let channel = RecordingChannel()
        let booked = await room.book("2021-03-09T08:30:00Z")
        try await room.deliver(through: channel)
        let path = "/visits/\(try #require(booked["reference"]))"
        _ = await room.call(
            "POST", path + "/moves", body: #"{"startsAt":"2021-03-11T09:30:00Z"}"#, bearer: booked["key"])
        try await room.deliver(through: channel)
        let moved = try #require(channel.messages.last)
        #expect(moved.text.contains("It was: Tuesday 9 March 2021, 09:30\nIt is now: Thursday 11 March 2021, 10:30"))
        #expect(events(moved).contains("SEQUENCE:1") && events(moved).contains("METHOD:PUBLISH"))
        _ = await room.call("POST", path + "/cancellations", body: "{}", bearer: booked["key"])
        try await room.deliver(through: channel)
        let cancelled = try #require(channel.messages.last)
        #expect(cancelled.text.contains("It was: Thursday 11 March 2021, 10:30"))
        for line in ["METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED", "ORGANIZER:mailto:expatcentre@maastricht.nl"] {
            #expect(events(cancelled).contains(line), "\(line)")
        }
        #expect(events(cancelled).filter { $0.hasPrefix("UID:") } == events(moved).filter { $0.hasPrefix("UID:") })
        try await room.end()
    }

    private func events(_ message: RenderedMessage) -> [String] {
        String(decoding: message.calendar?.bytes ?? [], as: UTF8.self).components(separatedBy: "\r\n")
    }

    @Test("a hostile name is data: it makes no header, no template, no line and no second part")
    func hostile() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let names = [
            #"{{> en/sheet}}{{{name}}}"#, #"Eve\r\nBcc: evil@example.org\r\n\r\nhello"#,
            #"\u2028Bcc: evil@example.org"#,
            #"\u202egnp.exe"#, #"<script>alert(1)</script> & Co"#, #"--loket-boundary--"#,
        ]
        let persons = names.enumerated().map { Rehearsal.person($0 + 1, given: $1, family: "Rao") }
        let booked = await room.call(
            "POST", "/centres/maastricht/visits", body: Rehearsal.booking("2021-03-09T08:00:00Z", persons),
            key: UUID().uuidString)
        #expect(booked.status == 201, "\(booked.text)")
        let folder = try Rehearsal.makeFolder() + "/spool"
        try await room.deliver(through: try SpoolChannel(folder: folder))
        let mail = try #require(try SpooledMail.all(in: folder).first)
        #expect(
            mail.headers.keys.sorted() == [
                "Auto-Submitted", "Content-Language", "Content-Type", "Date", "From", "MIME-Version", "Message-ID",
                "Subject", "To",
            ])
        #expect(mail.headers["To"] == "<asha@example.org>")
        let token = try await room.token("officer@maastricht")
        let id = try #require(try await room.messageList(token).first?["message"] as? String)
        let text = try #require(await room.call("GET", "/messages/\(id)", bearer: token)["text"])
        for line in ["Bcc:", "hello", "\r", "\u{2028}", "\u{202E}"] {
            #expect(!text.components(separatedBy: "\n").contains { $0.hasPrefix(line) }, "\(line.debugDescription)")
        }
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
        #expect(text.contains("{{> en/sheet}}{{{name}}}") && text.contains("<script>alert(1)</script> & Co"))
        #expect(text.components(separatedBy: "WHO GOES WHERE").count == 2)
        try await room.end()
    }

    @Test(
        "an address that would need quoting reaches no header",
        arguments: [
            "a,b@example.org", "<x>@example.org", "x@exa\\\"mple.org", "ünï@example.org", "x@ex(am)ple.org",
        ])
    func address(email: String) async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let body = Rehearsal.booking("2021-03-09T08:30:00Z", [Rehearsal.person(1)]).replacing(
            "asha@example.org", with: email)
        #expect(await room.call("POST", "/centres/maastricht/visits", body: body, key: UUID().uuidString).status == 201)
        let folder = try Rehearsal.makeFolder() + "/spool"
        try await room.deliver(through: try SpoolChannel(folder: folder))
        #expect(try SpooledMail.all(in: folder).isEmpty)
        let token = try await room.token("officer@maastricht")
        #expect(try await room.messages(token) == ["visit-booked undelivered bad-address"])
        try await room.end()
    }
}
