import Operations
import Testing

@Suite("Serials of blank documents")
struct SerialTests {
    @Test(
        "letters and hyphens, then digits whose count stays",
        arguments: [
            ("NL-V-000100", "NL-V-", 6, 100), ("A1", "A", 1, 1), ("AB-000", "AB-", 3, 0),
            ("ABCDEFGHIJKLMNOP999999999999", "ABCDEFGHIJKLMNOP", 12, 999_999_999_999),
        ])
    func reads(text: String, prefix: String, width: Int, number: Int) throws {
        let serial = try #require(Serial(text))
        #expect((serial.prefix, serial.width, serial.number) == (prefix, width, number))
        #expect(serial.description == text)
        #expect(serial.with(number == 0 ? 1 : number - 1).description.count == text.count)
    }

    @Test(
        "refuses what is none",
        arguments: [
            "", "1", "000100", "NL-V-", "nl-v-000100", "-A1", "NL V 1", "NL-V-0000000000001", "NL-1-2", "A1B",
            "ABCDEFGHIJKLMNOPQ1", "NL-V-00010０",
        ])
    func refuses(text: String) {
        #expect(Serial(text) == nil)
    }

    @Test("of two serials the same letters and as many digits make a series")
    func series() throws {
        let one = try #require(Serial("NL-V-000100"))
        #expect(one.isAlike(try #require(Serial("NL-V-000999"))))
        #expect(!one.isAlike(try #require(Serial("NL-V-0100"))))
        #expect(!one.isAlike(try #require(Serial("NL-W-000100"))))
    }
}
