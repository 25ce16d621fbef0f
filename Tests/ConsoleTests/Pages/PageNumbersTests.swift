import Console
import ServiceKit
import Shapes
import Testing

@Suite("Numbers on a page")
struct PageNumbersTests {
    private let english = PageNumbers(.english)
    private let dutch = PageNumbers(.dutch)

    @Test(
        "thousands stand apart in the reader's manner",
        arguments: [
            (0, "0", "0"), (999, "999", "999"), (1769, "1,769", "1.769"), (10_000_001, "10,000,001", "10.000.001"),
            (-1200, "-1,200", "-1.200"),
        ])
    func counts(number: Int, english: String, dutch: String) {
        #expect(self.english.count(number) == english)
        #expect(self.dutch.count(number) == dutch)
    }

    @Test(
        "growth is whole, with what it was before rounding below a hundred",
        arguments: [
            (1775, "18 % (17.8)", "18 % (17,8)"), (22281, "223 %", "223 %"), (0, "0 %", "0 %"),
            (-1225, "-12 % (-12.3)", "-12 % (-12,3)"), (-40, "0 % (-0.4)", "0 % (-0,4)"), (1200, "12 %", "12 %"),
            (123_456, "1,235 %", "1.235 %"),
        ])
    func growth(hundredths: Int, english: String, dutch: String) {
        #expect(self.english.growth(Hundredths(hundredths)) == english)
        #expect(self.dutch.growth(Hundredths(hundredths)) == dutch)
    }

    @Test("marks keep two decimals where they have them, shares one")
    func decimals() {
        #expect([480, 495, 500].map { english.mark(Hundredths($0)) } == ["4.8", "4.95", "5.0"])
        #expect([9474, 9500].map { dutch.percent(Hundredths($0)) } == ["94,7 %", "95 %"])
        #expect(english.index(Hundredths(32281)) == "323")
    }

    @Test(
        "a period goes by its usual name",
        arguments: [
            ("2019-01-01", "2020-01-01", "2019", "2019"), ("2019-01-01", "2021-01-01", "2019–2020", "2019–2020"),
            ("2021-01-01", "2021-07-02", "2021 to 1 July", "2021 t/m 1 juli"),
            ("2021-01-01", "2021-04-01", "Q1 2021", "1e kwartaal 2021"),
            ("2021-10-01", "2022-01-01", "Q4 2021", "4e kwartaal 2021"),
            ("2021-03-01", "2021-04-01", "March 2021", "maart 2021"),
            ("2021-02-01", "2021-05-01", "1 February 2021 – 30 April 2021", "1 februari 2021 – 30 april 2021"),
            ("2021-03-09", "2021-03-10", "9 March 2021", "9 maart 2021"),
            ("2019-01-01", "2021-07-02", "1 January 2019 – 1 July 2021", "1 januari 2019 – 1 juli 2021"),
        ])
    func periods(from: String, until: String, english: String, dutch: String) {
        let (from, until) = (PilotSample.day(from), PilotSample.day(until))
        #expect(self.english.period(from, until) == english)
        #expect(self.dutch.period(from, until) == dutch)
    }
}
