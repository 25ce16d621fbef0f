import Console
import Operations
import ServiceKit
import Shapes
import Testing

@Suite("Figures in the console")
struct FiguresTests {
    private func opened(
        _ keys: Key..., width: Int = 80, height: Int = 24, looks: Looks = Looks(), counter: FakeCounter? = nil
    ) async -> Headless {
        var console = Headless(
            Sample.model(), counter ?? FakeCounter(Sample.today), width: width, height: height, looks: looks)
        await console.refresh()
        for key in keys { await console.press(key) }
        return console
    }

    @Test("the overview tells lines, parts and how they compare, with small charts", arguments: ScreenTests.sizes)
    func overview(size: (Int, Int)) async {
        let console = await opened(.character("3"), width: size.0, height: size.1)
        for word in [
            "figures 2021-01-01 until 2021-03-05", "Contacts at all desks", "1,234", "Expat centre", "800", "▁",
        ] {
            #expect(console.frame.contains(word), "no \(word)\n\(console.frame)")
        }
        // Narrow screens tell of the marked row alone how it compares, at the foot.
        #expect(console.frame.contains("index 123, growth 23 % (23.4)"), "\(console.frame)")
        // A low screen has one line for both.
        let command = "loket overview maastricht --from 2021-01-01 --until 2021-03-05"
        #expect(console.frame.contains(command) == (size.1 >= 20))
    }

    @Test("bars are as long as their figures, and the months end with the highest")
    func charts() async {
        let console = await opened(.character("3"), width: 132, height: 43)
        let rows = console.frame.split(separator: "\n")
        func bar(_ word: String) -> Int {
            rows.first { $0.contains(word) }?.count { "█▏▎▍▌▋▊▉".contains($0) } ?? 0
        }
        #expect(bar("Expat centre") == 20)
        #expect(bar("  IND   ") == 11, "434 of 800 in 20 cells: 10.85")
        #expect(rows.contains { $0.contains("1,234") && $0.contains("·▁▄█") }, "\(console.frame)")
        // Half a year beside a year would look like less: it has no bar.
        #expect(bar("2021 to 1 July") == 0)
        #expect(bar("2020  ") == 20)
    }

    @Test("a line that only its parts tell has the whole row for its name, and what is below is told above")
    func names() async {
        let counter = FakeCounter(Sample.today)
        let long = "Written information, in every language that anybody asked for, from one to five"
        let line = RecordedLine(
            line: "information-rated", text: long, counts: .rating, show: .mean, unit: .ofFive, by: "partner",
            figures: [
                RecordedFigure(
                    from: FigureSample.day("2020-01-01"), until: FigureSample.day("2021-01-01"), value: Figure(),
                    parts: [FigureSample.part("ind", "IND", Figure(mean: Hundredths(480)))], source: "a page")
            ])
        counter.change { room in
            let old = room.overview
            room.overview = Overview(
                centre: old.centre, name: old.name, from: old.from, until: old.until, timeZone: old.timeZone,
                language: old.language, asOf: old.asOf, lines: old.lines, recorded: old.recorded + [line], notes: [])
        }
        var console = await opened(.character("4"), width: 100, height: 30, counter: counter)
        #expect(console.frame.contains(long) && console.frame.contains("4.8 of 5"))
        await console.press(.character("3"))
        console.size = (80, 16)
        #expect(console.frame.contains("+6 below"), "\(console.frame)")
        await console.press(.end)
        #expect(console.frame.contains("4.8 of 5") && !console.frame.contains(" below"))
    }

    @Test("the ratings are shown apart, on their scales, and what is withheld says so")
    func ratings() async {
        let console = await opened(.character("4"), width: 100, height: 30)
        #expect(console.frame.contains("ratings 2021-01-01 until 2021-03-05"))
        #expect(console.frame.contains("counted, answers until 2021-03-01"))
        #expect(console.frame.contains("4.87") && console.frame.contains("withheld"))
        #expect(!console.frame.contains("Contacts"))
        let row = console.frame.split(separator: "\n").first { $0.contains("2.5") }
        #expect(row?.count { $0 == "█" } == 10)
    }

    @Test("ASCII terminals and those without colour see the same numbers")
    func plainLooks() async {
        let console = await opened(
            .character("3"), width: 80, height: 24, looks: Looks(isColoured: false, isASCII: true))
        #expect(console.frame.utf8.allSatisfy { $0 < 0x80 })
        #expect(console.frame.contains("1,234") && console.frame.contains("###") && console.frame.contains("._=#"))
    }

    @Test("a period is named behind the command; what is none is told, and nothing is asked")
    func periods() async {
        let counter = FakeCounter(Sample.today)
        var console = await opened(counter: counter)
        for command in ["overview 2020", "overview 2021-q1", "ratings 2021-03", "overview 2019-01-01 2021-07-02"] {
            await console.press(.character(":"))
            await console.type(command)
            await console.press(.enter)
        }
        #expect(
            counter.periods.map(\.text) == [
                "2020-01-01 until 2021-01-01", "2021-01-01 until 2021-04-01", "2021-03-01 until 2021-04-01",
                "2019-01-01 until 2021-07-02",
            ])
        await console.press(.character(":"))
        await console.type("overview 2021-13")
        await console.press(.enter)
        #expect(console.frame.contains("`2021-13` is no period"))
        #expect(counter.periods.count == 4)
        // The days stay when the other view is opened, and are read anew.
        await console.press(.character("4"))
        #expect(counter.periods.last?.text == "2019-01-01 until 2021-07-02")
    }

    @Test("moving marks rows and passes heads over; Enter tells everything about one")
    func marked() async {
        var console = await opened(.character("3"))
        #expect(console.model.figureMark == "contacts")
        await console.press(.down, .down)
        #expect(console.model.figureMark == "contacts/ind")
        await console.press(.enter)
        #expect(console.frame.contains("a part of: Contacts at all desks"))
        #expect(console.frame.contains("--behind\n contacts --part ind"))
        await console.press(.escape, .end)
        #expect(console.model.figureMark?.hasPrefix("recorded/expat-desk/2021-01-01") == true)
        await console.press(.enter)
        for word in ["not compared: the periods are not as long", "source: Overview of the pilot", "assumed: that"] {
            #expect(console.frame.contains(word), "no \(word)\n\(console.frame)")
        }
        await console.press(.escape, .home, .up)
        #expect(console.model.figureMark == "contacts")
        #expect(console.model.log.isEmpty)
    }

    @Test("a text is found in lines and parts, and given up on leaving")
    func found() async {
        var console = await opened(.character("3"), .character("/"))
        await console.type("front")
        await console.press(.enter)
        #expect(console.frame.contains("only /front") && console.frame.contains("Front-desk"))
        #expect(!console.frame.contains("Contacts at all"))
        #expect(console.model.figureMark == "front-desk-rated")
        await console.press(.character("1"))
        #expect(console.model.filter.isEmpty && console.frame.contains("TICKET"))
        await console.press(.character(":"))
        await console.type("overview 2021 waited")
        await console.press(.enter)
        #expect(console.model.filter == "waited" && console.frame.contains("6 minutes"))
        await console.press(.escape, .escape)
        #expect(console.model.view == .today)
    }

    @Test("no key in the figures works on the day's rows")
    func apart() async {
        let counter = FakeCounter(Sample.today)
        var console = await opened(.character("3"), counter: counter)
        let selection = console.model.selection
        await console.press(.down, .enter, .escape, .character("G"), .character("g"), .pageDown)
        #expect(console.model.selection == selection && counter.commands.isEmpty)
        await console.press(.character("r"))
        #expect(counter.periods.count == 2)
    }

    @Test("a token that may not is told before anything is asked")
    func rights() async {
        let place = Place(
            centre: "maastricht", name: "Maastricht", mode: .exercise, timeZone: "Europe/Amsterdam", desks: [],
            services: [], who: "registrar", roles: [.registrar])
        let counter = FakeCounter(Sample.today)
        var console = Headless(Sample.model(desk: nil, place: place), counter)
        await console.refresh()
        await console.press(.character("3"))
        #expect(console.frame.contains("the figures are for officer"))
        #expect(counter.periods.isEmpty && console.model.view == .today)
    }

    @Test("where the server is away the figures say so and are read when it is back")
    func away() async {
        let counter = FakeCounter(Sample.today)
        var console = await opened(counter: counter)
        counter.change { $0.isAway = true }
        await console.press(.character("3"))
        #expect(console.frame.contains("reading the figures") && console.frame.contains("NO SERVER"))
        counter.change { $0.isAway = false }
        await console.press(.character("r"))
        #expect(console.frame.contains("1,234"))
    }

    @Test("in line mode the figures are labelled lines, months and all")
    func lines() async {
        var mode = LineMode(Sample.model(), FakeCounter(Sample.today))
        _ = await mode.begin()
        let said = await mode.take("overview 2021")
        #expect(
            said == [
                "figures: 2021-01-01 until 2022-01-01", "head: counted since 2020-06-01",
                "line: Contacts at all desks: 1,234; index 123, growth 23 % (23.4)",
                "by month: 2021-09 –, 2021-10 100, 2021-11 400, 2021-12 800", "part: Expat centre: 800",
                "part: IND: 434", "line: Front-desk staff, from 1 to 5: 4.87 of 5", "part: IND: 2.5 of 5",
                "line: Satisfied or very satisfied: withheld", "line: Minutes waited: 6 minutes",
                "head: recorded before Loket counted", "line: Clients at the desk", "recorded: 2019: 548",
                "recorded: 2020: 1,769; index 323, growth 223 %", "recorded: 2021 to 1 July: 1,005",
                "head: a person with two legs makes two contacts",
                "command: loket overview maastricht --from 2021-01-01 --until 2022-01-01",
            ], "\(said.joined(separator: "\n"))")
        let ratings = await mode.take("ratings")
        #expect(
            ratings.first == "ratings: 2021-01-01 until 2022-01-01" && !ratings.contains { $0.contains("Contacts") })
        let wrong = await mode.take("overview 2021-40")
        #expect(wrong.contains { $0.hasPrefix("error: `2021-40` is no period") } && mode.failures == 1)
        // The day is told as ever afterwards.
        #expect(await mode.take("today").contains("time: Thu 4 Mar 09:12"))
    }
}
