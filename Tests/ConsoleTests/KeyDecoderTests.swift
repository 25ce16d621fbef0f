import Console
import Testing

@Suite("Keys")
struct KeyDecoderTests {
    static let table: [(String, [Key])] = [
        ("a", [.character("a")]), ("é", [.character("é")]), ("世😀", [.character("世"), .character("😀")]),
        ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{08}", [.backspace]),
        ("\u{01}\u{1A}", [.control("a"), .control("z")]), ("\u{1B}[A\u{1B}[B", [.up, .down]),
        ("\u{1B}OA\u{1B}OF", [.up, .end]), ("\u{1B}[1;5C", [.right]), ("\u{1B}[3~", [.delete]),
        ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]), ("\u{1B}[Z", [.backTab]),
        ("\u{1B}OP\u{1B}[15~", [.function(1), .function(5)]),
        ("\u{1B}x", [.alt("x")]),
        ("\u{1B}[200~hello\u{1B}[31m\u{1B}[201~b", [.paste("hello\u{1B}[31m"), .character("b")]),
        ("\u{1B}[<0;1;1M", [.unknown]), ("\u{1B}]11;rgb:0/0/0\u{07}a", [.character("a")]),
    ]

    @Test("sequences mean their keys, whatever the reads cut them into", arguments: table)
    func keys(text: String, keys: [Key]) {
        let bytes = Array(text.utf8)
        var whole = KeyDecoder()
        #expect(whole.decode(bytes) == keys)
        var single = KeyDecoder()
        #expect(bytes.flatMap { single.decode([$0]) } == keys)
        for cut in 0...bytes.count {
            var halves = KeyDecoder()
            #expect(halves.decode(bytes[..<cut]) + halves.decode(bytes[cut...]) == keys)
        }
    }

    @Test("ESC alone is a key once nothing follows")
    func escape() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0x1B]).isEmpty)
        #expect(decoder.isWaiting)
        #expect(decoder.flush() == [.escape])
        #expect(!decoder.isWaiting)
        #expect(decoder.decode([0x61]) == [.character("a")])
    }

    @Test("an unfinished character and an unfinished sequence end somewhere")
    func unfinished() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0xE4, 0xB8]) == [])
        #expect(decoder.flush() == [.unknown])
        #expect(decoder.decode([0xFF, 0xC0, 0x80]) == [.unknown, .unknown, .unknown])
        #expect(decoder.decode([0xE4, 0x61]) == [.unknown, .character("a")])
    }

    @Test("no bytes trap it, and it always finds back to plain letters")
    func fuzz() {
        var dice = Dice(seed: 7)
        let odd: [UInt8] = [0x1B, 0x5B, 0x4F, 0x7E, 0x32, 0x30, 0x31, 0x3B, 0x9B, 0xE4, 0xF0, 0x07, 0x5D, 0x50]
        for _ in 0..<3000 {
            var decoder = KeyDecoder()
            for _ in 0..<Int.random(in: 1...60, using: &dice) {
                let byte =
                    Bool.random(using: &dice)
                    ? odd.randomElement(using: &dice) ?? 0 : UInt8.random(in: 0...255, using: &dice)
                _ = decoder.decode([byte])
            }
            _ = decoder.decode(Array("\u{1B}[201~".utf8))
            _ = decoder.flush()
            _ = decoder.decode([0x07])
            _ = decoder.flush()
            #expect(decoder.decode([0x71]) == [.character("q")])
        }
    }

    @Test("a paste without an end is kept no longer than it may be")
    func endless() {
        var decoder = KeyDecoder()
        _ = decoder.decode(Array("\u{1B}[200~".utf8))
        _ = decoder.decode(Array(repeating: UInt8(ascii: "x"), count: KeyDecoder.longestPaste + 1000))
        let keys = decoder.decode(Array("\u{1B}[201~".utf8))
        guard case .paste(let text)? = keys.first else {
            Issue.record("no paste: \(keys.count)")
            return
        }
        #expect(text.utf8.count <= KeyDecoder.longestPaste)
    }
}
