import Foundation
import Kernel
import Ledger
import Operations
import Testing

/// Where serials are, against the slow and obvious: every serial by itself with its place.
@Suite("Where serials are")
struct SeriesPlacesTests {
    private static let places: [StockPlace] = [
        .supplier, .at(centre: "maastricht", "ind"), .at(centre: "maastricht", "ind-1"), .inTransit(to: "leiden"),
        .client, .void,
    ]
    private static let series = Series(kind: "residence-sticker", prefix: "NL-V-", width: 3)

    @Test("stretches say of every serial what a list of all serials says, whatever was moved", arguments: 0..<20)
    func random(seed: Int) throws {
        var random = SeededRandom(seed)
        var fast = SeriesPlaces()
        var slow = [StockPlace](repeating: .supplier, count: 200)
        for _ in 0..<300 {
            let first = Int.random(in: 0..<200, using: &random)
            let last = Int.random(in: first..<min(200, first + 40), using: &random)
            let place = try #require(Self.places.randomElement(using: &random))
            fast.put(first...last, at: place)
            for number in first...last { slow[number] = place }
            #expect(slow.indices.allSatisfy { fast.place(of: $0) == slow[$0] })
            #expect(fast.place(of: 200) == .supplier)
            // Neighbours of one place are one stretch.
            #expect(zip(fast.edges, fast.edges.dropFirst()).allSatisfy { $0.place != $1.place && $0.first < $1.first })
            let from = Int.random(in: 0..<200, using: &random)
            let cut = fast.stretches(from...199)
            #expect(cut.flatMap { stretch in stretch.numbers.map { _ in stretch.place } } == Array(slow[from...]))
            #expect(cut.flatMap { Array($0.numbers) } == Array(from...199))
        }
    }

    @Test("the store keeps the same stretches, and moves nothing that is not where it is said to come from")
    func store() throws {
        let scratch = try Rehearsal.makeFolder()
        let files = LedgerFiles(database: scratch + "/stock.db")
        let ledger = try Ledger.open(files, kind: .exercise, migrations: KernelTables.migrations, now: 0)
        defer { try? ledger.store.close() }
        var random = SeededRandom(7)
        var fast = SeriesPlaces()
        var refused = 0
        for _ in 0..<400 {
            let first = Int.random(in: 0..<60, using: &random)
            let last = Int.random(in: first..<min(60, first + 8), using: &random)
            let from = try #require(Self.places.randomElement(using: &random))
            let to = try #require(Self.places.filter { $0 != from }.randomElement(using: &random))
            let isThere = fast.stretches(first...last).allSatisfy { $0.place == from }
            struct Refused: Error {}
            do {
                try ledger.store.write { transaction in
                    let moved = try StockEdge.move(Self.series, first...last, from: from, to: to, in: transaction)
                    #expect(moved == isThere, "\(first)...\(last) \(from) \(to)")
                    if !moved { throw Refused() }
                }
                fast.put(first...last, at: to)
            } catch is Refused {
                refused += 1
            }
            let rows = try ledger.store.read { try StockEdge.all(in: $0) }
            let edges = rows.map { SeriesPlaces.Edge(first: $0.first, place: $0.place) }
            #expect(SeriesPlaces(edges).edges == fast.edges)
        }
        #expect(refused > 50 && refused < 390, "the test must see both: \(refused) were refused")
    }

    @Test("a million serials are one stretch, and one drawn out of them makes three")
    func million() {
        var fast = SeriesPlaces()
        fast.put(1...1_000_000, at: .at(centre: "maastricht", "ind"))
        #expect(fast.known.count == 1)
        fast.put(500_000...500_000, at: .client)
        #expect(fast.known.count == 3)
        fast.put(500_000...500_000, at: .at(centre: "maastricht", "ind"))
        #expect(fast.known.count == 1)
    }

    @Test(
        "places are kept as text and read back",
        arguments: [
            "supplier", "elsewhere", "client", "void", "maastricht/ind-1", "in-transit:leiden",
        ])
    func text(written: String) throws {
        #expect(try #require(StockPlace(written)).text == written)
    }
}
