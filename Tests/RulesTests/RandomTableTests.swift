import Diagnostics
import Rules
import ServiceKit
import Testing

/// Random tables against an oracle that tries every case one by one.
@Suite("Random tables")
struct RandomTableTests {
    // Small domains, so that every case can be tried.
    private static let words = ["a", "b", "c"]
    private static let vocabulary = Vocabulary(
        facts: [
            FactDeclaration(name: "word", type: .word, words: words, knownBy: .client),
            FactDeclaration(name: "flag", type: .yesNo, knownBy: .client, standard: .word("no")),
            FactDeclaration(name: "years", type: .years, knownBy: .client),
            FactDeclaration(name: "ago", type: .monthsOrNever, knownBy: .client),
        ],
        outcomes: ["one", "two", "three"])

    private struct Condition {
        let fact: String
        let text: String
        /// The test, spelled out once more; `nil` stands for unknown.
        let test: (Fact?) -> Bool?
    }

    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 31
        }
    }

    private static func condition(_ random: inout Generator) -> Condition {
        func known(_ test: @escaping (Fact) -> Bool) -> (Fact?) -> Bool? { { $0.map(test) } }
        func number(_ test: @escaping (Int) -> Bool) -> (Fact?) -> Bool? {
            known { if case .number(let number) = $0 { test(number) } else { false } }
        }
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            let some = words.filter { _ in Bool.random(using: &random) }
            if some.isEmpty { return Condition(fact: "word", text: "unknown") { $0 == nil } }
            if Bool.random(using: &random) {
                return Condition(
                    fact: "word", text: "not " + some.joined(separator: " or "),
                    test: known { fact in
                        !some.contains { .word($0) == fact }
                    })
            }
            return Condition(
                fact: "word", text: "[\(some.joined(separator: ", "))]",
                test: known { fact in
                    some.contains { .word($0) == fact }
                })
        case 1:
            let word = Bool.random(using: &random) ? "yes" : "no"
            return Condition(fact: "flag", text: word, test: known { $0 == .word(word) })
        default:
            let fact = Bool.random(using: &random) ? "years" : "ago"
            let low = Int.random(in: 0...4, using: &random)
            let high = Int.random(in: low...4, using: &random)
            switch Int.random(in: 0..<7, using: &random) {
            case 0: return Condition(fact: fact, text: "under \(low)", test: number { $0 < low })
            case 1: return Condition(fact: fact, text: "up to \(low)", test: number { $0 <= low })
            case 2: return Condition(fact: fact, text: "over \(low)", test: number { $0 > low })
            case 3: return Condition(fact: fact, text: "\(low) or more", test: number { $0 >= low })
            case 4: return Condition(fact: fact, text: "\(low) to \(high)", test: number { $0 >= low && $0 <= high })
            case 5: return Condition(fact: fact, text: "not \(low)", test: known { $0 != .number(low) })
            default: return Condition(fact: fact, text: "not unknown") { $0 != nil }
            }
        }
    }

    private static let cases: [[String: Fact]] = {
        let words: [Fact?] = [nil] + Self.words.map { .word($0) }
        let flags: [Fact?] = [.word("yes"), .word("no")]
        let years: [Fact?] = [nil] + (0...5).map { .number($0) }
        let ago: [Fact?] = [nil, .never] + (0...5).map { .number($0) }
        var cases: [[String: Fact]] = []
        for word in words {
            for flag in flags {
                for year in years {
                    for months in ago {
                        var known: [String: Fact] = [:]
                        (known["word"], known["flag"], known["years"], known["ago"]) = (word, flag, year, months)
                        cases.append(known)
                    }
                }
            }
        }
        return cases
    }()

    private static func oracle(_ rules: [[Condition]], _ known: [String: Fact]) -> String {
        for (index, rule) in rules.enumerated() {
            let results = rule.map { ($0.fact, $0.test(known[$0.fact])) }
            if results.contains(where: { $0.1 == false }) { continue }
            let open = Set(results.filter { $0.1 == nil }.map(\.0))
            if !open.isEmpty {
                return "ask " + ["word", "flag", "years", "ago"].filter(open.contains).joined(separator: " ")
            }
            return "\(["one", "two", "three"][index % 3]) by \(index + 1)"
        }
        return "nothing"
    }

    @Test(
        "decides as the oracle does, and calls a rule unreachable exactly where no case reaches it", arguments: 0..<60)
    func agrees(seed: Int) throws {
        var random = Generator(state: UInt64(seed) &* 7_919 &+ 17)
        let rules = (0..<Int.random(in: 1...7, using: &random)).map { _ in
            var facts: Set<String> = []
            return (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
                let one = Self.condition(&random)
                return facts.insert(one.fact).inserted ? one : nil
            }
        }
        var text = ""
        for (index, rule) in rules.enumerated() {
            let when = rule.map { "\($0.fact): \($0.text)" }.joined(separator: ", ")
            text +=
                "  - { \(when.isEmpty ? "" : "when: { \(when) }, ")then: \(["one", "two", "three"][index % 3]), because: r }\n"
        }
        let (table, found) = RulesFixtures.table(text, in: Self.vocabulary)
        let read = try #require(table, "\(text)")
        var reached: Set<Int> = []
        for known in Self.cases {
            let expected = Self.oracle(rules, known)
            #expect(RulesFixtures.decide(read, known) == expected, "\(text) \(known)")
            if let rule = expected.split(separator: " ").last.flatMap({ Int($0) }) { reached.insert(rule) }
        }
        let unreachable = found.filter { $0.code == "unreachable-rule" }.map(\.message)
        for rule in 1...rules.count {
            let isTold = unreachable.contains { $0.hasPrefix("rule \(rule) of") }
            #expect(isTold == !reached.contains(rule), "rule \(rule) of\n\(text)")
        }
    }
}
