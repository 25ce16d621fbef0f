import Foundation
import Ledger
import Testing

@Suite("Writes that are gathered")
struct GatheredLogTests {
    private static let create = Statement("CREATE TABLE t (a BIGINT NOT NULL PRIMARY KEY, b {blob} NOT NULL)")
    private static let insert = Statement("INSERT INTO t (a, b) VALUES ($1, $2)")
    private static let update = Statement("UPDATE t SET b = $1 WHERE a = $2")
    private static let list = Statement("SELECT a, b FROM t ORDER BY a")

    @Test("the file is as if each write had gone to it alone", arguments: 0..<20)
    func oracle(seed: Int) {
        var random = SeededRandom(seed)
        var writes = GatheredWrites()
        var (file, wanted) = ([UInt8](repeating: 0, count: 1 << 20), [UInt8](repeating: 0, count: 1 << 20))
        var (asked, handed, end) = (0, 0, 0)
        func hand() {
            let isWritten = writes.hand { bytes, place in
                file.replaceSubrange(Int(place)..<Int(place) + bytes.count, with: bytes)
                #expect(!bytes.isEmpty && bytes.count <= GatheredWrites.most)
                handed += 1
                return true
            }
            #expect(isWritten)
        }
        for number in 0..<60 {
            // Mostly behind the last, sometimes elsewhere; now and then more than a piece holds.
            let counts = [24, 4_096, 32, Int.random(in: 1...9_000, using: &random), 140_000]
            let count = counts[Int.random(in: counts.indices, using: &random)]
            let isNext = Int.random(in: 0..<12, using: &random) > 0 && end + count <= file.count
            let place = isNext ? end : Int.random(in: 0...file.count - count, using: &random)
            let bytes = [UInt8](repeating: UInt8(number + 1), count: count)
            wanted.replaceSubrange(place..<place + count, with: bytes)
            (asked, end) = (asked + 1, place + count)
            bytes.withUnsafeBytes { bytes in
                if writes.add(bytes, at: Int64(place)) { return }
                hand()
                if writes.add(bytes, at: Int64(place)) { return }
                #expect(count > GatheredWrites.most)
                file.replaceSubrange(place..<place + count, with: bytes)
                handed += 1
            }
        }
        hand()
        #expect(file == wanted)
        #expect(handed < asked)
        hand()
        #expect(file == wanted)
    }

    @Test("what could not be written is written the next time, and once; what was dropped is not")
    func again() {
        var writes = GatheredWrites()
        var file: [Int64: [UInt8]] = [:]
        func add(_ bytes: [UInt8], at place: Int64) -> Bool { bytes.withUnsafeBytes { writes.add($0, at: place) } }
        func hand(isFull: Bool = false) -> Bool {
            writes.hand { bytes, place in
                if !isFull { file[place, default: []] += bytes }
                return !isFull
            }
        }
        #expect(add([1, 2, 3], at: 10))
        #expect(!hand(isFull: true))
        #expect(!add([9], at: 10))
        #expect(!hand(isFull: true))
        #expect(hand() && hand())
        #expect(file == [10: [1, 2, 3]])
        #expect(add([4], at: 10))
        writes.drop()
        #expect(hand())
        #expect(add([5], at: 20) && hand())
        #expect(file == [10: [1, 2, 3], 20: [5]])
    }

    @Test("a commit of many pages takes few calls of the system")
    func fewCalls() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.database)
        try store.write { try $0.define(Self.create) }
        func calls() throws -> Int {
            let text = try String(contentsOfFile: "/proc/thread-self/io", encoding: .utf8)
            let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("syscw:") })
            return try #require(Int(line.dropFirst(7)))
        }
        let before = try calls()
        try store.write { transaction in
            for number in 0..<400 {
                try transaction.execute(Self.insert, [.int(number), .blob([UInt8](repeating: 7, count: 3_000))])
            }
        }
        // 400 pages and more, of which each took two.
        let taken = try calls() - before
        #expect(taken >= 10 && taken < 40)
        try store.close()
    }

    @Test(
        "a transaction that outgrows the cache, and rewrites what it wrote to the log, is whole or leaves nothing",
        arguments: [true, false])
    func spilled(isKept: Bool) throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.database)
        try store.write { transaction in
            try transaction.define(Self.create)
            try transaction.execute(Self.insert, [-1, .blob([1])])
        }
        // With an empty log, taking a transaction back reads nothing from it.
        try store.maintain(thorough: true)
        func bytes(_ number: Int, _ salt: Int) -> [UInt8] {
            [UInt8](repeating: UInt8(truncatingIfNeeded: number &* 7 &+ salt), count: 3_000 + number % 2_000)
        }
        func rows(_ store: SQLiteStore) throws -> [[UInt8]] {
            try store.read { try $0.rows(Self.list).map { try $0.blob(1) } }
        }
        func rowsAfterPowerCut() throws -> [[UInt8]] {
            let copy = try scratch.copyAfterPowerCut()
            let store = try SQLiteStore(path: copy.database)
            #expect(try store.integrityFindings() == [])
            defer { try? store.close() }
            return try rows(store)
        }
        var wanted: [[UInt8]] = [[1]]
        do {
            try store.write { transaction in
                // 12 MB, more than the cache: SQLite writes pages to the log before the commit, and reads them again.
                for number in 0..<3_000 {
                    try transaction.execute(Self.insert, [.int(number), .blob(bytes(number, 0))])
                }
                for number in stride(from: 0, to: 3_000, by: 7) {
                    try transaction.execute(Self.update, [.blob(bytes(number, 1)), .int(number)])
                }
                let seen = try transaction.rows(Self.list).map { try $0.blob(1) }
                #expect(seen == [[1]] + (0..<3_000).map { bytes($0, $0 % 7 == 0 ? 1 : 0) })
                #expect(try rows(store) == [[1]])
                #expect(try rowsAfterPowerCut() == [[1]])
                guard isKept else {
                    // More that goes to the log early, the last of it not yet.
                    for number in 6_000..<6_300 {
                        try transaction.execute(Self.insert, [.int(number), .blob(bytes(number, 0))])
                    }
                    throw Refusal()
                }
                wanted = seen
            }
        } catch is Refusal {}
        #expect(try rows(store) == wanted)
        // Whatever the log holds, the next commit is at its place; what was taken back adds nothing to it any more.
        func log() throws -> Int { try Data(contentsOf: URL(fileURLWithPath: scratch.database + "-wal")).count }
        let size = try log()
        try store.write { try $0.execute(Self.insert, [5_000, .blob([2])]) }
        #expect(try isKept ? log() > size : log() == size)
        wanted.append([2])
        #expect(try rows(store) == wanted)
        #expect(try rowsAfterPowerCut() == wanted)
        try store.maintain(thorough: true)
        #expect(try rows(store) == wanted)
        #expect(try store.integrityFindings() == [])
        try store.close()
    }
}
