import ServiceKit
import Testing

@Suite("BSN")
struct BSNTests {
    @Test(
        "nine digits that pass the eleven-test are one, eight are padded",
        arguments: [
            ("111222333", "111222333"), ("123456782", "123456782"), ("999990342", "999990342"),
            ("000000012", "000000012"), ("12345672", "012345672"), ("012345672", "012345672"),
        ])
    func accepts(text: String, digits: String) throws {
        #expect(try BSN(text).digits == digits)
    }

    @Test(
        "anything else is a finding that says which mistake it is",
        arguments: [
            ("123456789", "eleven-test", "misread"), ("111222334", "eleven-test", "misread"),
            ("000000000", "all-zero", "nine zeros"), ("00000000", "all-zero", "nine zeros"),
            ("1234567", "length", "this has 7"), ("1112223330", "length", "this has 10"), ("", "length", "this has 0"),
            ("111 222 333", "separator", "together"), ("1112.22.333", "separator", "together"),
            ("11122233O", "letter-o", "character 9"), ("1112223é3", "character", "character 8"),
            ("１11222333", "character", "character 1"),
        ])
    func refuses(text: String, code: String, words: String) {
        let finding = #expect(throws: Finding.self) { try BSN(text) }
        #expect(finding?.field == "bsn")
        #expect(finding?.code == code)
        #expect(finding?.message.contains(words) == true)
    }

    @Test("every single wrong digit is found")
    func misread() throws {
        let right = Array("123456782")
        for place in right.indices {
            for digit in "0123456789" where digit != right[place] {
                var text = right
                text[place] = digit
                #expect(throws: Finding.self) { try BSN(String(text)) }
            }
        }
    }

    @Test("a finding does not repeat the number")
    func staysSilent() {
        let finding = #expect(throws: Finding.self) { try BSN("123456789") }
        #expect(finding?.message.contains("123456789") == false)
    }
}
