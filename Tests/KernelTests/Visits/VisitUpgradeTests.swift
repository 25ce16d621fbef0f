import Foundation
import Kernel
import Ledger
import Operations
import Testing

@Suite("Visits of before")
struct VisitUpgradeTests {
    @Test("a database from before keys named their visits keeps its visits, and their keys open them")
    func upgrade() async throws {
        let folder = try Rehearsal.makeFolder()
        let files = LedgerFiles(database: folder + "/loket.db")
        let old = try Ledger.open(
            files, kind: .exercise, migrations: KernelTables.migrations.filter { $0.version < 113 }, now: 0)
        let key = String(repeating: "k7qm", count: 13)
        let insert = Statement(
            """
            INSERT INTO visits (reference, centre, state, day, starts, ends, language, key_hash, version, created, revision)
            VALUES ($1, 'maastricht', 'booked', 18695, 1615280400000, 1615281600000, 'en', $2, 1, 7, 1)
            """)
        let leg = Statement(
            """
            INSERT INTO legs (visit, leg, centre, day, service, partner, desk, first_tick, end_tick, persons, bundle, state)
            VALUES ($1, 'l1', 'maastricht', 18695, 'biometrics', 'ind', 'ind-1', 120, 124, '0', 'none', 'booked')
            """)
        try old.store.write { transaction in
            for (reference, secret) in [("K7QM-4XWD", key), ("AAAA-BBBB", "another")] {
                try transaction.execute(
                    insert, [.text(reference), .blob(old.vault.digest("visit-key", secret))])
                try transaction.execute(leg, [.text(reference)])
            }
        }
        try old.store.close()
        let room = try await Rehearsal(at: "2021-03-08T08:00:00Z", folder: folder)
        let shown = await room.call("GET", "/visits/K7QM-4XWD", bearer: key)
        #expect(shown.status == 200 && shown["legs.0.service"] == "biometrics", "\(shown.text)")
        #expect(await room.call("GET", "/visits/AAAA-BBBB", bearer: key).status != 200)
        #expect(await room.call("GET", "/visits/K7QM-4XWD", bearer: "k7qm4xwd" + key.dropFirst(9) + "z").status == 401)
        // Its time is taken as before.
        let booked = await room.book("2021-03-09T09:00:00Z")
        #expect(booked["legs.0.desk"] != "ind-1", "\(booked.text)")
        try await room.end()
    }
}
