import Console
import Operations
import Testing

@Suite("Screen")
struct ScreenTests {
    static let sizes = [(60, 16), (80, 24), (100, 30), (132, 43)]
    static let looks = [Looks(), Looks(isColoured: false), Looks(isColoured: false, isASCII: true)]

    @Test("what is needed is on every screen that is large enough", arguments: sizes, looks)
    func complete(size: (Int, Int), looks: Looks) async {
        var console = Headless(Sample.model(), FakeCounter(Sample.today), width: size.0, height: size.1, looks: looks)
        await console.refresh()
        let frame = console.frame
        let lines = frame.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == size.1)
        for word in [
            "EXERCISE", "officer", "Thu 4 Mar 09:12", "serving 1", "waiting 2", "parked 1", "expected 3", "breached 1",
            "ind-1 (mine) serving A1", "TICKET", "A2", "FMLY-2222", "Asha", "4 min", "Enter: loket visit result",
        ] {
            #expect(frame.contains(word), "no \(word) at \(size)\n\(frame)")
        }
        if looks.isASCII { #expect(frame.utf8.allSatisfy { $0 < 0x80 }) }
    }

    @Test("the states are told apart without colour: words stand for them")
    func words() async {
        var console = Headless(
            Sample.model(), FakeCounter(Sample.today), looks: Looks(isColoured: false, isASCII: true))
        await console.refresh()
        for section in Section.allCases { #expect(console.frame.contains(section.rawValue)) }
        #expect(console.frame.contains(">A1") || console.frame.contains("> A1"))
    }

    @Test("production and exercise differ by their word")
    func mode() async {
        let place = Place(
            centre: "maastricht", name: "Maastricht", mode: .production, timeZone: "Europe/Amsterdam", desks: [],
            services: [], who: "officer")
        var console = Headless(Sample.model(desk: nil, place: place), FakeCounter(Sample.today))
        await console.refresh()
        #expect(console.frame.contains("PRODUCTION"))
    }

    @Test(
        "a screen that is too small says so, and does nothing unseen", arguments: [(1, 1), (10, 3), (59, 24), (80, 15)])
    func small(width: Int, height: Int) async {
        let counter = FakeCounter(Sample.today)
        var console = Headless(Sample.model(), counter, width: width, height: height)
        await console.refresh()
        if width > 20 { #expect(console.frame.contains("too small: \(width)x\(height)")) }
        await console.press(.enter, .character("t"), .character("n"), .character("y"))
        #expect(counter.commands.isEmpty)
        console.size = (80, 24)
        #expect(console.frame.contains("TICKET"))
        console.size = (1, 1)
        await console.press(.character("q"))
        #expect(console.isEnded)
    }

    @Test("ten thousand sizes and streams of keys end in no trap, and every frame fits")
    func chance() async {
        var dice = Dice(seed: 42)
        let keys: [Key] =
            [
                .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
                .pageDown, .unknown, .paste("a\u{1B}[2Jb\nc"), .character("世"), .control("u"), .control("w"),
                .control("l"), .function(1),
            ] + "abcdefghijklmnoprstuvwxyz0123456789:/? ".map { Key.character($0) }
        for round in 0..<250 {
            let counter = FakeCounter(Sample.today, options: round % 2 == 0 ? Sample.biometrics : Sample.information)
            var console = Headless(Sample.model(desk: round % 3 == 0 ? nil : "ind-1"), counter)
            await console.refresh()
            for step in 0..<40 {
                if step % 5 == 0 {
                    counter.change { $0.isAway = Int.random(in: 0..<8, using: &dice) == 0 }
                    let refuses = Int.random(in: 0..<6, using: &dice) == 0
                    counter.change { $0.refusal = refuses ? Refusal(.conflict, "no") : nil }
                }
                console.size = (Int.random(in: 1...140, using: &dice), Int.random(in: 1...50, using: &dice))
                for _ in 0..<3 { await console.press(keys.randomElement(using: &dice) ?? .enter) }
                let grid = console.grid
                #expect(grid.width == console.size.width && grid.height == console.size.height)
                if let cursor = grid.cursor {
                    #expect(cursor.column < grid.width && cursor.row < grid.height)
                }
            }
        }
    }

    @Test("ten thousand rows are listed around the selected one")
    func many() async {
        var today = Sample.today
        today.rows = (0..<10_000).map { number in
            Sample.row(.expected, Sample.entry("V\(number)"), "Person \(number)")
        }
        var console = Headless(Sample.model(), FakeCounter(today))
        await console.refresh()
        await console.press(.end)
        #expect(console.frame.contains("Person 9999"))
    }
}
