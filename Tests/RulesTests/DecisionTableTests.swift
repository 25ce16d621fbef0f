import Diagnostics
import Rules
import ServiceKit
import Shapes
import Testing

@Suite("Decision tables")
struct DecisionTableTests {
    @Test(
        "each mistake gets one diagnostic at its token",
        arguments: [
            ("  - { when: { asked: yes }, then: 1️⃣won2️⃣, because: a }\n", "unknown-outcome"),
            ("  - 1️⃣{ then: one }2️⃣\n", "missing-key"),
            ("  - { then: one, because: 1️⃣B2️⃣ }\n", "invalid-name"),
            ("  - { then: one, because: a, 1️⃣wen2️⃣: { asked: yes } }\n", "unknown-key"),
            ("  - { when: { 1️⃣aksed2️⃣: yes }, then: one, because: a }\n", "unknown-fact"),
            ("  - { when: 1️⃣yes2️⃣, then: one, because: a }\n", "wrong-type"),
            (
                "  - { then: one, because: a }\n  - { when: { asked: yes }, then: 1️⃣two2️⃣, because: b }\n",
                "unreachable-rule"
            ),
            (
                "  - { when: { age: under 6 }, then: one, because: a }\n"
                    + "  - { when: { age: 2 to 5, asked: yes }, then: 1️⃣two2️⃣, because: b }\n", "unreachable-rule"
            ),
            (
                "  - { when: { asked: yes }, then: one, because: a }\n"
                    + "  - { when: { asked: no }, then: two, because: b }\n  - { then: 1️⃣three2️⃣, because: c }\n",
                "unreachable-rule"
            ),
            (
                "  - { when: { age: under signature-from }, then: one, because: a }\n"
                    + "  - { when: { age: signature-from or more }, then: two, because: b }\n"
                    + "  - { then: 1️⃣three2️⃣, because: c }\n", "unreachable-rule"
            ),
            ("  - { when: { age: under 0 }, then: 1️⃣one2️⃣, because: a }\n", "unreachable-rule"),
            ("  - { when: { usable: unknown }, then: 1️⃣one2️⃣, because: a }\n", "unreachable-rule"),
            (
                "  - { when: { nationalities: [IN, CN] }, then: one, because: a }\n"
                    + "  - { when: { nationalities: IN }, then: 1️⃣two2️⃣, because: b }\n", "unreachable-rule"
            ),
        ])
    func refuses(rules: String, code: String) {
        let marked = MarkedText("decision: test\nhit: first\nrules:\n" + rules)
        let (table, found) = RulesFixtures.read(table: marked.text)
        let all = found + (table?.diagnostics ?? [])
        #expect(all.map(MarkedText.told) == [marked.told(code)])
    }

    @Test(
        "a rule that may still apply is left alone",
        arguments: [
            "{ when: { age: under 6 }, then: one, because: a }|{ when: { age: up to 6 }, then: two, because: b }",
            "{ when: { age: under signature-from }, then: one, because: a }|{ when: { age: under 6 }, then: two, because: b }",
            "{ when: { last: under 2021-01-01 }, then: one, because: a }"
                + "|{ when: { last: 2021-01-01 or more }, then: two, because: b }|{ then: three, because: c }",
            "{ when: { asked: yes, count: 1 }, then: one, because: a }|{ when: { asked: yes }, then: two, because: b }",
            "{ when: { nationalities: IN }, then: one, because: a }|{ when: { nationalities: not IN }, then: two, because: b }",
            "{ when: { since: up to reuse-months }, then: one, because: a }"
                + "|{ when: { since: over reuse-months }, then: two, because: b }|{ then: three, because: c }",
            "{ when: { asked: unknown }, then: one, because: a }|{ when: { asked: yes }, then: two, because: b }"
                + "|{ then: three, because: c }",
        ])
    func leaves(rules: String) {
        let lines = rules.split(separator: "|").map { "  - \($0)\n" }.joined()
        #expect(RulesFixtures.table(lines).1.map { $0.text() } == [])
    }

    @Test("an unreachable rule shows the rule that takes its cases")
    func notes() throws {
        let (_, found) = RulesFixtures.table(
            "  - { when: { age: under 9 }, then: one, because: a }\n  - { when: { age: under 6 }, then: two, because: b }\n"
        )
        #expect(found.first?.notes.first?.place.description == "x.yaml:4:37")
    }

    @Test("a `unique` table whose rules meet and differ is refused where that can be told")
    func clashes() {
        let meeting =
            "  - { when: { age: under 9 }, then: one, because: a }\n  - { when: { age: over 6 }, then: two, because: b }\n"
        #expect(RulesFixtures.table(meeting, hit: "unique").1.map(\.code) == ["overlapping-rules"])
        let apart =
            "  - { when: { age: up to 6 }, then: one, because: a }\n  - { when: { age: over 6 }, then: two, because: b }\n"
        #expect(RulesFixtures.table(apart, hit: "unique").1.map(\.code) == [])
        let across =
            "  - { when: { asked: yes }, then: one, because: a }\n  - { when: { count: 1 }, then: two, because: b }\n"
        #expect(RulesFixtures.table(across, hit: "unique").1.map(\.code) == ["overlapping-rules"])
        // Worked out from one another, or against a setting: only a centre's day can tell.
        let related =
            "  - { when: { since: under 6 }, then: one, because: a }\n  - { when: { last: never }, then: two, because: b }\n"
        #expect(RulesFixtures.table(related, hit: "unique").1.map(\.code) == [])
        let limit =
            "  - { when: { age: under signature-from }, then: one, because: a }\n"
            + "  - { when: { age: over 20 }, then: two, because: b }\n"
        #expect(RulesFixtures.table(limit, hit: "unique").1.map(\.code) == [])
    }

    @Test("two tables of one name on one day are told once, at the later")
    func overlaps() throws {
        let marked = MarkedText(
            """
            - { decision: test, hit: first, until: 2021-01-01, rules: [{ then: one, because: a }] }
            - { decision: test, hit: first, from: 2021-01-01, until: 2022-01-01, rules: [{ then: two, because: a }] }
            - { decision: test, hit: first, from: 1️⃣2021-12-312️⃣, rules: [{ then: two, because: a }] }
            - { decision: other, hit: first, rules: [{ then: two, because: a }] }
            """)
        let root = try #require(RulesFixtures.node(marked.text))
        var reading = Shapes.Reading()
        let shape = DecisionTable.shape(.named, in: RulesFixtures.vocabulary)
        let tables = try #require(shape.list().read(root, &reading))
        let found = DecisionTable.findings(in: tables)
        #expect(found.map(MarkedText.told) == [marked.told("overlap")])
        #expect(found.first?.notes.first?.place.description == "x.yaml:2:39")
    }

    @Test(
        "days between two tables on which nothing is decided are told at the later one",
        arguments: [
            ("until: 2021-01-01|from: 1️⃣2021-01-022️⃣", true),
            ("from: 1️⃣2021-01-022️⃣|until: 2021-01-01", true),
            (
                "until: 2020-01-01|from: 2020-01-01, until: 2021-01-01|from: 1️⃣2022-01-012️⃣, until: 2023-01-01|from: 2023-01-01",
                true
            ),
            ("until: 2021-01-01|from: 2021-01-01", false),
            ("until: 2020-01-01|from: 2021-01-01|from: 2020-01-01, until: 2021-01-01", false),
            ("from: 2021-01-01|until: 2021-01-01", false),
            ("from: 2021-01-01", false),
        ])
    func gaps(periods: String, isTold: Bool) throws {
        let entries = periods.split(separator: "|").map {
            "- { decision: test, hit: first, \($0), rules: [{ then: one, because: a }] }\n"
        }
        let marked = MarkedText(entries.joined())
        let root = try #require(RulesFixtures.node(marked.text))
        var reading = Shapes.Reading()
        let shape = DecisionTable.shape(.named, in: RulesFixtures.vocabulary)
        let tables = try #require(shape.list().read(root, &reading))
        #expect(DecisionTable.findings(in: tables).map(MarkedText.told) == (isTold ? [marked.told("gap")] : []))
    }

    @Test("a section that is one decision has no name and may leave out the reason")
    func section() throws {
        let vocabulary = Vocabulary(outcomes: ["welcome", "refused"])
        let text = """
            hit: first
            assumed: that single services were open to everyone
            rules:
              - { when: { bundle: one-stop-shop, lives-in: not our-municipalities }, then: refused, because: elsewhere, instead: single }
              - { then: welcome }
            """
        let root = try #require(RulesFixtures.node(text))
        var reading = Shapes.Reading()
        let table = try #require(DecisionTable.shape(.section("admission"), in: vocabulary).read(root, &reading))
        #expect(reading.diagnostics.isEmpty && table.diagnostics.isEmpty)
        #expect(table.name == "admission")
        let lists: [String: Set<String>] = ["our-municipalities": ["GM0935"]]
        let known: [String: Fact] = ["bundle": .word("one-stop-shop"), "lives-in": .word("GM0363")]
        #expect(RulesFixtures.decide(table, known, lists: lists) == "refused by 1")
        #expect(RulesFixtures.decide(table, [:], lists: lists) == "welcome by 2")
        #expect(RulesFixtures.decide(table, ["bundle": .word("one-stop-shop")], lists: lists) == "ask lives-in")
    }

    @Test("writes what it read")
    func writes() throws {
        let shape = DecisionTable.shape(.named, in: RulesFixtures.vocabulary)
        let (table, _) = RulesFixtures.table("  - { when: { age: under 6 }, then: one, because: a }\n")
        let json = String(decoding: shape.json(try #require(table)), as: UTF8.self)
        #expect(
            json
                == #"{"decision":"test","hit":"first","rules":[{"when":{"age":"under 6"},"then":"one","because":"a"}]}"#
        )
    }
}
