import Console
import Testing

@Suite("Cell width")
struct CellWidthTests {
    @Test(
        "characters take the cells that terminals give them",
        arguments: [
            ("a", 1), ("é", 1), ("ß", 1), ("Ω", 1), ("Ж", 1), ("ש", 1), ("ع", 1), ("ก", 1), ("…", 1), ("─", 1),
            ("€", 1), ("�", 1), ("世", 2), ("한", 2), ("ひ", 2), ("カ", 2), ("！", 2), ("Ａ", 2), ("ｶ", 1), ("😀", 2),
            ("🇳", 1), ("𠮷", 2), ("\u{301}", 0), ("\u{20DD}", 0), ("\u{200D}", 0), ("\u{200B}", 0), ("\u{1160}", 0),
            ("\u{1100}", 2), ("\u{AD}", 0), ("\u{3000}", 2), ("☕", 2), ("☎", 1), ("\u{FEFF}", 0), ("⁂", 1),
        ] as [(Unicode.Scalar, Int)])
    func width(scalar: Unicode.Scalar, cells: Int) {
        #expect(CellWidth.of(scalar) == cells, "U+\(String(scalar.value, radix: 16))")
    }

    @Test("marks stand on what is before them, two at most")
    func marks() {
        let zalgo = "a" + String(repeating: "\u{301}", count: 50) + "b"
        let glyphs = SafeText.glyphs(zalgo)
        #expect(glyphs.map(\.width) == [1, 1])
        #expect(glyphs[0].text.unicodeScalars.count == 3)
        #expect(SafeText.width("e\u{301}世") == 3)
        #expect(SafeText.glyphs("\u{301}x").map(\.text) == ["x"])
    }
}
