import Foundation
import Operations
import Testing

@Suite("The queue: a desk out of use")
struct RoomInterruptionTests {
    @Test("who waits for a desk that is out of use is sent to another; no turn is taken there until it is over")
    func redirected() async throws {
        let counter = try await Counter()
        let first = try await counter.book("2021-03-09T08:30:00Z")
        let second = try await counter.book("2021-03-09T08:50:00Z")
        await counter.room.setClock("2021-03-09T08:30:00Z")
        for visit in [first, second] { _ = await counter.checkIn(visit) }
        #expect(await counter.transfer(second, #""to":"desk","desk":"ind-1""#).status == 200)
        let told = await counter.post(
            "/centres/maastricht/interruptions",
            #"{"desk":"ind-1","from":"2021-03-09T08:30:00Z","because":"the scanner is broken"}"#)
        #expect(told.status == 201 || told.status == 200, "\(told.text)")
        let closed = await counter.take("ind-1")
        #expect(closed.status == 409 && closed["detail"]?.contains("out of use") == true, "\(closed.text)")
        let queue = await counter.queue("desk=ind-1")
        #expect(queue["desks.0.state"] == "interrupted", "\(queue.text)")
        let id = try #require(told["interruption.interruption"], "\(told.text)")
        let settled = await counter.post(
            "/interruptions/\(id)/settlements", #"{"visits":[{"visit":"\#(second)","desk":"ind-2"}]}"#)
        #expect(settled["settled"] == "1", "\(settled.text)")
        let waiting = await counter.queue("desk=ind-2")
        #expect(waiting.count("waiting") == 2 && waiting["waiting.1.desk"] == "ind-2", "\(waiting.text)")
        #expect(await counter.take("ind-2", second).status == 200)
        try await counter.room.end()
    }
}
