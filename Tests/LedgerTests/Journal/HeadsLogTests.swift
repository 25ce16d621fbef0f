import Foundation
import Ledger
import Testing

@Suite struct HeadsLogTests {
    private func fill(_ scratch: Scratch, _ times: [Int64]) async throws {
        let writer = try scratch.open().writer(rebuild: Notes.load)
        for time in times { try await writer.submit { _, context in try context.record(.about("s", time: time)) } }
        try await writer.close()
    }

    @Test("heads are signed at the close and each minute of recorded time, not at each commit")
    func lines() async throws {
        let scratch = try Scratch()
        try await fill(scratch, [100_000, 100_001, 100_002, 170_000, 170_001])
        #expect(try HeadsLog.read(scratch.files.heads).map(\.heads.position) == [1, 4, 5])
        // Nothing new, nothing signed.
        try await fill(scratch, [])
        #expect(try HeadsLog.read(scratch.files.heads).count == 3)
    }

    @Test("a log goes on after its last whole line, however long its lines are", arguments: [1, 40, 400])
    func goesOn(chains: Int) async throws {
        let scratch = try Scratch()
        for round in 1...3 {
            let writer = try scratch.open().writer(rebuild: Notes.load)
            let time = Int64(round) * 100_000
            try await writer.submit { _, context in
                for chain in 0..<chains { try context.record(.about("s", chain: "centre-\(chain)", time: time)) }
            }
            try await writer.close()
            // A power cut amid the next line.
            let file = try #require(FileHandle(forWritingAtPath: scratch.files.heads))
            try file.seekToEnd()
            if round == 2 { try file.write(contentsOf: Data("{\"chains\":{\"cen".utf8)) }
            try file.close()
            try await fill(scratch, [])
        }
        // Nothing is signed twice, and what the power cut left is no forgery.
        let read = try HeadsLog.read(scratch.files.heads)
        #expect(read.map(\.heads.position) == [1, 2, 3].map { Int64($0 * chains) })
    }

    @Test("a whole last line that lacks its line feed is kept")
    func withoutLineFeed() async throws {
        let scratch = try Scratch()
        try await fill(scratch, [100_000])
        let path = scratch.files.heads
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try String(text.dropLast()).write(toFile: path, atomically: true, encoding: .utf8)
        try await fill(scratch, [200_000])
        #expect(try HeadsLog.read(path).map(\.heads.position) == [1, 2])
    }

    @Test("a forged line is told, and so is one of another key")
    func forged() async throws {
        let scratch = try Scratch()
        try await fill(scratch, [100_000, 200_000])
        let path = scratch.files.heads
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing("\"sequence\":2", with: "\"sequence\":1").write(
            toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: LedgerError.journal(JournalFault(.forgedHeads(line: 2)))) { try HeadsLog.read(path) }
        let other = try Scratch()
        try await fill(other, [100_000])
        let key = try #require(try HeadsLog.read(other.files.heads).first?.key)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: LedgerError.journal(JournalFault(.forgedHeads(line: 1)))) {
            try HeadsLog.read(path, trusting: key)
        }
    }

    @Test("half a line from a power cut is left out")
    func halfLine() async throws {
        let scratch = try Scratch()
        try await fill(scratch, [100_000])
        let file = try #require(FileHandle(forUpdatingAtPath: scratch.files.heads))
        try file.seekToEnd()
        try file.write(contentsOf: Data("{\"chains\":{".utf8))
        try file.close()
        #expect(try HeadsLog.read(scratch.files.heads).count == 1)
        let ledger = try scratch.open()
        #expect(try ledger.verifyJournal().count == 1)
        try ledger.store.close()
    }
}
