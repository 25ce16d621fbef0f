import Foundation
import Kernel
import Operations
import Synchronization
import Testing

@Suite("Channels of messages")
struct ChannelTests {
    /// A message as a kernel renders it.
    private func message() async throws -> RenderedMessage {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let channel = RecordingChannel()
        _ = await room.book("2021-03-09T08:30:00Z")
        try await room.deliver(through: channel)
        try await room.end()
        return try #require(channel.messages.first)
    }

    @Test("the spool holds one whole mail a message, for its owner alone, and the same again is the same file")
    func spool() async throws {
        let folder = try Rehearsal.makeFolder() + "/spool"
        let channel = try SpoolChannel(folder: folder)
        let message = try await message()
        for _ in 1...2 { #expect(await channel.deliver(message) == .delivered) }
        let mails = try SpooledMail.all(in: folder)
        #expect(mails.map(\.name) == ["\(message.id).eml"])
        #expect(mails.first?.headers["Message-ID"] == "<\(message.id)@maastricht.nl>")
        func mode(_ path: String) throws -> Int? {
            (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
        }
        #expect(try mode(folder) == 0o700)
        #expect(try mode("\(folder)/\(message.id).eml") == 0o600)
        try FileManager.default.removeItem(atPath: folder)
        #expect(await channel.deliver(message) == .failed(because: "not-written"))
    }

    @Test(
        "the command's exit decides",
        arguments: [
            ("cat >\"$0.mail\"", DeliveryResult.delivered), ("exit 75", .failed(because: "exit-75")),
            ("exit 1", .failed(because: "exit-1")), ("exit 67", .refused(because: "exit-67")),
            ("exec sleep 30", .failed(because: "killed")), ("kill -9 $$", .failed(because: "killed")),
            ("test -z \"$LOKET_SECRET\" && test $# = 2 && cat >/dev/null", .delivered),
        ])
    func sendmail(script: String, result: DeliveryResult) async throws {
        setenv("LOKET_SECRET", "must not be seen", 1)
        let path = try Rehearsal.makeFolder() + "/sink"
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        let channel = try #require(SendmailChannel(command: "\(path) -t -i", limit: .seconds(2)))
        #expect(await channel.deliver(try await message()) == result)
        if script.hasPrefix("cat") {
            let mail = try String(contentsOfFile: path + ".mail", encoding: .utf8)
            #expect(mail.hasPrefix("From: Expat Centre") && mail.hasSuffix("--\r\n"))
        }
        #expect(SendmailChannel(command: "/nowhere/sendmail") == nil)
    }

    @Test(
        "a webhook's event names nobody outside its data, and its answer decides",
        arguments: [
            (WebhookChannel.Answer.status(204, retryAfter: nil), DeliveryResult.delivered),
            (.status(429, retryAfter: 120), .failed(because: "status-429", retryAfter: 120)),
            (.status(503, retryAfter: nil), .failed(because: "status-503")),
            (.status(301, retryAfter: nil), .failed(because: "status-301")),
            (.status(410, retryAfter: nil), .refused(because: "status-410")),
            (.none(because: "timed-out"), .failed(because: "timed-out")),
        ])
    func webhook(answer: WebhookChannel.Answer, result: DeliveryResult) async throws {
        let posted = Mutex<[(body: [UInt8], headers: [String: String])]>([])
        let channel = WebhookChannel(
            secret: Array("a secret".utf8), now: { Instant(seconds: 1_614_844_800) }
        ) { body, headers in
            posted.withLock { posted in
                posted.append((body, Dictionary(uniqueKeysWithValues: headers.map { ($0.name, $0.value) })))
            }
            return answer
        }
        let message = try await message()
        #expect(await channel.deliver(message) == result)
        let sent = try #require(posted.withLock { $0.first })
        #expect(sent.headers["Content-Type"] == "application/cloudevents+json; charset=utf-8")
        #expect(sent.headers["webhook-id"] == message.id && sent.headers["webhook-timestamp"] == "1614844800")
        #expect(sent.headers["webhook-signature"]?.hasPrefix("v1,") == true)
        let event = try #require(try JSONSerialization.jsonObject(with: Data(sent.body)) as? [String: Any])
        let attributes = event.filter { $0.key != "data" }.mapValues { "\($0)" }
        #expect(
            attributes == [
                "specversion": "1.0", "id": message.id, "source": "urn:loket:maastricht",
                "type": "nl.loket.visit-booked.v1", "subject": message.about, "time": message.createdAt.description,
                "datacontenttype": "application/json", "dataschema": "urn:loket:schema:message:1",
            ])
        let data = try #require(event["data"] as? [String: Any])
        #expect((data["recipient"] as? [String: String]) == ["email": "asha@example.org"])
        #expect((data["text"] as? String)?.contains("Asha Rao") == true)
    }

    @Test("a receiver that asks for patience is given it")
    func patience() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let token = try await room.token("officer@maastricht")
        _ = await room.book("2021-03-09T08:30:00Z")
        try await room.deliver(through: RecordingChannel { _ in .failed(because: "status-429", retryAfter: 7200) })
        let next = try #require(try await room.messageList(token).first?["nextAt"] as? String)
        #expect(next > "2021-03-04T09:00:00Z" && next < "2021-03-04T09:05:00Z", "\(next)")
        try await room.end()
    }
}
