import ServiceKit
import Testing

@Suite("Document number")
struct DocumentNumberTests {
    @Test(
        "a number of either pattern is one",
        arguments: [("V123AL568", true), ("VZZZZZZZZ", true), ("NW12B4O70", false), ("123456789", false)])
    func accepts(text: String, isNew: Bool) throws {
        let number = try DocumentNumber(text)
        #expect(number.text == text)
        #expect(number.isSince2019 == isNew)
    }

    @Test("an older document may begin with V and have zeros, where it is known to be older")
    func older() throws {
        #expect(throws: Findings.self) { try DocumentNumber("V123AL560") }
        #expect(try DocumentNumber("V123AL560", pattern: .older).isSince2019 == false)
    }

    @Test(
        "a misread number is told by each of its places",
        arguments: [
            ("V123AL560", ["zero character 9"]), ("VO23AL50B", ["letter-o character 2", "zero character 8"]),
            ("W123AL568", ["first-letter October 2019"]), ("V123AL56", ["length this has 8"]),
            ("V123AL5688", ["length this has 10"]),
            ("v123aL568", ["small-letter character 1", "small-letter character 5"]),
            ("V123-L568", ["separator character 5"]), ("V123ÄL568", ["character character 5"]),
            ("", ["length this has 0"]), ("V0O", ["zero character 2", "letter-o character 3", "length this has 3"]),
        ])
    func refuses(text: String, expected: [String]) {
        let findings = #expect(throws: Findings.self) { try DocumentNumber(text, pattern: .since2019) }
        let all = findings?.all ?? []
        for words in expected {
            let (code, rest) = (words.prefix { $0 != " " }, words.drop { $0 != " " }.dropFirst())
            #expect(all.contains { $0.code == code && $0.message.contains(rest) }, "\(words) in \(all)")
        }
        #expect(all.count == expected.count)
        #expect(all.allSatisfy { $0.field == "document-number" && (text.count < 4 || !$0.message.contains(text)) })
    }
}
