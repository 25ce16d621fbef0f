import Foundation
import Kernel
import Ledger
import Operations
import Testing

@Suite("Visits of before")
struct VisitUpgradeTests {
    /// The version since which the clock looks for those who do not come.
    private static let room = 106
    /// The version since which a visit tells whether its key names it.
    private static let named = 113

    @Test(
        "a database of any version keeps its visits: their keys open them, their time is taken, and they are awaited",
        arguments: KernelTables.migrations.map(\.version).dropFirst())
    func upgrade(before version: Int) async throws {
        let folder = try Rehearsal.makeFolder()
        let files = LedgerFiles(database: folder + "/loket.db")
        let old = try Ledger.open(
            files, kind: .exercise, migrations: KernelTables.migrations.filter { $0.version < version }, now: 0)
        let key = String(repeating: "k7qm", count: 13)
        let (column, value) = version > Self.named ? (", key_names", ", 0") : ("", "")
        let insert = Statement(
            """
            INSERT INTO visits
                (reference, centre, state, day, starts, ends, language, key_hash, version, created, revision\(column))
            VALUES ($1, 'maastricht', $2, 18695, 1615280400000, 1615281600000, 'en', $3, 1, 7, 1\(value))
            """)
        let leg = Statement(
            """
            INSERT INTO legs (visit, leg, centre, day, service, partner, desk, first_tick, end_tick, persons, bundle, state)
            VALUES ($1, 'l1', 'maastricht', 18695, 'biometrics', 'ind', $2, 120, 124, '0', 'none', $3)
            """)
        let awaited = Statement(
            "INSERT INTO due (kind, subject, at) VALUES ('no-show', 'K7QM-4XWD', 1615281000000)")
        try old.store.write { transaction in
            for (reference, secret, desk, state) in [
                ("K7QM-4XWD", key, "ind-1", "booked"), ("AAAA-BBBB", "another", "ind-2", "cancelled"),
            ] {
                try transaction.execute(
                    insert, [.text(reference), .text(state), .blob(old.vault.digest("visit-key", secret))])
                try transaction.execute(leg, [.text(reference), .text(desk), .text(state)])
            }
            if version > Self.room { try transaction.execute(awaited, []) }
        }
        try old.store.close()
        let room = try await Rehearsal(at: "2021-03-05T08:00:00Z", folder: folder)
        let shown = await room.call("GET", "/visits/K7QM-4XWD", bearer: key)
        #expect(shown.status == 200 && shown["legs.0.service"] == "biometrics", "\(shown.text)")
        #expect(await room.call("GET", "/visits/AAAA-BBBB", bearer: key).status != 200)
        #expect(await room.call("GET", "/visits/K7QM-4XWD", bearer: "k7qm4xwd" + key.dropFirst(9) + "z").status == 401)
        // Its time is taken as before, and what was cancelled took none.
        let booked = await room.book("2021-03-09T09:05:00Z")
        #expect(booked["legs.0.desk"] == "ind-2", "\(booked.text)")
        // Who was booked when the clock did not yet look for anybody is awaited since too.
        await room.setClock("2021-03-09T09:12:00Z")
        let missed = await room.call("GET", "/visits/K7QM-4XWD", bearer: key)
        #expect(missed["state"] == "no-show", "\(missed.text)")
        try await room.end()
    }
}
