import Foundation
import Synchronization
import Testing

extension Stories {
    @Suite("A service is suspended")
    struct SuspendedService {
        private static let path = "/centres/maastricht/services/return-visa/suspension"

        @Test("return visas are suspended at Maastricht while 32 clients book: within 2 seconds, and no visit is lost")
        func underLoad() async throws {
            let stage = try Stage()
            let server = try await stage.serve()
            let staff = try await Staff(at: server)
            let rush = Rush(try await starts(server))
            let figures = try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<32 { group.addTask { try await rush.book(at: server) } }
                try await rush.wait(for: 120)
                let asked = ContinuousClock.now
                let suspended = try await server.call(
                    "POST", Self.path, body: #"{"reason":"the printer is broken"}"#, bearer: staff.ind)
                let answered = ContinuousClock.now
                #expect(suspended.status == 200, "\(suspended.text)")
                // What is sent from now on is refused, every one; a while longer they try.
                try await Task.sleep(for: .milliseconds(400))
                rush.stop()
                try await group.waitForAll()
                return (suspended, asked, answered)
            }
            let (suspended, asked, answered) = figures
            let bookings = rush.bookings
            #expect(bookings.allSatisfy { $0.sent < answered }, "booked after the suspension was answered")
            let last = bookings.map(\.answered).max() ?? asked
            #expect(
                answered - asked < .seconds(2) && last - asked < .seconds(2), "\(answered - asked), \(last - asked)")
            #expect(rush.refused > 32, "it was under load: \(bookings.count) booked, \(rush.refused) refused")
            #expect(suspended["booked"] == String(bookings.count))

            // Nothing is lost, over a power cut too, and every visit can be found from the suspension.
            try await server.cut()
            let again = try await stage.serve()
            #expect(try await booked(again, staff.ind) == Set(bookings.map(\.reference)))
            let services = try await again.call("GET", "/centres/maastricht/services", query: "on=2021-03-09")
            let place = (0..<services.count("services")).first { services["services.\($0).service"] == "return-visa" }
            #expect(services["services.\(place ?? 0).because"] == "withheld")
            for visit in bookings.prefix(10) {
                let shown = try await again.call("GET", "/visits/\(visit.reference)", bearer: visit.key)
                #expect(shown["state"] == "booked")
            }
            // Two tokens resume, from the terminal; then it is booked again.
            let wish = try await stage.loket(
                "resume", "return-visa", "--centre", "maastricht", token: staff.ind, server: again)
            #expect(
                wish.status == 0 && wish.out.contains("stays suspended until another agrees"), "\(wish.out)\(wish.err)")
            let list = try await stage.loket("suspend", "list", server: again)
            #expect(
                list.out.contains("resuming") && list.out.contains("the printer is broken"), "\(list.out)\(list.err)")
            let resumed = try await stage.loket("resume", "return-visa", "--centre", "maastricht", server: again)
            #expect(resumed.out.contains("resumed"), "\(resumed.out)\(resumed.err)")
            let free = try #require(try await starts(again).last)
            #expect(try await again.book(free, [Rush.person]).status == 201)
            #expect(try await again.stop() == 0)
        }

        /// Starts on the quarter of every hour at which return visas are free.
        private func starts(_ server: LoketProcess) async throws -> [String] {
            var starts: [String] = []
            var cursor = ""
            repeat {
                let page = try await server.call(
                    "GET", "/centres/maastricht/slots",
                    query: "service=return-visa&from=2021-03-09&until=2021-05-01&limit=500\(cursor)")
                starts += page.all("slots", "startsAt").filter { text in
                    [":00:00Z", ":15:00Z", ":30:00Z", ":45:00Z"].contains { text.hasSuffix($0) }
                }
                cursor = page["next"].map { "&cursor=\($0)" } ?? ""
            } while !cursor.isEmpty
            return starts
        }

        /// The visits that a suspension tells, page by page.
        private func booked(_ server: LoketProcess, _ bearer: String) async throws -> Set<String> {
            var visits: Set<String> = []
            var after = ""
            repeat {
                let page = try await server.call("GET", Self.path, query: "limit=50\(after)", bearer: bearer)
                try #require(page.status == 200, "\(page.text)")
                visits.formUnion(page.all("visits", "visit"))
                after = page["next"].map { "&after=\($0)" } ?? ""
            } while !after.isEmpty
            return visits
        }
    }
}

/// Clients that book return visas one after the other, each start twice, until they are stopped.
private final class Rush: Sendable {
    /// A booking that was answered with 201.
    struct Booking: Sendable {
        let reference: String
        let key: String
        let sent: ContinuousClock.Instant
        let answered: ContinuousClock.Instant
    }

    private struct Tally {
        var open: [String]
        var bookings: [Booking] = []
        var refused = 0
        var isOver = false
    }

    /// Who comes for a return visa.
    static let person = Party.person(
        1, service: "return-visa",
        more: #","facts":{"visa-ground":"extension","leaving-on":"2021-05-10","returning-on":"2021-06-01"}"#)

    private let tally: Mutex<Tally>

    init(_ starts: [String]) {
        tally = Mutex(Tally(open: (starts + starts).shuffled()))
    }

    var bookings: [Booking] { tally.withLock { $0.bookings } }
    var refused: Int { tally.withLock { $0.refused } }

    func stop() {
        tally.withLock { $0.isOver = true }
    }

    /// Waits until so many are booked.
    func wait(for count: Int) async throws {
        let limit = ContinuousClock.now + .seconds(60)
        while bookings.count < count {
            guard ContinuousClock.now < limit else {
                throw Fault("\(bookings.count) of \(count) were booked in a minute")
            }
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    /// Books as one of the clients.
    func book(at server: LoketProcess) async throws {
        while let start = tally.withLock({ $0.isOver ? nil : $0.open.popLast() }) {
            let sent = ContinuousClock.now
            let answer = try await server.book(start, [Self.person])
            let answered = ContinuousClock.now
            try tally.withLock { tally in
                if answer.status == 201, let reference = answer["reference"], let key = answer["key"] {
                    tally.bookings.append(Booking(reference: reference, key: key, sent: sent, answered: answered))
                } else if answer.status == 409, answer["why.0.reason"] == "withheld" {
                    tally.refused += 1
                    tally.open.insert(start, at: 0)
                } else if answer.status != 409 {
                    throw Fault("booking \(start): \(answer.status) \(answer.text)")
                }
            }
        }
    }
}
