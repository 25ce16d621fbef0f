import Diagnostics
import Rules
import ServiceKit
import Shapes
import Testing

@Suite("Facts")
struct FactValueTests {
    private func read(_ json: String, of fact: String) throws -> (Fact?, [String]) {
        let declaration = try #require(RulesFixtures.vocabulary.fact(fact))
        var reading = Reading()
        let value = declaration.read(try JSONReader.read(Array(json.utf8)), &reading)
        return (value, reading.diagnostics.map(\.code))
    }

    @Test(
        "reads from JSON what it writes",
        arguments: [
            ("asked", #""yes""#), ("document", #""w-document""#), ("count", "-5"), ("length", "20"),
            ("fee", #""148 euro""#),
            ("fee", #""148.50 euro""#), ("begin", #""2021-03-09""#), ("last", #""never""#), ("since", "6"),
            ("since", #""never""#), ("nationalities", #"["IN","NO"]"#), ("lives-in", #""GM0363""#), ("age", "34"),
            ("bundle", #""one-stop-shop""#), ("number", #""AB 12""#),
        ])
    func roundTrip(fact: String, json: String) throws {
        let (value, found) = try read(json, of: fact)
        #expect(found == [])
        let shape = try #require(RulesFixtures.vocabulary.fact(fact)).values
        #expect(String(decoding: shape.json(try #require(value)), as: UTF8.self) == json)
    }

    @Test("takes digits as text, one nationality without its list, a code without its letters")
    func lenient() throws {
        #expect(try read(#""34""#, of: "age").0 == .number(34))
        #expect(try read(#""IN""#, of: "nationalities").0 == .words(["IN"]))
        #expect(try read(#""0363""#, of: "lives-in").0 == .word("GM0363"))
    }

    @Test(
        "refuses what is no value of the fact, once",
        arguments: [
            ("asked", "true", "wrong-type"), ("asked", #""true""#, "invalid-word"), ("asked", "1", "wrong-type"),
            ("document", #""pass""#, "unknown-word"), ("age", #""old""#, "invalid-number"),
            ("age", "-1", "out-of-bounds"),
            ("age", "1.5", "invalid-number"), ("begin", #""2021-02-30""#, "invalid-day"),
            ("begin", #""never""#, "invalid-day"), ("last", "20210309", "wrong-type"),
            ("nationalities", "[]", "too-few"),
            ("nationalities", #"["IN","UK"]"#, "unknown-nationality"),
            ("lives-in", #""Meerssen""#, "invalid-municipality"),
            ("fee", #""148""#, "invalid-money"), ("fee", #""1.5 euro""#, "invalid-money"),
            ("begin", "null", "wrong-type"),
            ("age", "99999999999999999999", "invalid-number"),
        ])
    func refuses(fact: String, json: String, code: String) throws {
        let (value, found) = try read(json, of: fact)
        #expect(value == nil)
        #expect(found == [code])
    }

    @Test("works out age and free movement, and leaves alone what was given")
    func completes() throws {
        let day = try #require(Day(2024, 2, 29))
        let birth = Fact.day(try #require(Day(2018, 3, 1)))
        let facts = Facts(day: day, known: ["birth-date": birth, "nationalities": .words(["IN", "NO"])])
        let full = KernelFacts.complete(facts, freeMovement: ["NO"])
        #expect(full["age"] == .number(5))
        #expect(full["free-movement"] == .word("yes"))
        #expect(full["day"] == .day(day))
        #expect(KernelFacts.complete(facts, freeMovement: [])["free-movement"] == .word("no"))
        let given = KernelFacts.complete(Facts(day: day, known: ["age": .number(7)]), freeMovement: [])
        #expect(given["age"] == .number(7) && given["free-movement"] == nil)
    }

    @Test("every kernel fact has a question in English and Dutch")
    func questions() {
        for fact in KernelFacts.declarations {
            #expect(
                KernelFacts.question(fact.name, in: "en") != nil && KernelFacts.question(fact.name, in: "nl") != nil)
        }
    }

    @Test("tells of a birth after the day and of an age that does not fit")
    func contradictions() throws {
        let day = try #require(Day(2024, 2, 29))
        let later = Facts(day: day, known: ["birth-date": .day(day.adding(days: 1))])
        #expect(KernelFacts.findings(in: later).map(\.code) == ["in-the-future"])
        let other = Facts(day: day, known: ["birth-date": .day(day), "age": .number(3)])
        #expect(KernelFacts.findings(in: other).map(\.code) == ["contradiction"])
        #expect(KernelFacts.findings(in: Facts(day: day, known: ["age": .number(3)])).isEmpty)
    }
}
