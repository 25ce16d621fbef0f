import Ledger
import Testing

@Suite struct RecordTests {
    @Test("messages wait in order of their time, and move on")
    func outbox() throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        try ledger.store.write { transaction throws in
            for (id, next) in [("m1", 30), ("m2", 10), ("m3", 50)] as [(String, Int64)] {
                try OutboxMessage(
                    id: id, created: 1, kind: "visit-booked", centre: "maastricht", subject: "v", payload: [1],
                    nextAt: next
                ).insert(in: transaction)
            }
            #expect(try OutboxMessage.waiting(upTo: 30, in: transaction).map(\.id) == ["m2", "m1"])
            var message = try #require(try OutboxMessage.find("m2", in: transaction))
            message.state = .sent
            message.attempts = 1
            message.changedAt = 40
            message.because = "delivered"
            #expect(try OutboxMessage.next(in: transaction) == 10)
            #expect(try message.update(in: transaction))
            #expect(try OutboxMessage.find("m2", in: transaction) == message)
            #expect(try OutboxMessage.next(in: transaction) == 30)
            #expect(try OutboxMessage.list(centre: "maastricht", state: .sent, in: transaction) == [message])
            #expect(try OutboxMessage.waiting(upTo: 90, in: transaction).map(\.id) == ["m1", "m3"])
            #expect(try OutboxMessage.list(centre: "leiden", state: .waiting, in: transaction) == [])
            var lost = try #require(try OutboxMessage.find("m3", in: transaction))
            lost.state = .undelivered
            try lost.update(in: transaction)
            #expect(try OutboxMessage.list(centre: "maastricht", state: .waiting, in: transaction).map(\.id) == ["m1"])
            #expect(try OutboxMessage.list(centre: "maastricht", state: .undelivered, in: transaction) == [lost])
            #expect(try OutboxMessage.list(centre: "maastricht", in: transaction).map(\.id) == ["m3", "m2", "m1"])
            #expect(try OutboxMessage.waitingFigures(in: transaction) == (1, 1))
            #expect(try OutboxMessage.undelivered(in: transaction) == 1)
        }
        try ledger.store.close()
    }

    @Test("the revision with the highest number is in force, and a number is given once")
    func revisions() throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        try ledger.store.write { transaction throws in
            #expect(try Revision.latest(in: transaction) == nil)
            for number in 1...3 as ClosedRange<Int64> {
                try Revision(number: number, created: number, digest: "d\(number)", body: [1]).insert(in: transaction)
            }
            #expect(try Revision.latest(in: transaction)?.digest == "d3")
            #expect(try Revision.find(2, in: transaction)?.body == [1])
            #expect(try Revision.list(in: transaction).map(\.number) == [3, 2, 1])
            #expect(throws: LedgerError.self) {
                try Revision(number: 3, created: 9, digest: "x", body: []).insert(in: transaction)
            }
        }
        try ledger.store.close()
    }

    @Test("a plan stays as it was uploaded and is marked when applied")
    func plans() throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        try ledger.store.write { transaction throws in
            try Plan(id: "p", created: 1, body: [1, 2]).insert(in: transaction)
            #expect(try Plan.find("p", in: transaction)?.state == .proposed)
            #expect(try Plan.set(.applied, of: "p", in: transaction))
            #expect(try Plan.find("p", in: transaction) == Plan(id: "p", created: 1, body: [1, 2], state: .applied))
            #expect(try !Plan.set(.applied, of: "q", in: transaction))
            #expect(try Plan.find("q", in: transaction) == nil)
        }
        try ledger.store.close()
    }
}
