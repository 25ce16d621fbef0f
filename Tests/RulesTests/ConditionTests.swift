import Diagnostics
import Rules
import ServiceKit
import Testing

@Suite("Conditions")
struct ConditionTests {
    @Test(
        "holds for some values and not for others",
        arguments: [
            ("asked", "yes", ["yes"], ["no"]),
            ("asked", "not yes", ["no"], ["yes"]),
            ("document", "permit", ["permit"], ["none"]),
            ("document", "[permit, none]", ["permit", "none"], ["w-document"]),
            ("document", "not permit or none", ["w-document"], ["permit", "none"]),
            ("document", "not unknown", ["permit"], []),
            ("count", "6", ["6"], ["5", "7"]),
            ("count", "[1, 3]", ["1", "3"], ["2"]),
            ("count", "under 6", ["5", "-1"], ["6"]),
            ("count", "up to 6", ["6"], ["7"]),
            ("count", "over 6", ["7"], ["6"]),
            ("count", "6 or more", ["6"], ["5"]),
            ("count", "6 to 11", ["6", "11"], ["5", "12"]),
            ("count", "not 6", ["5"], ["6"]),
            ("count", "-3", ["-3"], ["3"]),
            ("length", "under 30", ["25"], ["30"]),
            ("fee", "under 148 euro", ["147.99 euro"], ["148 euro"]),
            ("fee", "10 euro to 20.50 euro", ["20.50 euro"], ["20.51 euro"]),
            ("begin", "under 2021-01-01", ["2020-12-31"], ["2021-01-01"]),
            ("begin", "2021-01-01 or more", ["2021-01-01"], ["2020-12-31"]),
            ("last", "never", ["never"], ["2021-01-01"]),
            ("last", "not never", ["2021-01-01"], ["never"]),
            ("last", "under 2021-01-01", ["2020-12-31"], ["never"]),
            ("last", "2021-01-01 or more", ["2021-01-01"], ["never"]),
            ("since", "up to reuse-months", ["6"], ["7", "never"]),
            ("since", "over reuse-months", ["7"], ["6", "never"]),
            ("since", "[never, 3]", ["never", "3"], ["4"]),
            ("age", "under signature-from", ["11"], ["12"]),
            ("age", "signature-from or more", ["12"], ["11"]),
            ("age", "6 to signature-from", ["6", "12"], ["5", "13"]),
            ("nationalities", "NO", ["NO"], ["NL"]),
            ("nationalities", "[IN, NO]", ["IN", "NO"], ["NL"]),
            ("nationalities", "visa-required", ["IN"], ["NO"]),
            ("nationalities", "not visa-required", ["NO"], ["IN"]),
            ("lives-in", "0935", ["GM0935"], ["GM0938"]),
            ("lives-in", "our-municipalities", ["GM0935"], ["GM0363"]),
            ("lives-in", "not our-municipalities", ["GM0363"], ["0935"]),
            ("bundle", "none", ["none"], ["one-stop-shop"]),
            ("number", "not unknown", ["AB123"], []),
        ])
    func holds(fact: String, text: String, meeting: [String], failing: [String]) throws {
        let rules = "  - { when: { \(fact): \"\(text)\" }, then: one, because: a }\n"
        let bare = text.hasPrefix("[") ? rules.replacing("\"", with: "") : rules
        let (table, found) = RulesFixtures.table(bare)
        #expect(found.isEmpty)
        let lists: [String: Set<String>] = [
            "visa-required": ["IN", "CN"], "our-municipalities": ["GM0935", "GM0938"],
        ]
        let declaration = try #require(RulesFixtures.vocabulary.fact(fact))
        for (values, outcome) in [(meeting, "one by 1"), (failing, "nothing")] {
            for value in values {
                let known = try declaration.type.value(of: value, words: declaration.words)
                let got = RulesFixtures.decide(try #require(table), [fact: known], lists: lists)
                #expect(got == outcome, "\(value)")
            }
        }
    }

    @Test("one of several nationalities is enough")
    func several() throws {
        let (table, _) = RulesFixtures.table(
            "  - { when: { nationalities: not visa-required }, then: one, because: a }\n")
        let decided = RulesFixtures.decide(
            try #require(table), ["nationalities": .words(["IN", "NL"])], lists: ["visa-required": ["IN"]])
        #expect(decided == "one by 1")
    }

    @Test("`unknown` holds while a fact is unknown and never asks")
    func unknown() throws {
        let table = try #require(
            RulesFixtures.table(
                "  - { when: { asked: unknown }, then: one, because: a }\n  - { then: two, because: b }\n"
            ).0)
        #expect(RulesFixtures.decide(table, [:]) == "one by 1")
        #expect(RulesFixtures.decide(table, ["asked": .word("no")]) == "two by 2")
    }

    @Test(
        "each of these gets one diagnostic at its token, with what to write",
        arguments: [
            ("when: { age: 1️⃣>2️⃣ }\n", "invalid-condition", "over 6"),
            ("when: { age: 1️⃣> 62️⃣ }\n", "invalid-condition", "over 6"),
            ("when: { age: 1️⃣>62️⃣ }\n", "invalid-condition", "over 6"),
            ("when: { age: 1️⃣>= 62️⃣ }\n", "invalid-condition", "6 or more"),
            ("when: { age: 1️⃣<62️⃣ }\n", "invalid-condition", "under 6"),
            ("when: { age: 1️⃣<= 62️⃣ }\n", "invalid-condition", "up to 6"),
            ("when: { age: 1️⃣= 62️⃣ }\n", "invalid-condition", "`6`"),
            ("when: { age: 1️⃣-2️⃣ }\n", "invalid-condition", "leave the fact out"),
            ("when:\n  age: 1️⃣> 62️⃣\n", "invalid-condition", "over 6"),
            ("when: { document: 1️⃣not(permit)2️⃣ }\n", "invalid-condition", "not permit"),
            ("when: { document: 1️⃣not(permit2️⃣, none) }\n", "invalid-condition", "not permit or none"),
            ("when: { document: 1️⃣permit or none2️⃣ }\n", "invalid-condition", "[permit, none]"),
            ("when: { age: 1️⃣at least 62️⃣ }\n", "invalid-condition", "6 or more"),
            ("when: { age: 1️⃣6-112️⃣ }\n", "invalid-condition", "6 to 11"),
            ("when: { age: 1️⃣6+2️⃣ }\n", "invalid-condition", "6 or more"),
            ("when: { begin: 1️⃣before 2021-01-012️⃣ }\n", "invalid-condition", "under 2021-01-01"),
            ("when: { age: 1️⃣not under 62️⃣ }\n", "invalid-condition", "6 or more"),
            ("when: { age: 1️⃣under2️⃣ }\n", "invalid-condition", "under 6"),
            ("when: { age: 1️⃣not2️⃣ }\n", "invalid-condition", "not 6"),
            ("when: { 1️⃣age2️⃣: }\n", "empty-condition", "leave the fact out"),
            ("when: { age: 1️⃣\"\"2️⃣ }\n", "empty-condition", "leave the fact out"),
            ("when: { age: 1️⃣[]2️⃣ }\n", "empty-condition", "leave the fact out"),
            ("when: 1️⃣{}2️⃣\n", "empty-condition", "leave `when` out"),
            ("when: { age: under 1️⃣signature-form2️⃣ }\n", "unknown-setting", "signature-from"),
            ("when: { age: under 1️⃣reuse-months2️⃣ }\n", "wrong-setting", ""),
            ("when: { age: \"under 1️⃣signature-form2️⃣\" }\n", "unknown-setting", "signature-from"),
            ("when: { age: 1️⃣11 to 62️⃣ }\n", "turned-range", "6 to 11"),
            ("when: { document: 1️⃣under 62️⃣ }\n", "not-comparable", "permit"),
            ("when: { document: 1️⃣permt2️⃣ }\n", "unknown-word", "permit"),
            ("when: { document: [permit, 1️⃣non2️⃣] }\n", "unknown-word", "none"),
            ("when: { document: not permit or 1️⃣non2️⃣ }\n", "unknown-word", "none"),
            ("when: { asked: 1️⃣true2️⃣ }\n", "invalid-word", "`yes`"),
            ("when: { 1️⃣agee2️⃣: under 6 }\n", "unknown-fact", "`age`"),
            ("when: { nationalities: [NO, 1️⃣EL2️⃣] }\n", "unknown-nationality", "GR"),
            ("when: { nationalities: 1️⃣visa-requird2️⃣ }\n", "unknown-nationality", "visa-required"),
            ("when: { nationalities: 1️⃣our-municipalities2️⃣ }\n", "wrong-list", ""),
            ("when: { number: 1️⃣AB1232️⃣ }\n", "invalid-condition", "unknown"),
            ("when: { age: 1️⃣{ under: 6 }2️⃣ }\n", "wrong-type", ""),
            ("when: { age: [1️⃣under 62️⃣, 8] }\n", "invalid-condition", "rule of its own"),
            ("when: { age: under 1️⃣6.52️⃣ }\n", "invalid-number", ""),
            ("when: { begin: under 1️⃣2021-02-302️⃣ }\n", "invalid-day", ""),
            ("when: { fee: under 1️⃣1482️⃣ }\n", "invalid-money", "148 euro"),
        ])
    func refuses(marked: String, code: String, fix: String) {
        let text = MarkedText(marked)
        let (_, found) = RulesFixtures.condition(text.text, on: "age")
        #expect(found.map(MarkedText.told) == [text.told(code)])
        #expect(found.first?.fix?.contains(fix) ?? fix.isEmpty, "\(found.first?.fix ?? "no fix")")
    }

    @Test("a word of the fact's own list means itself, whatever else it looks like")
    func ownWords() {
        let vocabulary = Vocabulary(
            facts: [
                FactDeclaration(name: "how", type: .word, words: ["any", "grounds"], knownBy: .client)
            ], lists: ["grounds": .some(.words)])
        let (table, found) = RulesFixtures.table(
            "  - { when: { how: any }, then: one, because: a }\n",
            in: Vocabulary(facts: vocabulary.facts, lists: vocabulary.lists, outcomes: ["one"]))
        #expect(found.isEmpty)
        #expect(table?.rules.first?.when.all.first?.condition.text == "any")
    }
}
