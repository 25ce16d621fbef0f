import Console
import Operations
import Testing

@Suite("Line mode")
struct LineModeTests {
    private func run(_ counter: FakeCounter, desk: String? = "ind-1", _ lines: String...) async -> [String] {
        var mode = LineMode(Sample.model(desk: desk), counter)
        var said = await mode.begin()
        for line in lines { said += await mode.take(line) }
        return said + mode.end()
    }

    @Test("the day is told in labelled lines")
    func begin() async {
        let lines = await run(FakeCounter(Sample.today))
        #expect(lines.contains("mode: EXERCISE"))
        #expect(lines.contains("time: Thu 4 Mar 09:12"))
        #expect(lines.contains("counts: serving 1, waiting 2, parked 1, expected 3"))
        #expect(lines.contains { $0.hasPrefix("waiting 2: A2, 09:10, biometrics, Ravi Iyer, desk ind-1, for 4 min") })
        #expect(lines.contains { $0.hasPrefix("clock: breached 2021-03-03") })
        #expect(lines.allSatisfy { $0.contains(": ") && $0.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } })
    }

    @Test("a visitor in eight keys: check in, then what is offered, then the choice")
    func visitor() async {
        var today = Sample.today
        today.rows = [Sample.row(.expected, Sample.entry("EXPD-2222"), "Carmen Ruiz")]
        let counter = FakeCounter(today, options: Sample.information)
        let lines = ["c", "", "", "1"]
        #expect(lines.reduce(0) { $0 + $1.count + 1 } <= 8)
        let said = await run(counter, lines[0], lines[1], lines[2], lines[3])
        #expect(counter.commands.count == 3)
        #expect(said.contains("command: loket visit check-in EXPD-2222"))
        #expect(said.contains { $0.hasPrefix("next: an empty line does take A1") })
        #expect(said.contains("choose talked-about: 1 living, 2 working, 3 policy (1 to choose)"))
        #expect(said.contains("status: done: finish EXPD-2222"))
    }

    @Test("persons are named or left out, and rows by ticket, number or name")
    func names() async {
        let counter = FakeCounter(Sample.today)
        _ = await run(counter, desk: nil, "c FMLY-2222 -p3", "t A2", "p lucía", "", "back A4")
        #expect(
            counter.commands == [
                "loket visit check-in FMLY-2222 --person p1 --person p2",
                "loket queue next maastricht ind-2 --visit WATG-2222 --leg l1",
                "loket queue park WATG-3333 l1", "loket queue return PARK-2222 l1",
            ])
    }

    @Test("a wrong word is told with what is near, a wrong choice with what there is")
    func wrong() async {
        let counter = FakeCounter(Sample.today, options: Sample.information)
        let said = await run(counter, "chek-in", "f", "9", "wor", "n A2", "")
        #expect(said.contains("error: no command `chek-in`; did you mean `check-in`?"))
        #expect(said.contains("error: `9` is none of these"))
        #expect(counter.commands.count == 1)
        #expect(counter.commands.first?.contains("talked-about=working") == true)
        #expect(said.contains { $0.hasPrefix("question: mark that nobody has come for A2") })
        #expect(said.contains("status: nothing was done"))
    }

    @Test("the choices of several persons may come in one line, and each is asked by name")
    func several() async {
        var today = Sample.today
        let entry = Sample.entry(
            "FMLY-2222", service: "information", desk: "welcome", persons: ["p1", "p2"], present: ["p1", "p2"],
            ticket: "A1")
        today.rows = [Sample.row(.serving, entry, "Mira Rao", "Dev Rao")]
        let counter = FakeCounter(today, options: Sample.information)
        let said = await run(counter, desk: nil, "f", "19", "12")
        #expect(
            said.contains("choose talked-about of p1 Mira Rao: 1 living, 2 working, 3 policy (2 to choose)"), "\(said)")
        #expect(said.contains("error: `19` is none of these"))
        #expect(counter.commands.count == 1)
        #expect(counter.commands.first?.contains("p1.talked-about=living") == true)
        #expect(counter.commands.first?.contains("p2.talked-about=working") == true)
    }

    @Test("a form that the input ends in is not sent, and says so")
    func ended() async {
        let counter = FakeCounter(Sample.today)
        let said = await run(counter, "f")
        #expect(said.last == "status: the input ended; the form was not sent")
        #expect(counter.commands.isEmpty)
    }

    @Test("everything that can be done on the screen can be done in lines", arguments: Action.all)
    func parity(action: Action) async {
        let said = await run(FakeCounter(Sample.today), "help")
        #expect(said.contains { $0.hasPrefix("help: \(action.name.rawValue) (\(action.short)): ") })
    }

    @Test("random lines end in no trap")
    func chance() async {
        var dice = Dice(seed: 5)
        let words = [
            "c", "t", "f", "n", "p", "b", "s", "w", "u", "r", "l", "log", "help", "/", "/ rao", "d", "d ind-1", "i A2",
            "", "1", "2", ".", "y", "yes", "A2", "c 5", "t A3", "f A1", "u A1 x", "s A2 ind-2", "\u{1B}[2J", "c  ", "9",
            "Noor", "1990-02-01", "IN", "d nowhere", "no-show EXPD-2222",
        ]
        for _ in 0..<150 {
            let counter = FakeCounter(Sample.today, options: Sample.information)
            var mode = LineMode(Sample.model(), counter)
            _ = await mode.begin()
            for _ in 0..<25 {
                for line in await mode.take(words.randomElement(using: &dice) ?? "") {
                    #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
                }
            }
        }
    }
}
