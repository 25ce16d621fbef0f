import Diagnostics
import Rules
import ServiceKit
import Testing

@Suite("Deciding")
struct DecidingTests {
    private func table(_ rules: String, hit: String = "first") throws -> DecisionTable {
        let (table, found) = RulesFixtures.table(rules, hit: hit)
        #expect(found.map(\.code) == [])
        return try #require(table)
    }

    @Test("asks every fact that the first undecided rule still needs, in the order of the declarations")
    func asks() throws {
        let table = try table(
            """
              - { when: { document: permit, age: under 6, asked: yes }, then: one, because: a }
              - { when: { count: 1 }, then: two, because: b }
              - { then: three, because: c }
            """)
        #expect(RulesFixtures.decide(table, [:]) == "ask birth-date asked document")
        #expect(RulesFixtures.decide(table, ["asked": .word("yes")]) == "ask birth-date document")
        #expect(RulesFixtures.decide(table, ["asked": .word("no")]) == "ask count")
        #expect(RulesFixtures.decide(table, ["age": .number(30)]) == "ask count")
        #expect(RulesFixtures.decide(table, ["age": .number(30), "count": .number(2)]) == "three by 3")
    }

    @Test("traces code and kernel facts to what a person can be asked")
    func traces() throws {
        let table = try table(
            """
              - { when: { since: under 6, free-movement: no }, then: one, because: a }
              - { then: two, because: b }
            """)
        #expect(RulesFixtures.decide(table, [:]) == "ask nationalities last")
        #expect(RulesFixtures.decide(table, ["free-movement": .word("yes")]) == "two by 2")
        let nl = Fact.words(["NL"])
        #expect(RulesFixtures.decide(table, ["nationalities": nl], lists: ["free-movement": ["NL"]]) == "two by 2")
        #expect(RulesFixtures.decide(table, ["nationalities": nl]) == "ask last")
    }

    @Test("a default counts as known, and what is given counts more")
    func defaults() throws {
        let table = try table(
            "  - { when: { usable: no }, then: one, because: a }\n  - { then: two, because: b }\n")
        #expect(RulesFixtures.decide(table, [:]) == "two by 2")
        #expect(RulesFixtures.decide(table, ["usable": .word("no")]) == "one by 1")
    }

    @Test("code is asked with all that it reads, given, defaulted or worked out")
    func code() throws {
        let table = try table(
            "  - { when: { since: under 6 }, then: one, because: a }\n  - { then: two, because: b }\n")
        let last = Fact.day(RulesFixtures.day.adding(days: -10))
        let decided = RulesFixtures.decide(table, ["last": last]) { name, facts in
            #expect(name == "since")
            #expect(facts["last"] == last)
            return .success(.number(0))
        }
        #expect(decided == "one by 1")
        #expect(RulesFixtures.decide(table, ["last": last]) { _, _ in .success(.never) } == "two by 2")
        #expect(RulesFixtures.decide(table, ["last": last]) { _, _ in .success(nil) } == "contradiction cannot-be-told")
        #expect(
            RulesFixtures.decide(table, ["last": last]) { _, _ in .failure(Finding("last", "in-the-future", "later")) }
                == "contradiction in-the-future")
        #expect(
            RulesFixtures.decide(table, ["last": last]) { _, _ in .success(.word("six")) } == "contradiction wrong-type"
        )
    }

    @Test("what code finds contradictory is of no matter to a rule that fails for another reason")
    func passedOver() throws {
        let table = try table(
            "  - { when: { since: under 6, asked: yes }, then: one, because: a }\n  - { then: two, because: b }\n")
        let known: [String: Fact] = ["last": .never, "asked": .word("no")]
        let decided = RulesFixtures.decide(table, known) { _, _ in .failure(Finding("last", "in-the-future", "later")) }
        #expect(decided == "two by 2")
    }

    @Test("a centre's setting counts before the module's own")
    func settings() throws {
        let table = try table("  - { when: { age: under signature-from }, then: one, because: a }\n")
        #expect(RulesFixtures.decide(table, ["age": .number(11)]) == "one by 1")
        #expect(
            RulesFixtures.decide(table, ["age": .number(11)], settings: ["signature-from": .number(10)]) == "nothing")
    }

    @Test("`unique` decides by the one rule that applies, though others cannot be told")
    func unique() throws {
        let table = try table(
            """
              - { when: { asked: yes, count: 1 }, then: one, because: a }
              - { when: { asked: yes, count: 2 }, then: two, because: b }
              - { when: { asked: no, document: permit }, then: three, because: c }
            """, hit: "unique")
        #expect(RulesFixtures.decide(table, ["asked": .word("yes"), "count": .number(2)]) == "two by 2")
        #expect(RulesFixtures.decide(table, ["count": .number(2)]) == "ask asked")
        #expect(RulesFixtures.decide(table, ["count": .number(3), "asked": .word("yes")]) == "nothing")
    }

    @Test("`unique` tells of two rules that apply and differ")
    func uniqueTwice() throws {
        let table = try table(
            """
              - { when: { nationalities: visa-required }, then: one, because: a }
              - { when: { nationalities: not visa-required }, then: two, because: b }
            """, hit: "unique")
        let lists: [String: Set<String>] = ["visa-required": ["IN"]]
        #expect(RulesFixtures.decide(table, ["nationalities": .words(["IN"])], lists: lists) == "one by 1")
        #expect(
            RulesFixtures.decide(table, ["nationalities": .words(["IN", "NL"])], lists: lists)
                == "contradiction several-rules")
    }

    @Test("explains itself: rule, period, source and the facts that were given")
    func explains() throws {
        let text = """
            decision: test
            hit: first
            from: 2021-01-01
            source: a page
            assumed: the day
            rules:
              - { when: { asked: yes }, then: one, because: a }
              - { when: { usable: yes, age: under 6 }, then: two, because: b, instead: c }
            """
        let (read, found) = RulesFixtures.read(table: text)
        #expect(found.isEmpty)
        let facts = Facts(day: RulesFixtures.day, known: ["age": .number(4), "asked": .word("no")])
        let verdict = try #require(read?.decide(Circumstances(facts: facts)).verdict)
        #expect(
            verdict.explanation
                == "test: two — because b (rule 2 of the table from 2021-01-01, source a page, assumed: the day; "
                + "asked no, age 4); instead: c")
        #expect(verdict.facts.map(\.fact) == ["asked", "usable", "age"])
        #expect(verdict.facts.map(\.isDefault) == [false, true, false])
    }
}
