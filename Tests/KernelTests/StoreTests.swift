import Foundation
import Kernel
import Ledger
import Operations
import ServiceKit
import Testing

@Suite("The store has the last word")
struct StoreTests {
    @Test("refuses ticks that memory takes for free, and leaves nothing of the booking behind")
    func unknownToMemory() async throws {
        let folder = try Rehearsal.makeFolder()
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z", folder: folder)
        try await room.end()
        // Ticks that no leg and no hold stands for: memory, loaded from legs and holds, takes them for free.
        let files = LedgerFiles(database: folder + "/loket.db")
        let ledger = try Ledger.open(files, migrations: KernelTables.migrations, now: 0)
        let day = try #require(Day("2021-03-09"))
        for desk in ["ind-1", "ind-2"] {
            let place = Occupancy.Place(centre: "maastricht", desk: desk, day: day.number, ticks: 115..<116)
            let isTaken = try ledger.store.write { try Occupancy.take(place, holder: "nobody", in: $0) }
            #expect(isTaken)
        }
        try ledger.store.close()
        let again = try await Rehearsal(at: "2021-03-04T07:05:00Z", folder: folder)
        let answer = await again.book("2021-03-09T08:30:00Z")
        #expect(answer.status == 409)
        #expect(answer["type"] == "/problems/slot-taken")
        let journal = await again.call(
            "GET", "/journal", query: "centre=maastricht", bearer: "test-admin-token-of-32-characters!!")
        #expect(journal.count("entries") == 0)
        // Ten minutes later nothing stands in the way, and the refused booking left no tick.
        #expect(await again.book("2021-03-09T08:40:00Z").status == 201)
        try await again.end()
    }

    @Test("journal, persons and legs of a day agree, and the journal verifies")
    func agree() async throws {
        let folder = try Rehearsal.makeFolder()
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z", folder: folder)
        for minute in stride(from: 0, to: 50, by: 10) {
            let booked = await room.book("2021-03-09T08:\(minute == 0 ? "00" : String(minute)):00Z")
            #expect(booked.status == 201)
        }
        try await room.end()
        let ledger = try Ledger.open(
            LedgerFiles(database: folder + "/loket.db"), migrations: KernelTables.migrations, now: 0)
        let verified = try ledger.verifyJournal()
        #expect(verified.chains["maastricht"]?.sequence == 5)
        let findings = try ledger.store.integrityFindings()
        #expect(findings == [])
        try ledger.store.close()
    }
}
