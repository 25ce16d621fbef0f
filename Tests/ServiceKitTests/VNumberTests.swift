import ServiceKit
import Testing

@Suite("V-number")
struct VNumberTests {
    @Test("ten digits are one, leading zeros kept", arguments: ["1234567890", "0000000001"])
    func accepts(text: String) throws {
        #expect(try VNumber(text).digits == text)
    }

    @Test(
        "anything else is a finding that says which mistake it is",
        arguments: [
            ("123456789", "length", "this has 9"), ("12345678901", "length", "this has 11"),
            ("", "length", "this has 0"),
            ("12345 67890", "separator", "together"), ("1234.567.890", "separator", "together"),
            ("12345O7890", "letter-o", "character 6"), ("VNR1234567", "character", "character 1"),
            ("12345678é0", "character", "character 9"), ("1２34567890", "character", "character 2"),
        ])
    func refuses(text: String, code: String, words: String) {
        let finding = #expect(throws: Finding.self) { try VNumber(text, field: "vNumber") }
        #expect(finding?.field == "vNumber")
        #expect(finding?.code == code)
        #expect(finding?.message.contains(words) == true)
    }

    @Test("a finding does not repeat the number")
    func staysSilent() {
        let finding = #expect(throws: Finding.self) { try VNumber("987654321") }
        #expect(finding?.message.contains("987654321") == false)
    }
}
