import Console
import Operations
import Shapes
import Testing

@Suite("Actions")
struct ActionTests {
    @Test("every action calls an operation of the API", arguments: Action.all)
    func operation(action: Action) {
        #expect(API.all.contains { $0.id == action.operation.id })
        #expect(!action.command.isEmpty && !action.summary.isEmpty)
    }

    @Test("no two actions or controls share a key, a word or its short form")
    func collisions() {
        let keys = Action.all.map(\.key) + Control.all.compactMap(\.key) + ScreenModel.ownKeys
        #expect(Set(keys).count == keys.count)
        let words = Action.all.map(\.name.rawValue) + Control.all.map(\.name.rawValue)
        #expect(Set(words).count == words.count)
        let short = Action.all.map(\.short) + Control.all.map(\.short)
        #expect(Set(short).count == short.count)
    }

    @Test("every action is reached by key, by word and in help", arguments: Action.all)
    func reached(action: Action) {
        let lines = HelpList.lines(Sample.place)
        let line = lines.first { $0.word == action.name.rawValue }
        #expect(line?.key == action.key.name)
        #expect(line?.operation.hasPrefix(action.operation.id) == true)
    }

    @Test("every control is in help", arguments: Control.all)
    func controls(control: Control) {
        #expect(HelpList.lines(Sample.place).contains { $0.word == control.name.rawValue })
    }

    @Test("what a token may not is said beforehand")
    func rights() async {
        let place = Place(
            centre: "maastricht", name: "Maastricht", mode: .production, timeZone: "Europe/Amsterdam", desks: [],
            services: [], who: "auditor", roles: [.auditor])
        let counter = FakeCounter(Sample.today)
        var console = Headless(Sample.model(desk: nil, place: place), counter)
        await console.refresh()
        await console.press(.character("t"))
        #expect(counter.commands.isEmpty)
        #expect(console.frame.contains("take is for officer"))
    }

    @Test("a command says what an act does, and a log keeps nothing personal of it")
    func commands() {
        let results = LegResults(
            visit: "K7QM-4XWD", leg: "l1",
            results: [
                LegResult(
                    person: "p1", step: "taken",
                    records: [.init("captured", .text("full")), .init("document-number", .text("V123AL568"))])
            ])
        let act = Act.finish(results, personal: ["document-number"])
        #expect(
            act.command() == "loket visit result K7QM-4XWD l1 --result p1=taken --record p1.captured=full "
                + "--record p1.document-number=V123AL568")
        #expect(!act.command(isKept: true).contains("V123AL568"))
        let undo = Act.undo(Undoing(visit: "K7QM-4XWD", reason: "it's the wrong family"))
        #expect(undo.command() == #"loket visit undo K7QM-4XWD --reason 'it'\''s the wrong family'"#)
        #expect(!undo.command(isKept: true).contains("family"))
    }
}
