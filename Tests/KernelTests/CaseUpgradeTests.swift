import Foundation
import Kernel
import Ledger
import Testing

@Suite("Cases of before")
struct CaseUpgradeTests {
    @Test("a database from before tracks keeps its cases: booked ones booked, ended ones ended")
    func upgrade() throws {
        let folder = try Rehearsal.makeFolder()
        let files = LedgerFiles(database: folder + "/loket.db")
        let old = try Ledger.open(files, migrations: KernelTables.migrations.filter { $0.version == 100 }, now: 0)
        let insert = Statement(
            """
            INSERT INTO cases (id, visit, place, person, centre, service, step, since, outcomes, bring, ended)
            VALUES ($1, 'K7QM-4XWD', 0, 'p', 'maastricht', 'biometrics', $2, 7, 'capture:full', 'passport', $3)
            """)
        try old.store.write { transaction in
            try transaction.execute(insert, ["a", "expected", 0])
            try transaction.execute(insert, ["b", "cancelled", 1])
        }
        try old.store.close()
        let new = try Ledger.open(files, migrations: KernelTables.migrations, now: 1)
        let rows = try new.store.read { transaction in
            try transaction.rows(
                Statement("SELECT id, state, step, opened, ended, outcome, outcomes, version FROM cases ORDER BY id"))
        }
        #expect(
            rows.map(\.values) == [
                ["a", "booked", "expected", 7, nil, nil, "capture:full", 1],
                ["b", "ended", "cancelled", 7, 7, "cancelled", "capture:full", 1],
            ])
        try new.store.close()
    }
}
