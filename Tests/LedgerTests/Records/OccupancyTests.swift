import Ledger
import Testing

@Suite struct OccupancyTests {
    private func place(_ ticks: Range<Int>, desk: String = "ind-1", day: Int = 18_695) -> Occupancy.Place {
        Occupancy.Place(centre: "maastricht", desk: desk, day: day, ticks: ticks)
    }

    @Test("64 operations race for one place: one has it, and the losers leave nothing")
    func race() async throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        let writer = try ledger.writer(rebuild: Notes.load)
        let wins = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<64 {
                group.addTask {
                    let isTaken: Bool? = try? await writer.submit { _, context in
                        // Every loser overlaps the winner somewhere, and begins elsewhere.
                        let place = Occupancy.Place(
                            centre: "maastricht", desk: "ind-1", day: 18_695,
                            ticks: (100 + number % 6)..<(106 + number % 6))
                        guard try Occupancy.take(place, holder: "leg-\(number)", in: context.transaction) else {
                            throw Refusal()
                        }
                        return true
                    }
                    return isTaken == true
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(wins == 1)
        let rows = try ledger.store.read { try $0.rows(Statement("SELECT tick, holder FROM occupancy")) }
        #expect(rows.count == 6)
        #expect(Set(try rows.map { try $0.text(1) }).count == 1)
        try await writer.close()
    }

    @Test("neighbours, other desks and other days are free")
    func apart() throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        try ledger.store.write { transaction throws in
            #expect(try Occupancy.take(place(100..<106), holder: "a", in: transaction))
            #expect(try Occupancy.take(place(106..<112), holder: "b", in: transaction))
            #expect(try Occupancy.take(place(94..<100), holder: "b", in: transaction))
            #expect(try Occupancy.take(place(100..<106, desk: "ind-2"), holder: "b", in: transaction))
            #expect(try Occupancy.take(place(100..<106, day: 18_696), holder: "b", in: transaction))
            #expect(try Occupancy.take(place(0..<94), holder: "c", in: transaction))
            #expect(try Occupancy.take(place(112..<288), holder: "c", in: transaction))
            #expect(try !Occupancy.take(place(287..<288), holder: "d", in: transaction))
        }
        try ledger.store.close()
    }

    @Test("a holder gives back its own ticks alone")
    func holder() throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        try ledger.store.write { transaction throws in
            #expect(try Occupancy.take(place(100..<106), holder: "hold", in: transaction))
            try Occupancy.free(place(0..<288), holder: "leg", in: transaction)
            #expect(try !Occupancy.take(place(103..<104), holder: "other", in: transaction))
            try Occupancy.free(place(0..<288), holder: "hold", in: transaction)
            #expect(try Occupancy.take(place(100..<106), holder: "other", in: transaction))
        }
        try ledger.store.close()
    }

    @Test("a person is in one place at a time")
    func member() throws {
        let scratch = try Scratch()
        let ledger = try scratch.open()
        func take(_ person: String, _ ticks: Range<Int>, _ holder: String, _ transaction: any Transaction) throws
            -> Bool
        {
            try MemberOccupancy.take(person: person, day: 1, ticks: ticks, holder: holder, in: transaction)
        }
        try ledger.store.write { transaction throws in
            #expect(try take("p1", 100..<106, "a", transaction))
            #expect(try take("p2", 100..<106, "a", transaction))
            #expect(try take("p1", 106..<108, "b", transaction))
            #expect(try !take("p1", 105..<109, "c", transaction))
            try MemberOccupancy.free(person: "p2", day: 1, ticks: 0..<288, holder: "b", in: transaction)
            #expect(try !take("p2", 100..<106, "c", transaction))
            try MemberOccupancy.free(person: "p2", day: 1, ticks: 0..<288, holder: "a", in: transaction)
            #expect(try take("p2", 100..<106, "c", transaction))
        }
        try ledger.store.close()
    }
}
