import Kernel
import Ledger
import ServiceKit
import Testing

@Suite("Figures: tallies at hand")
struct TallyShelfTests {
    private let day: Day
    private let store: any Store
    private let position: Int64

    /// An installation that was started once, with five contacts at Maastricht's desks.
    init() async throws {
        let room = try await Rehearsal(at: "2021-09-15T07:00:00Z")
        try await room.end()
        let files = LedgerFiles(database: room.folder + "/loket.db")
        store = try Ledger.open(files, migrations: KernelTables.migrations, now: 0).store
        day = try #require(Day("2021-09-14"))
        let counted = TallyShelfTests.contacts(5, at: "maastricht", on: day)
        try store.write { try Tallies.add([counted], in: $0) }
        position = try store.read(within: nil) { try Journal.position(in: $0) }
    }

    private static func contacts(_ amount: Int, at centre: String, on day: Day) -> TallyChange {
        TallyChange(
            centre: centre, day: day, cell: TallyCell(figure: "contact", dimension: "partner=ind"), amount: amount)
    }

    @Test("what an entry changed counts once, though a reading may have seen it before it is taken up")
    func once() throws {
        let shelf = TallyShelf()
        let slices = TallyShelf.Slice.of(TallySpan.all(of: day), answersOf: [])
        func amounts() throws -> [Int] {
            try shelf.read(["maastricht"], slices, from: store).centres[0].map { $0.reduce(0) { $0 + $1.amount } }
        }
        #expect(try amounts() == [5, 5, 5])
        shelf.apply([Self.contacts(5, at: "maastricht", on: day)], at: position)
        #expect(try amounts() == [5, 5, 5])
        shelf.apply([Self.contacts(2, at: "maastricht", on: day)], at: position + 1)
        #expect(try amounts() == [7, 7, 7])
        shelf.drop()
        #expect(try amounts() == [5, 5, 5])
        try store.close()
    }

    @Test("the first day is kept up, of centres that had none as well")
    func firstDays() throws {
        let shelf = TallyShelf()
        func days() throws -> [Day?] { try shelf.firstDays(of: ["maastricht", "leiden"], from: store) }
        #expect(try days() == [day, nil])
        shelf.apply([Self.contacts(1, at: "leiden", on: day)], at: position + 1)
        #expect(try days() == [day, day])
        shelf.apply([Self.contacts(1, at: "maastricht", on: day.adding(days: -3))], at: position + 2)
        shelf.apply([Self.contacts(1, at: "leiden", on: day.adding(days: 3))], at: position + 3)
        #expect(try days() == [day.adding(days: -3), day])
        shelf.drop()
        #expect(try days() == [day, nil])
        try store.close()
    }
}
