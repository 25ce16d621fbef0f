import Blueprint
import Kernel
import Operations
import ServiceKit
import Shapes
import Testing

@Suite("Recorded figures in the overview")
struct RecordedTests {
    private static func files(_ change: (old: String, new: String)? = nil) -> ConfigurationFiles {
        var files = ConfigurationFiles.read(
            centres: Rehearsal.root + "/Centres", modules: [Rehearsal.root + "/Plugins"]
        ).files
        if let change, let text = files.texts["history/maastricht.yaml"] {
            precondition(text.contains(change.old), "the sample has the text that the test changes")
            files.texts["history/maastricht.yaml"] = text.replacing(change.old, with: change.new)
        }
        return files
    }

    private func lines(
        _ from: String = "2019-01-01", _ until: String = "2021-07-02", _ language: String = "en",
        _ change: (old: String, new: String)? = nil
    ) throws -> [String: RecordedLine] {
        let blueprint = try #require(Compilation.of(RecordedTests.files(change)).blueprint?.value)
        let lines = RecordedLine.of(
            "maastricht", in: blueprint, from: try #require(Day(from)), until: try #require(Day(until)),
            language: language)
        return Dictionary(uniqueKeysWithValues: lines.map { ($0.line, $0) })
    }

    @Test("the pilot's table to the last digit")
    func table() throws {
        let lines = try lines()
        #expect(lines.count == 10)
        #expect(lines["expat-desk"]?.figures.map(\.value.count) == [548, 1769, 1005])
        #expect(lines["documents"]?.figures.map(\.value.count) == [3932, 4630, 2947])
        let shop = try #require(lines["one-stop-shop-visits"])
        #expect(shop.figures.map(\.value.count) == [193, 206] && shop.by == "free-movement")
        #expect(shop.figures[0].parts.map(\.part) == ["yes", "no"])
        #expect(shop.figures[0].parts.map(\.value.count) == [49, 144])
        #expect(shop.figures[1].parts.map(\.part) == ["no"] && shop.figures[1].parts[0].value.count == 148)
        let services = try #require(lines["ind-services"])
        #expect(services.figures.map(\.value.count) == [2412, 3570])
        #expect(services.figures.map(\.cumulative) == [false, true])
        #expect(lines["helped"]?.figures.map(\.value.count) == [13000])
        #expect(lines["information-rated"]?.figures[0].parts.map(\.value.mean?.shortest) == ["4.9", "4.8", "4.8"])
        #expect(lines["front-desk-rated"]?.figures[0].parts.map(\.value.mean?.shortest) == ["4.95", "4.93", "4.95"])
        #expect(lines["mark"]?.figures[0].value.mean == Hundredths(900))
        #expect(lines["satisfaction"]?.figures[0].value.share == Hundredths(9500))
        #expect(lines["sponsors-share"]?.figures[0].value.share == Hundredths(6000))
        #expect(lines["mark"]?.unit == .ofTen && lines["front-desk-rated"]?.unit == .ofFive)
        #expect(lines["satisfaction"]?.unit == .percent && lines["documents"]?.unit == nil)
    }

    @Test("clients of 2020 are index 323 and growth 223 %, documents growth 17.8 %")
    func compared() throws {
        let lines = try lines()
        let clients = try #require(lines["expat-desk"]?.figures[1].earlier)
        #expect(clients.from.description == "2019-01-01" && clients.value.count == 548)
        #expect(clients.index?.text(decimals: 0) == "323" && clients.growth?.text(decimals: 0) == "223")
        #expect(clients.index == Hundredths(32281) && clients.growth == Hundredths(22281) && clients.why == nil)
        let documents = try #require(lines["documents"]?.figures[1].earlier)
        #expect(documents.growth?.text(decimals: 1) == "17.8" && documents.index?.text(decimals: 0) == "118")
        #expect(lines["documents"]?.figures[0].earlier == nil)
    }

    @Test("half a year is never compared with a year, and a cumulative figure with nothing that it holds")
    func halves() throws {
        let lines = try lines()
        let half = try #require(lines["documents"]?.figures[2].earlier)
        #expect(half.value.count == 4630 && half.index == nil && half.growth == nil)
        #expect(half.why?.hasPrefix("the two periods are not as many") == true)
        #expect(lines["ind-services"]?.figures.map { $0.earlier == nil } == [true, true])
    }

    @Test("quarters are compared with quarters, and what is nought then is a multiple of nothing")
    func quarters() throws {
        let old = "{ line: documents, from: 2019-01-01, until: 2020-01-01, count: 3932,"
        let quarters = """
            { line: documents, from: 2019-01-01, until: 2019-04-01, count: 0, source: overview-2020 }
              - { line: documents, from: 2019-04-01, until: 2019-07-01, count: 900, source: overview-2020 }
              - { line: documents, from: 2019-10-01, until: 2020-01-01, count: 945,
            """
        let figures = try #require(try lines("2019-01-01", "2021-07-02", "nl", (old, quarters))["documents"]?.figures)
        #expect(figures.map(\.value.count) == [0, 900, 945, 4630, 2947])
        #expect(figures[1].earlier?.why == "toen was het er geen")
        #expect(figures[2].earlier?.value.count == 900 && figures[2].earlier?.growth == Hundredths(500))
        #expect(figures[2].earlier?.index == Hundredths(10500))
        #expect(figures[3].earlier?.value.count == 945 && figures[3].earlier?.index == nil)
    }

    @Test(
        "a figure is told only where its whole period lies in the one asked for",
        arguments: [
            ("2019-01-01", "2021-07-01", [548, 1769]), ("2019-01-02", "2021-07-02", [1769, 1005]),
            ("2020-01-01", "2021-01-01", [1769]), ("2020-01-02", "2021-07-01", []),
        ])
    func within(from: String, until: String, counts: [Int]) throws {
        let line = try lines(from, until)["expat-desk"]
        #expect((line?.figures ?? []).compactMap(\.value.count) == counts)
        // What it is compared with is told with its own days, also from before.
        if from == "2020-01-01" { #expect(line?.figures[0].earlier?.growth == Hundredths(22281)) }
    }

    @Test("texts, parts and remarks are in the language asked for, else in the centre's first")
    func languages() throws {
        let dutch = try lines("2019-01-01", "2021-07-02", "nl")
        #expect(dutch["helped"]?.text == "Geholpen klanten, meer dan")
        #expect(dutch["documents"]?.text == "Uitgereikte verblijfsdocumenten")
        #expect(dutch["front-desk-rated"]?.figures[0].parts.map(\.text) == ["Expatcentrum", "GemeenteLoket", "IND"])
        #expect(dutch["documents"]?.figures[2].assumed == "dat 1 juli 2021 is meegeteld")
        #expect(dutch["documents"]?.figures[0].assumed == nil)
        let french = try lines("2019-01-01", "2021-07-02", "fr")
        #expect(french["helped"]?.text == "Clients helped, more than")
        #expect(french["documents"]?.figures[2].assumed == "that 1 July 2021 is counted with them")
    }

    @Test("contacts and persons are counted apart, and each line says which")
    func counted() throws {
        let lines = try lines()
        #expect(lines["expat-desk"]?.counts == .contact && lines["one-stop-shop-visits"]?.counts == .visit)
        #expect(lines["documents"]?.counts == .document && lines["ind-services"]?.counts == .result)
        #expect(lines["expat-desk"]?.figures[0].assumed?.contains("klantcontacten") == true)
    }

    @Test("the words of units are the same in files and answers")
    func units() {
        #expect(OverviewEntry.Unit.allCases.map(\.rawValue) == FigureUnit.allCases.map(\.rawValue))
    }
}
