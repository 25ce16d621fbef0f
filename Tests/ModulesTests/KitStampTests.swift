import Modules
import Testing

@Suite("Kit stamp")
struct KitStampTests {
    private let digest = String(repeating: "0a", count: 32)

    @Test("a stamp reads as compiler and digest, and is written the same")
    func roundTrip() throws {
        let stamp = try #require(KitStamp("6.3.1/\(digest)"))
        #expect(stamp == KitStamp(compiler: "6.3.1", kit: digest))
        #expect(stamp.description == "6.3.1/\(digest)")
    }

    @Test(
        "anything else is no stamp",
        arguments: ["", "6.3.1", "/", "6.3.1/0a", "6.3.1/", "x/\(String(repeating: "0", count: 64))"])
    func refuses(text: String) {
        #expect(KitStamp(text) == nil)
    }

    @Test("the program carries one itself")
    func program() {
        #expect(KitStamp.ofThisProgram.kit.utf8.count == 64)
    }

    @Test(
        "a stamp is found among a library's bytes",
        arguments: ["", "ELF\0", "1.2/3\0", "6.3/", "99/99/", "1.", "\u{ff}/usr/lib\0"])
    func found(before: String) {
        let bytes = Array("\(before)\0".utf8) + Array("6.3.1/\(digest)\0after".utf8)
        #expect(KitStamp(in: bytes) == KitStamp(compiler: "6.3.1", kit: digest))
    }

    @Test(
        "a digest that is too short, too long or not ended is none",
        arguments: [
            "6.3.1/0a0a\0", "6.3.1/\(String(repeating: "0", count: 65))\0",
            "6.3.1/\(String(repeating: "0", count: 64))",
        ])
    func absent(text: String) {
        #expect(KitStamp(in: Array(text.utf8)) == nil)
    }
}
