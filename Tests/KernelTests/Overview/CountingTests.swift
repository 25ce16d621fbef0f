import Foundation
import Kernel
import Ledger
import Operations
import Testing

@Suite("Figures: what is counted")
struct CountingTests {
    @Test("contacts, legs, persons, waiting, results and visits are counted when a leg is done, and taken back with it")
    func finished() async throws {
        let counter = try await Counter()
        let visit = try await counter.book("2021-03-09T08:30:00Z")
        await counter.room.setClock("2021-03-09T08:20:00Z")
        _ = await counter.checkIn(visit)
        await counter.room.setClock("2021-03-09T08:37:00Z")
        _ = await counter.take("ind-1", visit)
        #expect(try await counter.tallies() == [:], "nothing is counted before it is done")
        let done = await counter.finish(visit)
        #expect(done["state"] == "finished", "\(done.text)")
        let counted = try await counter.tallies()
        let party = "bundle=none free-movement=no"
        let leg = "partner=ind service=biometrics"
        #expect(
            counted == [
                "contact \(leg) \(party) 0": 1, "leg \(leg) \(party) 0": 1, "person \(party) 0": 1,
                // Who comes early waits from the appointed time.
                "wait \(leg) 7": 1, "visit state=finished \(party) 0": 1,
                "result result=biometrics partner=ind service=biometrics free-movement=no 0": 1,
            ])
        try await counter.expectRecount()
        _ = await counter.undo(visit)
        #expect(try await counter.tallies() == [:])
        try await counter.expectRecount()
        _ = await counter.finish(visit)
        #expect(try await counter.tallies() == counted)
        try await counter.expectRecount()
        try await counter.room.end()
    }

    @Test("a visit is counted once, on its day, by what became of it")
    func visits() async throws {
        let counter = try await Counter()
        let missed = try await counter.book("2021-03-09T08:30:00Z")
        let cancelled = try await counter.book("2021-03-11T08:30:00Z")
        let gone = await counter.post("/visits/\(cancelled)/cancellations", "{}")
        #expect(gone.status == 200, "\(gone.text)")
        await counter.room.setClock("2021-03-09T09:30:00Z")
        _ = await counter.room.call("GET", "/visits/\(missed)", bearer: counter.officer)
        let party = "bundle=none free-movement=no 0"
        #expect(try await counter.tallies("2021-03-11") == ["visit state=cancelled \(party)": 1])
        #expect(try await counter.tallies("2021-03-09") == ["visit state=no-show \(party)": 1])
        #expect(
            try await counter.tallies("2021-03") == [
                "visit state=cancelled \(party)": 1, "visit state=no-show \(party)": 1,
            ])
        #expect(await counter.undo(missed)["state"] == "booked")
        #expect(try await counter.tallies("2021-03-09") == [:])
        try await counter.expectRecount()
        try await counter.room.end()
    }

    @Test("what was recorded before figures were counted is counted once, when it is first opened")
    func upgrade() async throws {
        let counter = try await Counter()
        let visit = try await counter.book("2021-03-09T08:30:00Z")
        await counter.room.setClock("2021-03-09T08:30:00Z")
        _ = await counter.checkIn(visit)
        _ = await counter.take("ind-1", visit)
        #expect(await counter.finish(visit).status == 200)
        let counted = try await counter.tallies()
        #expect(!counted.isEmpty)
        try await counter.room.end()
        let files = LedgerFiles(database: counter.room.folder + "/loket.db")
        let old = try Ledger.open(files, migrations: KernelTables.migrations, now: 0)
        try old.store.write { transaction in
            try transaction.execute(Statement("DELETE FROM tallies"), [])
            try transaction.execute(Statement("DELETE FROM migrations WHERE version = 112"), [])
            try transaction.execute(Statement("ALTER TABLE visits DROP COLUMN free_movement"), [])
            try transaction.execute(Statement("ALTER TABLE leg_results DROP COLUMN attended"), [])
        }
        try old.store.close()
        for _ in 1...2 {
            let room = try await Rehearsal(at: "2021-03-09T09:00:00Z", folder: counter.room.folder)
            #expect(try await room.tallies("2021-03-09") == counted)
            try await room.expectRecount()
            try await room.end()
        }
    }

    @Test(
        "a term is told once, when its fate is known, with its length when it stopped; a case opened again takes both back"
    )
    func clocks() async throws {
        let stage = try await FastTrackStage()
        try await stage.interview()
        let steps = #"{"steps":[{"case":"\#(stage.cases[0])","step":"registered","records":{"bsn-given":"yes"}}]}"#
        await stage.room.setClock("2021-03-11T10:00:00Z")
        let done = await stage.room.call(
            "POST", "/municipalities/GM0938/steps", body: steps, bearer: stage.registrar, key: UUID().uuidString)
        #expect(done.status == 200, "\(done.text)")
        let clock = "clock=registration service=fast-track"
        let counted = try await stage.room.tallies("2021-03-11")
        #expect(counted["clock \(clock) fate=kept 0"] == 1, "\(counted)")
        #expect(counted["length \(clock) unit=working-days 2"] == 1, "\(counted)")
        try await stage.room.expectRecount()
        try await stage.room.end()
    }
}

extension Rehearsal {
    /// Maastricht's tallies of a day, month or year that are not nought.
    func tallies(_ span: String) async throws -> [String: Int] {
        let page = await call(
            "GET", "/centres/maastricht/overview/tallies", query: "limit=5000", bearer: Rehearsal.admin)
        #expect(page.status == 200, "\(page.text)")
        var tallies: [String: Int] = [:]
        for place in 0..<page.count("tallies") where page["tallies.\(place).span"] == span {
            let name = ["figure", "dimension", "bucket"].map { page["tallies.\(place).\($0)"] ?? "" }
            let amount = Int(page["tallies.\(place).amount"] ?? "") ?? 0
            if amount != 0 { tallies[name.joined(separator: " ")] = amount }
        }
        return tallies
    }

    /// What the journal tells must be what the tallies say.
    func expectRecount() async throws {
        let differences = try kernel.recounted("maastricht")
        #expect(differences == [])
    }
}

extension Counter {
    /// Maastricht's tallies of a day that are not nought.
    func tallies(_ day: String = "2021-03-09") async throws -> [String: Int] { try await room.tallies(day) }

    /// What the journal tells must be what the tallies say.
    func expectRecount() async throws { try await room.expectRecount() }
}
