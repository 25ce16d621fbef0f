import Foundation
import Kernel
import Testing

@Suite("Messages that acts tell")
struct TellTests {
    @Test("booking, moving and cancelling a visit tell one message each, and the journal names it")
    func one() async throws {
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z")
        let booked = await room.book("2021-03-09T08:30:00Z", [Rehearsal.person(1), Rehearsal.person(2)])
        let (reference, key) = (try #require(booked["reference"]), booked["key"])
        let moved = await room.call(
            "POST", "/visits/\(reference)/moves", body: #"{"startsAt":"2021-03-11T08:30:00Z"}"#, bearer: key)
        #expect(moved.status == 200, "\(moved.text)")
        for _ in 1...2 {
            let cancelled = await room.call("POST", "/visits/\(reference)/cancellations", body: "{}", bearer: key)
            #expect(cancelled.status == 200, "\(cancelled.text)")
        }
        #expect(try await room.told() == ["visit-booked", "visit-moved", "visit-cancelled"])
        #expect(room.kernel.metricsText.contains(#"loket_messages{state="waiting"} 3"#))
        try await room.end()
    }

    @Test("a refused booking tells nothing, and a restart finds what waits")
    func refused() async throws {
        let folder = try Rehearsal.makeFolder()
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z", folder: folder)
        for _ in 1...3 { _ = await room.book("2021-03-09T08:30:00Z") }
        #expect(try await room.told() == ["visit-booked", "visit-booked"])
        try await room.end()
        let again = try await Rehearsal(at: "2021-03-04T07:01:00Z", folder: folder)
        #expect(again.kernel.metricsText.contains(#"loket_messages{state="waiting"} 2"#))
        try await again.end()
    }
}

extension Rehearsal {
    /// The kinds of the messages that the journal names, in its order; one identifier stands for one message.
    func told() async throws -> [String] {
        let journal = await call("GET", "/journal", query: "limit=500", bearer: Rehearsal.admin)
        let page = try JSONSerialization.jsonObject(with: Data(journal.bytes)) as? [String: Any]
        let entries = page?["entries"] as? [[String: Any]] ?? []
        let messages = entries.compactMap { ($0["body"] as? [String: Any])?["messages"] as? [[String: String]] }
            .flatMap(\.self)
        guard Set(messages.map { $0["message"] }).count == messages.count else { throw Missing(text: journal.text) }
        return messages.compactMap { $0["kind"] }
    }
}
