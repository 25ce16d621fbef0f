import Diagnostics
import Shapes
import Testing

@Suite("JSON")
struct JSONReaderTests {
    @Test(
        "refuses what is no JSON",
        arguments: [
            "", "{", "[1,]", "{\"a\":1,\"a\":2}", "01", "1 2", "\"\u{1}\"", "\"\\ud800\"", "nul", "{a:1}", "\"a", "1.",
        ])
    func refuses(text: String) {
        #expect(throws: Diagnostic.self) { try JSONReader.read(Array(text.utf8)) }
    }

    @Test("reads escapes and pairs of surrogates")
    func escapes() throws {
        #expect(try JSONReader.read(Array(#""\u00e9\ud83d\ude00\n""#.utf8)).text == "é😀\n")
    }

    @Test("reads text beyond ASCII, and tells of bytes that are no UTF-8")
    func utf8() throws {
        #expect(try JSONReader.read(Array("\"Zoë 🦊\"".utf8)).text == "Zoë 🦊")
        #expect(throws: Diagnostic.self) { try JSONReader.read([0x22, 0x61, 0xC3, 0x22]) }
    }

    @Test("keeps a number as it was written")
    func numbers() throws {
        #expect(try JSONReader.read(Array("-12.50e3".utf8)).text == "-12.50e3")
    }

    @Test("stops at 32 levels")
    func deep() throws {
        let fine = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
        _ = try JSONReader.read(Array(fine.utf8))
        #expect(throws: Diagnostic.self) { try JSONReader.read(Array("[\(fine)]".utf8)) }
    }
}
