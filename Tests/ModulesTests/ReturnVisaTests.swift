import Blueprint
import ServiceKit
import Shapes
import Testing

/// What the code of the module works out; the module is loaded, as the program loads it.
@Suite("Return visa")
struct ReturnVisaTests {
    private func months(_ leaving: String, _ returning: String, on day: String = "2021-03-09") throws
        -> Result<Fact?, Finding>
    {
        try LoadedCode("ReturnVisa").fact(
            "months-until-return",
            [
                "leaving-on": .day(try #require(Day(leaving))), "returning-on": .day(try #require(Day(returning))),
            ], on: day)
    }

    @Test(
        "a month that has begun counts whole, from the day of the visit",
        arguments: [
            ("2021-03-12", "2021-03-12", 1), ("2021-03-12", "2021-04-09", 1), ("2021-03-12", "2021-04-10", 2),
            ("2021-03-12", "2021-06-09", 3), ("2021-03-12", "2021-06-10", 4), ("2021-03-01", "2021-03-09", 0),
        ])
    func counted(leaving: String, returning: String, expected: Int) throws {
        #expect(try months(leaving, returning) == .success(.number(expected)))
    }

    @Test("from a month's last day the shorter month ends it")
    func monthsEnd() throws {
        #expect(try months("2021-12-01", "2022-02-28", on: "2021-11-30") == .success(.number(3)))
        #expect(try months("2021-12-01", "2022-03-01", on: "2021-11-30") == .success(.number(4)))
    }

    @Test("a return before leaving is a finding")
    func turned() throws {
        guard case .failure(let finding) = try months("2021-03-12", "2021-03-11") else {
            Issue.record("no finding")
            return
        }
        #expect(finding.field == "returning-on")
        #expect(finding.code == "before-leaving")
    }

    @Test(
        "the class is by nationality, and Moluccans have their own",
        arguments: [
            (["IN"], "no", "general"), (["TR"], "no", "turkish"), (["IN", "TR"], "no", "turkish"),
            (["ID"], "yes", "moluccan"),
        ])
    func classes(nationalities: [String], moluccan: String, expected: String) throws {
        let known: [String: Fact] = ["nationalities": .words(nationalities), "moluccan": .word(moluccan)]
        #expect(try LoadedCode("ReturnVisa").fact("fee-class", known, on: "2021-03-09") == .success(.word(expected)))
    }

    @Test(
        "the fee is the national table's of the day, by class",
        arguments: [
            ("2016-12-31", "general", nil), ("2017-01-01", "general", 148), ("2023-12-31", "turkish", 43),
            ("2024-01-01", "general", 177), ("2024-01-01", "turkish", 52), ("2025-12-31", "general", 177),
            ("2026-01-01", "general", 197), ("2026-01-01", "moluccan", 0), ("2026-01-01", "other", nil),
        ] as [(String, String, Int?)])
    func fees(day: String, group: String, euro: Int?) throws {
        let tables = try LoadedCode.national().tables(on: try #require(Day(day)))
        let fee = try LoadedCode("ReturnVisa").fact("fee", ["fee-class": .word(group)], on: day, tables: tables)
        #expect(fee == .success(euro.map { Fact.money(cents: $0 * 100) }))
    }

    @Test("who leaves on the day itself has not left")
    func left() throws {
        let module = try LoadedCode("ReturnVisa")
        for (day, expected) in [("2021-03-08", true), ("2021-03-09", false), ("2021-03-10", false)] {
            let leaving = Fact.day(try #require(Day(day)))
            #expect(
                try module.fact("has-left", ["leaving-on": leaving], on: "2021-03-09") == .success(.yesNo(expected)))
        }
    }

    @Test(
        "what is not known yet is not said",
        arguments: ["has-left", "months-until-return", "fee-class", "fee", "height"])
    func unknown(name: String) throws {
        #expect(try LoadedCode("ReturnVisa").fact(name, [:], on: "2021-03-09") == .success(nil))
    }
}
