import Console
import Operations
import Testing

@Suite("An overview as a page")
struct OverviewPageTests {
    private let page = OverviewPage.html(PilotSample.overview())

    @Test(
        "nothing runs and nothing is loaded",
        arguments: [
            "<script", "javascript:", "http://", "https://", "src=", "<link", "<img", "@import", " onload", "<b>&",
        ])
    func still(text: String) {
        #expect(!page.contains(text))
        #expect(!OverviewPage.html(PilotSample.national()).contains(text))
    }

    @Test("the language is told, and texts are escaped")
    func language() {
        #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en\">"))
        #expect(OverviewPage.html(PilotSample.overview("nl")).contains("<html lang=\"nl\">"))
        #expect(page.contains("<h1>Expat Centre &lt;Maastricht&gt;</h1>"))
        #expect(page.contains("IND &lt;b&gt;&amp;\u{FFFD}"))
    }

    @Test("recorded figures stand in a band of their own, behind those that were counted")
    func bands() throws {
        let counted = try #require(page.firstRange(of: "<section class=\"band counted\""))
        let recorded = try #require(page.firstRange(of: "<section class=\"band recorded\""))
        #expect(counted.upperBound < recorded.lowerBound)
        #expect(page[recorded.upperBound...].contains("1,769"))
        #expect(!page[counted.upperBound..<recorded.lowerBound].contains("1,769"))
        #expect(!OverviewPage.html(PilotSample.overview(lines: [])).contains("band counted"))
        #expect(!OverviewPage.html(PilotSample.overview(recorded: [])).contains("band recorded"))
    }

    @Test("every picture has a title and tells its figures in words")
    func charts() {
        #expect(
            page.contains("<desc id=\"recorded-contacts-d\">2019: 548; 2020: 1,769; 2021 to 1\u{A0}July: 1,005</desc>"))
        #expect(page.contains("<desc id=\"recorded-front-desk-d\">Expat Centre: 4.95; GemeenteLoket: 4.93</desc>"))
        let pictures = page.components(of: "<svg role=\"img\"")
        #expect(pictures > 5)
        #expect(page.components(of: "<title id=") == pictures)
        #expect(page.components(of: "<desc id=") == pictures)
    }

    @Test("every table has a caption, and each head its scope")
    func tables() {
        #expect(page.components(of: "<table") == 4)
        #expect(page.components(of: "<caption") == 4)
        #expect(page.components(of: "<th ") == page.components(of: "<th scope="))
        #expect(page.contains("3,570 <small>cumulative, since 1\u{A0}January 2020</small>"))
    }

    @Test("index and growth are each named, and a comparison that is not made says why")
    func comparisons() {
        #expect(page.contains("index 323, growth 223\u{A0}%<span>2020 against 2019 (548)</span>"))
        #expect(page.contains("index 118, growth 18\u{A0}% (17.8)"))
        #expect(page.contains("2021 to 1\u{A0}July is not compared with 2020: half a year against a year"))
    }

    @Test("withheld figures say so and why")
    func withheld() {
        #expect(page.contains("<p class=\"big word\">withheld</p>"))
        #expect(page.contains("fewer than five people"))
    }

    @Test("the country's page has a row a centre and tells since when each gives a service")
    func national() {
        let page = OverviewPage.html(PilotSample.national("nl"))
        #expect(page.contains("<th scope=\"row\">Holland Expat Center South</th><td class=\"n\">niet getoond</td>"))
        #expect(page.contains("sinds 1\u{A0}januari 2020, opgeschort"))
        #expect(page.contains("sinds 1\u{A0}mei 2021 t/m 1\u{A0}juni 2021"))
    }

    @Test("the country's answer is read though it is longer than what may be sent in")
    func long() {
        let sample = PilotSample.national()
        let note = OverviewNote(note: "long", text: String(repeating: "a", count: 1000))
        let overview = NationalOverview(
            from: sample.from, until: sample.until, language: "en", asOf: sample.asOf, totals: sample.totals,
            centres: sample.centres, services: sample.services, notes: Array(repeating: note, count: 2000))
        let bytes = API.showNationalOverview.answer.bytes(overview)
        #expect(bytes.count > 1 << 20)
        #expect(API.showNationalOverview.answer.decode(bytes) == overview)
    }
}

extension String {
    /// How often a text stands in it.
    fileprivate func components(of text: String) -> Int {
        ranges(of: text).count
    }
}
