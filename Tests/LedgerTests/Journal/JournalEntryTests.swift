import Ledger
import Testing

@Suite struct JournalEntryTests {
    private let entry = JournalEntry(
        version: 1, position: 7, chain: "maastricht", sequence: 3, time: 1_615_280_400_000, happened: nil,
        actor: "anonymous", operation: "book-visit", subject: "K7QM-4XWD", body: Array("{}".utf8),
        previous: JournalHeads.origin, hash: [])

    @Test("the hashed bytes are those of version 1, for ever")
    func fixed() {
        // Worked out apart from this program, with Python's hashlib over the layout that JournalEntry tells.
        #expect(hex(entry.computedHash) == "1b408f2ef68bd6850d84083ae9258815f13815b832f98e6650c271cd6cff4989")
        var late = entry
        late.happened = 1_615_276_800_000
        #expect(hex(late.computedHash) == "7895779a9bd710b4471913dee711fc626ee35e18acfb9f3a69cb26dfa7d92c7e")
    }

    @Test("bytes that move from one field to the next give another hash")
    func lengths() {
        var moved = entry
        moved.actor = "anonymousb"
        moved.operation = "ook-visit"
        #expect(moved.computedHash != entry.computedHash)
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
