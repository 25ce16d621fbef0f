import Foundation
import Ledger
import Testing

@Suite struct JournalLineTests {
    private func entries(_ count: Int) -> [JournalEntry] {
        var heads = JournalHeads()
        return (0..<count).map { number in
            var draft = JournalDraft.about("é \"\(number)\"", chain: number % 3 == 0 ? "leiden" : "maastricht")
            draft.happened = number % 2 == 0 ? nil : 5
            draft.body = Array("{\"n\":\(number)}".utf8)
            return heads.append(draft)
        }
    }

    private func write(_ entries: [JournalEntry], _ scratch: Scratch) throws -> String {
        let path = scratch.folder + "/journal.jsonl"
        let data = try entries.map { Data(try JournalLine.line($0)) }.reduce(Data(), +)
        try data.write(to: URL(fileURLWithPath: path))
        return path
    }

    private func fault(_ path: String, _ scope: JournalVerifier.Scope = .whole) throws -> JournalFault? {
        do {
            _ = try Journal.verify(file: path, scope)
            return nil
        } catch LedgerError.journal(let fault) {
            return fault
        }
    }

    @Test("an entry comes back from its line as it was, hash and all")
    func roundTrip() throws {
        for entry in entries(4) {
            let line = try JournalLine.line(entry)
            #expect(line.last == UInt8(ascii: "\n"))
            #expect(JournalLine.entry(line) == entry)
        }
    }

    @Test("an exported file verifies without a database")
    func verifies() throws {
        let scratch = try Scratch()
        #expect(try Journal.verify(file: write(entries(2_500), scratch)).count == 2_500)
    }

    @Test("one altered byte anywhere in a line is told with its line")
    func everyByte() throws {
        let scratch = try Scratch()
        let path = try write(entries(3), scratch)
        let bytes = try #require(FileManager.default.contents(atPath: path))
        let (start, end) = (bytes.firstIndex(of: 10).map { $0 + 1 } ?? 0, (bytes.dropLast().lastIndex(of: 10) ?? 0))
        for index in start..<end {
            var altered = bytes
            // Digits and letters stay digits and letters, so that most lines still read.
            altered[index] = bytes[index] ^ 1
            try altered.write(to: URL(fileURLWithPath: path))
            #expect(try fault(path)?.line == 2, "byte \(index - start)")
        }
    }

    @Test("a missing line, doubled lines and half a file are told, a half line too")
    func lines() throws {
        let scratch = try Scratch()
        let all = entries(10)
        #expect(
            try fault(write(Array(all[..<4] + all[5...]), scratch))
                == JournalFault(position: 6, chain: "maastricht", sequence: 4, line: 5, .position(expected: 5)))
        #expect(try fault(write(Array(all[..<5] + all[4...]), scratch))?.line == 6)
        let path = try write(all, scratch)
        let bytes = try #require(FileManager.default.contents(atPath: path))
        try bytes.dropLast(20).write(to: URL(fileURLWithPath: path))
        #expect(try fault(path) == JournalFault(line: 10, .unreadable))
    }

    @Test("one chain alone and an excerpt verify as such")
    func scopes() throws {
        let scratch = try Scratch()
        let all = entries(30)
        let chain = try write(all.filter { $0.chain == "leiden" }, scratch)
        #expect(try fault(chain, .chains) == nil)
        #expect(try fault(chain, .whole) != nil)
        let excerpt = try write(Array(all[12...]), scratch)
        #expect(try fault(excerpt, .excerpt) == nil)
        #expect(try fault(excerpt, .chains) != nil)
        let gap = try write(Array(all[12..<20] + all[21...]), scratch)
        #expect(try fault(gap, .excerpt) != nil)
    }
}
