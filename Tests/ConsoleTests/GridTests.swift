import Console
import Testing

@Suite("Cells")
struct GridTests {
    @Test("a text is cut off with a mark where it does not fit")
    func cut() {
        var grid = Grid(width: 10, height: 2)
        #expect(grid.put("Maastricht!", at: 0, 0) == 10)
        grid.put("Asha Rao", at: 2, 1, most: 5)
        #expect(grid.text == "Maastrich…\n  Asha…")
        var ascii = Grid(width: 6, height: 1, isASCII: true)
        ascii.put("Zoë de Vries", at: 0, 0)
        #expect(ascii.text == "Zo? d~")
    }

    @Test("half a wide character is never drawn")
    func wide() {
        var grid = Grid(width: 6, height: 1)
        grid.put("世界x", at: 0, 0)
        #expect(grid.text == "世界x")
        grid.put("ab", at: 1, 0)
        #expect(grid.text == " ab x")
        var narrow = Grid(width: 5, height: 1)
        narrow.put("世界世", at: 0, 0)
        #expect(narrow.text == "世界…")
    }

    @Test("what lies outside is left out", arguments: [(-3, 0), (0, -1), (0, 9), (99, 0), (-99, 5)])
    func outside(column: Int, row: Int) {
        var grid = Grid(width: 4, height: 2)
        grid.put("abcdefgh", at: column, row)
        grid.fill(row, from: column, style: .selected)
        grid.clear(column: column, row: row, width: 50, height: 50)
        #expect(grid.text.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
    }

    @Test("only what differs is drawn, and it is drawn right")
    func difference() {
        var dice = Dice(seed: 11)
        let words = ["Asha", "世界", "e\u{301}", "x", "    ", "张伟 Rao", "—"]
        var painter = Painter(Looks())
        var terminal = TestTerminal(width: 20, height: 5)
        for step in 0..<400 {
            var grid = Grid(width: 20, height: 5)
            for _ in 0..<4 {
                let style: Style = Bool.random(using: &dice) ? .plain : .selected
                grid.put(
                    words.randomElement(using: &dice) ?? "", at: Int.random(in: -2..<20, using: &dice),
                    Int.random(in: 0..<5, using: &dice), style: style)
            }
            terminal.write(painter.paint(grid))
            #expect(terminal.text == grid.text, "step \(step)")
            #expect(painter.paint(grid).isEmpty, "nothing changed, and something is drawn")
        }
    }

    @Test("without colour no colour is sent, and bold and reversed stay")
    func colour() {
        var grid = Grid(width: 10, height: 1)
        grid.put("x", at: 0, 0, style: Style(bold: true, reversed: true, colour: .red))
        var plain = Painter(Looks(isColoured: false))
        var coloured = Painter(Looks())
        #expect(String(decoding: plain.paint(grid), as: UTF8.self).contains("\u{1B}[0;1;7mx"))
        #expect(String(decoding: coloured.paint(grid), as: UTF8.self).contains("\u{1B}[0;1;7;31mx"))
    }

    @Test(
        "what a terminal can show is read from the environment",
        arguments: [
            (["LANG": "C.UTF-8"], true, false), (["LANG": "nl_NL.utf8", "NO_COLOR": "1"], false, false),
            ([:], true, true), (["LANG": "C.UTF-8", "LC_ALL": "C"], true, true),
            (["LC_CTYPE": "en_GB.UTF-8", "CLICOLOR": "0"], false, false),
            (["LANG": "C.UTF-8", "NO_COLOR": ""], true, false),
        ] as [([String: String], Bool, Bool)])
    func looks(environment: [String: String], isColoured: Bool, isASCII: Bool) {
        #expect(Looks(environment: { environment[$0] }) == Looks(isColoured: isColoured, isASCII: isASCII))
    }
}
