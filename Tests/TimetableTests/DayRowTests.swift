import Testing
import Timetable

/// Rows against an array of 288 Bools that is changed in the obvious way.
@Suite struct DayRowTests {
    /// A random row beside its array.
    struct Pair {
        var row = DayRow()
        var bits = [Bool](repeating: false, count: 288)

        init(_ random: inout SeededRandom) {
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                let from = Int.random(in: 0...287, using: &random)
                let range = from..<min(288, from + Int.random(in: 0...140, using: &random))
                if Bool.random(using: &random) {
                    row.insert(range)
                    for tick in range { bits[tick] = true }
                } else {
                    row.remove(range)
                    for tick in range { bits[tick] = false }
                }
            }
        }

        var ticks: [Int] { bits.indices.filter { bits[$0] } }
    }

    @Test("holds what was inserted and not removed")
    func inserts() {
        for seed in 0..<100 {
            var random = SeededRandom(seed)
            let pair = Pair(&random)
            #expect(Array(pair.row) == pair.ticks, "seed \(seed)")
            #expect(pair.row.count == pair.ticks.count)
            #expect(pair.row.isEmpty == pair.ticks.isEmpty)
            #expect(
                (-3..<292).map { pair.row.contains($0) } == (-3..<292).map { (0..<288).contains($0) && pair.bits[$0] })
        }
    }

    @Test("joins, meets and takes away tick by tick")
    func combines() {
        for seed in 0..<100 {
            var random = SeededRandom(seed)
            let (one, other) = (Pair(&random), Pair(&random))
            let ticks = 0..<288
            #expect(Array(one.row.union(other.row)) == ticks.filter { one.bits[$0] || other.bits[$0] })
            #expect(Array(one.row.intersection(other.row)) == ticks.filter { one.bits[$0] && other.bits[$0] })
            #expect(Array(one.row.subtracting(other.row)) == ticks.filter { one.bits[$0] && !other.bits[$0] })
        }
    }

    @Test("finds the neighbours of every tick")
    func neighbours() {
        for seed in 0..<20 {
            var random = SeededRandom(seed)
            let pair = Pair(&random)
            let (asked, ticks) = (-2...290, pair.ticks)
            #expect(asked.map { pair.row.first(from: $0) } == asked.map { tick in ticks.first { $0 >= tick } })
            #expect(asked.map { pair.row.last(before: $0) } == asked.map { tick in ticks.last { $0 < tick } })
        }
    }

    @Test("knows whether a whole range is set")
    func ranges() {
        for seed in 0..<100 {
            var random = SeededRandom(seed)
            let pair = Pair(&random)
            for _ in 0..<40 {
                let from = Int.random(in: 0...287, using: &random)
                let range = from..<min(288, from + Int.random(in: 0...20, using: &random))
                #expect(pair.row.contains(range) == range.allSatisfy { pair.bits[$0] })
            }
            #expect(!pair.row.contains(286..<290))
        }
    }

    @Test("finds the starts of legs of every length")
    func starts() {
        for seed in 0..<15 {
            var random = SeededRandom(seed)
            let pair = Pair(&random)
            for count in [1, 2, 3, 5, 6, 7, 8, 12, 13, 31, 63, 64, 65, 100, 128, 129, 150, 287, 288, 289, 1000] {
                let expected = (0..<288).filter { start in
                    start + count <= 288 && (start..<start + count).allSatisfy { pair.bits[$0] }
                }
                #expect(Array(pair.row.starts(for: count)) == expected, "legs of \(count) ticks")
            }
        }
    }

    @Test("finds the starts of long legs in a row that is set throughout")
    func longStarts() {
        let whole = DayRow(0..<288)
        for count in 1...288 {
            #expect(whole.starts(for: count) == DayRow(0..<289 - count))
        }
    }

    @Test("moves towards midnight by any count")
    func moves() {
        for seed in 0..<30 {
            var random = SeededRandom(seed)
            let pair = Pair(&random)
            for count in [0, 1, 5, 63, 64, 65, 127, 128, 200, 287, 288, 400] {
                #expect(Array(pair.row.earlier(by: count)) == pair.ticks.map { $0 - count }.filter { $0 >= 0 })
            }
        }
    }

    @Test("drops what lies before a tick", arguments: [-5, 0, 1, 64, 100, 287, 288, 300])
    func drops(tick: Int) {
        var random = SeededRandom(7)
        let pair = Pair(&random)
        #expect(Array(pair.row.notBefore(tick)) == pair.ticks.filter { $0 >= tick })
    }

    @Test("leaves out what lies outside the day")
    func outside() {
        #expect(DayRow(-10..<3) == DayRow(0..<3))
        #expect(DayRow(280..<400) == DayRow(280..<288))
        #expect(DayRow(-10..<400).count == 288)
        #expect(DayRow(300..<310).isEmpty)
    }

    @Test("says its runs as times")
    func describes() {
        var row = DayRow(108..<150)
        row.insert(162..<204)
        #expect(row.description == "09:00-12:30, 13:30-17:00")
        #expect(DayRow(0..<288).description == "00:00-24:00")
        #expect(DayRow.empty.description == "none")
    }
}
