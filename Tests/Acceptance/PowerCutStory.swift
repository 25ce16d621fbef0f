import Client
import Foundation
import Synchronization
import Testing

extension Stories {
    @Suite("Power cuts")
    struct PowerCuts {
        private let bookings = Checkout.size("LOKET_BOOKINGS", 2_000)
        private let cuts = Checkout.size("LOKET_CUTS", 20)

        @Test("kill -9 amid 2,000 bookings, 20 times: every acknowledged visit is there, and none is half")
        func cuts() async throws {
            let stage = try Stage(centres: ["wide": WideCentre.file(desks: 40)])
            let orders = OrderBook(count: bookings)
            for cut in 1...cuts {
                // Messages amid cuts are judged by the year of days; here nothing but bookings writes.
                let server = try await stage.serve(["--messages", "none"])
                try await check(orders.acknowledged.suffix(2 * bookings / cuts), at: server)
                try await book(orders, until: cut * bookings / (cuts + 1), at: server, then: SIGKILL)
                try await server.cut()
            }
            #expect(orders.cutOff > cuts, "the cuts fall amid bookings")
            let server = try await stage.serve(["--messages", "none"])
            try await book(orders, until: bookings, at: server)
            try await check(orders.acknowledged, at: server)
            let verified = try await stage.loket("journal", "verify", "--heads", "x.db.heads", server: server)
            #expect(verified.status == 0, "\(verified.err)")
            #expect(try await server.stop() == 0)
            try await checkTables(stage, orders.acknowledged)
        }

        @Test("a stop amid bookings ends with 0: what was answered is there, and what was not can be sent again")
        func stop() async throws {
            let stage = try Stage(centres: ["wide": WideCentre.file(desks: 40)])
            let (count, orders) = (200, OrderBook(count: 200))
            let server = try await stage.serve()
            try await book(orders, until: count / 2, at: server, then: SIGTERM)
            #expect(try await server.run.end() == 0)
            let again = try await stage.serve()
            try await book(orders, until: count, at: again)
            try await check(orders.acknowledged, at: again)
            #expect(try await again.stop() == 0)
            #expect(try await stage.sql("SELECT COUNT(*) FROM visits") == ["\(count)"])
        }

        /// Sixteen clients book what is open, until so many are acknowledged or the server is cut off.
        private func book(
            _ orders: OrderBook, until count: Int, at server: LoketProcess, then signal: Int32? = nil
        ) async throws {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<16 {
                    group.addTask {
                        while let order = orders.next(until: count) {
                            let answer: Answer
                            do {
                                answer = try await server.book(
                                    order.startsAt, at: "wide", order.persons, key: order.key)
                            } catch is ClientError {
                                return orders.putBack(order)
                            }
                            guard answer.status == 201, let reference = answer["reference"], let key = answer["key"]
                            else { throw Fault("\(order.startsAt): \(answer.text)") }
                            // The last one wanted ends the server while the others' bookings are under way.
                            if orders.acknowledge(order, reference, key) == count, let signal {
                                server.run.send(signal)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }

        private func check(_ visits: some Sequence<OrderBook.Acknowledged>, at server: LoketProcess) async throws {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for visit in visits {
                    group.addTask {
                        let shown = try await server.call("GET", "/visits/\(visit.reference)", bearer: visit.key)
                        #expect(shown.status == 200, "\(visit.reference): \(shown.text)")
                        #expect(shown["startsAt"] == visit.order.startsAt)
                        #expect(shown.count("cases") == visit.order.persons.count)
                        #expect(shown.count("party") == visit.order.persons.count)
                    }
                }
                try await group.waitForAll()
            }
        }

        private func checkTables(_ stage: Stage, _ visits: [OrderBook.Acknowledged]) async throws {
            #expect(try await stage.sql("PRAGMA integrity_check") == ["ok"])
            #expect(try await stage.sql("SELECT reference FROM visits ORDER BY 1") == visits.map(\.reference).sorted())
            let persons = visits.reduce(0) { $0 + $1.order.persons.count }
            let counts = [
                "SELECT COUNT(DISTINCT visit) FROM legs": bookings,
                "SELECT COUNT(DISTINCT visit) FROM visit_persons": bookings,
                "SELECT COUNT(DISTINCT visit) FROM cases": bookings,
                "SELECT COUNT(*) FROM visit_persons": persons,
                "SELECT COUNT(*) FROM cases": persons,
                "SELECT COUNT(*) FROM persons WHERE person IN (SELECT person FROM visit_persons)": persons,
                "SELECT COUNT(*) FROM journal WHERE operation = 'book-visit'": bookings,
                """
                SELECT COUNT(*) FROM journal WHERE operation = 'book-visit'
                    AND subject NOT IN (SELECT reference FROM visits)
                """: 0,
                "SELECT COUNT(*) FROM legs WHERE visit NOT IN (SELECT reference FROM visits)": 0,
                "SELECT (SELECT COUNT(*) FROM occupancy) - (SELECT SUM(end_tick - first_tick) FROM legs)": 0,
                // Newcomers with one leg can be nowhere else.
                "SELECT COUNT(*) FROM member_occupancy": 0,
            ]
            for (query, count) in counts {
                #expect(try await stage.sql(query) == ["\(count)"], "\(query)")
            }
        }
    }
}
