import ServiceKit
import Testing

/// What the code of the module says of a card; the module is loaded, as the program loads it.
@Suite("Residence document")
struct ResidenceDocumentTests {
    private static let card =
        "I<NLDV123AL5685<<<<<<<<<<<<<<< 9002018F2603014IND<<<<<<<<<<<8 SHARMA<<PRIYA<<<<<<<<<<<<<<<<<"

    private func zone(_ changes: [String: Fact?] = [:], on day: String = "2021-03-09") throws -> Result<Fact?, Finding>
    {
        var known: [String: Fact] = [
            "machine-readable-zone": .word(Self.card), "card-number": .word("V123AL568"),
            "birth-date": .day(try #require(Day("1990-02-01"))), "nationalities": .words(["IN"]),
        ]
        for (name, value) in changes { known[name] = value }
        return try LoadedCode("ResidenceDocument").fact("zone", known, on: day)
    }

    @Test("a card that is the person's own fits, up to its last day")
    func fits() throws {
        #expect(try zone() == .success(.word("fits")))
        #expect(try zone(on: "2026-03-01") == .success(.word("fits")))
        #expect(try zone(on: "2026-03-02") == .success(.word("expired")))
        #expect(try zone(["nationalities": .words(["GB", "IN"])]) == .success(.word("fits")))
    }

    @Test("who is older than a hundred is not mistaken for a child")
    func century() throws {
        let born = Fact.day(try #require(Day("1890-02-01")))
        #expect(try zone(["birth-date": born]) == .success(.word("fits")))
    }

    @Test("the first thing that differs is told")
    func differs() throws {
        #expect(try zone(["card-number": .word("V123AL56B")]) == .success(.word("other-number")))
        #expect(
            try zone(["birth-date": .day(try #require(Day("1990-01-02")))]) == .success(.word("other-birth-date")))
        #expect(try zone(["nationalities": .words(["PK"])]) == .success(.word("other-nationality")))
        let passport =
            "P<INDSHARMA<<PRIYA<<<<<<<<<<<<<<<<<<<<<<<<<< V123AL5685IND9002018F2603014<<<<<<<<<<<<<<<8"
        #expect(try zone(["machine-readable-zone": .word(passport)]) == .success(.word("no-card")))
    }

    @Test("a misread zone is a finding that names the place")
    func misread() throws {
        let text = Self.card.replacing("9002018F", with: "9002019F")
        guard case .failure(let finding) = try zone(["machine-readable-zone": .word(text)]) else {
            Issue.record("no finding")
            return
        }
        #expect(finding.field == "birth-date")
        #expect(finding.message.contains("line 2, position 7"))
    }

    @Test(
        "without all that it reads nothing is said",
        arguments: ["machine-readable-zone", "card-number", "birth-date", "nationalities"])
    func unknown(name: String) throws {
        #expect(try zone([name: nil]) == .success(nil))
    }
}
