import ServiceKit
import Testing

@Suite("Facts")
struct FactsTests {
    @Test("a fact is read as what it is and as nothing else")
    func typed() throws {
        let day = try #require(Day("2021-03-09"))
        let facts = Facts(
            day: day, known: ["born": .day(day), "age": .number(7), "fingers": .word("usable"), "capture": .never])
        #expect(facts.day("born") == day)
        #expect(facts.number("age") == 7)
        #expect(facts.word("fingers") == "usable")
        #expect(facts.day("capture") == nil)
        #expect(facts.day("age") == nil)
        #expect(facts.number("unheard-of") == nil)
    }

    @Test(
        "a value reads as files spell it",
        arguments: [
            (Fact.yesNo(true), "yes"), (.yesNo(false), "no"), (.number(6), "6"), (.never, "never"),
            (.money(cents: 14_800), "148 euro"), (.money(cents: 14_805), "148.05 euro"),
            (.words(["IN", "NL"]), "IN, NL"),
        ])
    func spelled(fact: Fact, expected: String) {
        #expect(fact.description == expected)
    }

    @Test("settings and amounts are read by name, and what is missing is not guessed")
    func figures() throws {
        let facts = Facts(
            day: try #require(Day("2021-03-09")), known: ["nationalities": .words(["IN", "TR"])],
            settings: ["longest": .number(3), "kind": .word("none")], tables: ["fee": ["general": 14_800]])
        #expect(facts.setting("longest") == 3)
        #expect(facts.setting("kind") == nil)
        #expect(facts.setting("shortest") == nil)
        #expect(facts.amount(in: "fee", for: "general") == .money(cents: 14_800))
        #expect(facts.amount(in: "fee", for: "turkish") == nil)
        #expect(facts.amount(in: "price", for: "general") == nil)
        #expect(facts.nationalities()?.map(\.code) == ["IN", "TR"])
        #expect(facts.nationalities("held") == nil)
    }
}
