import Client
import Console
import Operations
import Shapes
import Testing

@Suite("The day from the keyboard")
struct FlowTests {
    @Test("one visitor: check in, take, finish with what has to be chosen")
    func visitor() async {
        var today = Sample.today
        today.rows = [Sample.row(.expected, Sample.entry("EXPD-2222"), "Carmen Ruiz")]
        let counter = FakeCounter(today, options: Sample.information)
        var console = Headless(Sample.model(), counter)
        await console.refresh()
        await console.press(.enter, .enter, .enter, .character("1"), .enter)
        #expect(
            counter.commands == [
                "loket visit check-in EXPD-2222", "loket queue next maastricht ind-1 --visit EXPD-2222 --leg l1",
                "loket visit result EXPD-2222 l1 --result p1=given --record p1.talked-about=living",
            ])
        #expect(console.model.today?.rows.isEmpty == true)
        #expect(console.frame.contains("done: finish EXPD-2222"))
    }

    @Test("a leg without records is finished with two keys, one with a number with two and the number")
    func finishing() async {
        for (options, keys, result) in [
            (Sample.advised, "", "--result p1=advised"),
            (Sample.biometrics, "V123AL568", "--record p1.captured=full --record p1.document-number=V123AL568"),
        ] {
            let counter = FakeCounter(Sample.today, options: options)
            var console = Headless(Sample.model(), counter)
            await console.refresh()
            await console.press(.character("f"))
            await console.type(keys)
            await console.press(.enter)
            #expect(counter.commands.count == 1)
            #expect(counter.commands.first?.hasSuffix(result) == true)
        }
    }

    @Test(
        "where a sticker is drawn its serial is asked for, and the spoiled one with why; what is none is told at its field"
    )
    func serials() async {
        let counter = FakeCounter(Sample.today, options: Sample.sticker)
        var console = Headless(Sample.model(), counter)
        await console.refresh()
        await console.press(.character("f"))
        #expect(console.frame.contains("serial"))
        await console.type("101")
        await console.press(.enter)
        #expect(counter.commands.isEmpty)
        #expect(console.frame.contains("write letters, hyphens and digits"))
        await console.press(.backspace, .backspace, .backspace)
        await console.type("nl-v-000101")
        await console.press(.down)
        await console.type("NL-V-000100 misprint")
        await console.press(.enter)
        #expect(
            counter.commands.first?.hasSuffix(
                "--result p1=placed --drawn p1=NL-V-000101 --spoiled p1=NL-V-000100:misprint") == true)
    }

    @Test("of a family those who are here are checked in; another result asks for other records")
    func family() async {
        let counter = FakeCounter(Sample.today)
        var console = Headless(Sample.model(desk: nil), counter)
        await console.refresh()
        await console.press(.character("/"))
        await console.type("mira")
        await console.press(.enter, .enter)
        #expect(console.frame.contains("1 p1 Mira Rao"))
        #expect(console.frame.contains("Enter: loket visit check-in FMLY-2222"))
        await console.press(.character("3"), .enter)
        #expect(counter.commands == ["loket visit check-in FMLY-2222 --person p1 --person p2"])
        await console.press(.escape, .character("f"), .up, .up)
        #expect(console.frame.contains("2 Not possible this time"))
        await console.press(.character("2"))
        #expect(console.frame.contains("failed-because"))
        #expect(!console.frame.contains("document-number"))
    }

    @Test("taking somebody away asks, and no is what Enter means", arguments: [(Key.enter, 0), (.character("y"), 1)])
    func noShow(key: Key, count: Int) async {
        let counter = FakeCounter(Sample.today)
        var console = Headless(Sample.model(), counter)
        await console.refresh()
        await console.press(.end, .character("n"))
        #expect(console.frame.contains("mark that nobody has come for EXPD-3333?"))
        #expect(console.frame.contains("> No"))
        #expect(console.frame.contains("y: loket visit no-show EXPD-3333"))
        await console.press(key)
        #expect(counter.commands.count == count)
    }

    @Test("a refusal stands at the field it is about, and the form stays")
    func refused() async {
        let counter = FakeCounter(Sample.today)
        var console = Headless(Sample.model(), counter)
        await console.refresh()
        await console.press(.character("f"))
        await console.type("V12")
        let finding = InputFinding(
            "invalid-number", at: "/results/0/records/document-number", "`V12` is no document number",
            fix: "nine characters")
        counter.change { $0.refusal = Refusal([finding]) }
        await console.press(.enter)
        let lines = console.frame.split(separator: "\n").map(String.init)
        let field = lines.firstIndex { $0.contains("document-number") && $0.contains("V12") }
        #expect(field.map { lines[$0 + 1].contains("^ `V12` is no document number (nine characters)") } == true)
        await console.press(.control("u"))
        await console.type("V123AL568")
        await console.press(.enter)
        #expect(counter.commands.count == 1)
    }

    @Test("while the server is away a form is kept, and sent when it is back")
    func away() async {
        let counter = FakeCounter(Sample.today)
        var console = Headless(Sample.model(), counter)
        await console.refresh()
        await console.press(.character("f"))
        await console.type("V123AL568")
        counter.change { $0.isAway = true }
        await console.press(.enter)
        #expect(console.frame.contains("NO SERVER"))
        #expect(console.frame.contains("nothing typed is lost"))
        #expect(console.frame.contains("V123AL568"))
        counter.change { $0.isAway = false }
        await console.press(.enter)
        #expect(counter.commands.count == 1)
        #expect(!console.frame.contains("NO SERVER"))
    }

    @Test("a walk-in is asked for what the centre must know")
    func walkIn() async {
        let counter = FakeCounter(Sample.today)
        var console = Headless(Sample.model(), counter)
        await console.refresh()
        await console.press(.character("w"), .character("1"))
        for text in ["Noor", "Khan", "1990-13-01", "IN"] {
            await console.type(text)
            await console.press(.enter)
        }
        #expect(counter.commands.isEmpty)
        #expect(console.frame.contains("^ write a day"))
        await console.press(.control("u"))
        await console.type("1990-02-01")
        var ask = Refusal(.invalidInput, "a question is open")
        ask.ask = [Question(fact: "last-capture", text: "When were they taken last?", person: "p1")]
        counter.change { [ask] in $0.refusal = ask }
        await console.press(.enter)
        #expect(console.frame.contains("When were they taken last?"))
        await console.type("never")
        await console.press(.enter)
        #expect(counter.commands == ["loket visit walk-in maastricht --party party.json"])
        guard case .walkIn(let walkIn, let key)? = counter.acts.first else {
            Issue.record("no walk-in")
            return
        }
        #expect(key == "key-of-a-walk-in-1")
        #expect(walkIn.party[0].services == ["biometrics"])
        #expect(walkIn.party[0].facts.first?.value == .text("never"))
    }

    @Test("the last thing is undone with a reason")
    func undo() async {
        let counter = FakeCounter(Sample.today)
        var console = Headless(Sample.model(), counter)
        await console.refresh()
        await console.press(.character("t"), .character("u"), .enter)
        #expect(counter.commands.count == 1)
        await console.type("the wrong one was called")
        await console.press(.enter)
        #expect(counter.commands.last == "loket visit undo WATG-2222 --reason 'the wrong one was called'")
    }

    @Test("the command line takes words, short forms and names, completes them, and says what is near")
    func commandLine() async {
        let counter = FakeCounter(Sample.today)
        var console = Headless(Sample.model(desk: nil), counter)
        await console.refresh()
        await console.press(.character(":"))
        await console.type("che")
        await console.press(.tab)
        await console.type("carm")
        await console.press(.enter)
        #expect(counter.commands == ["loket visit check-in EXPD-2222"])
        for line in ["tkae A2", "c nobody-like-this", "c a"] {
            await console.press(.character(":"))
            await console.type(line)
            await console.press(.enter)
            #expect(console.model.status.kind == .failed, "\(line)")
        }
        #expect(console.frame.contains("may be several"))
        await console.press(.character(":"))
        await console.type("log")
        await console.press(.enter)
        #expect(console.frame.contains("loket visit check-in EXPD-2222"))
    }

    @Test("help finds actions by what they do, and does them")
    func help() async {
        let counter = FakeCounter(Sample.today)
        var console = Headless(Sample.model(), counter)
        await console.refresh()
        await console.press(.character("?"))
        await console.type("next to the desk")
        #expect(console.frame.contains("operation take-turn (officer)"))
        await console.press(.enter)
        #expect(counter.commands == ["loket queue next maastricht ind-1"])
    }

    @Test("keys pressed while an answer is awaited work afterwards, and none after a refusal")
    func ahead() async throws {
        let counter = FakeCounter(Sample.today)
        var model = Sample.model()
        _ = model.take(.today(Sample.today))
        let effects = model.press(.character("t"))
        guard case .act(let act)? = effects.first else {
            Issue.record("no act")
            return
        }
        #expect(model.press(.character("f")).isEmpty)
        var refused = model
        #expect(refused.take(.notDone(act, .refused(Refusal(.conflict, "the desk is busy")))).isEmpty)
        let later = model.take(.done(act, try await counter.perform(act)))
        guard case .plan? = later.first else {
            Issue.record("the key is lost")
            return
        }
    }
}
