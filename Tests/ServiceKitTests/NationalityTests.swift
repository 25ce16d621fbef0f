import ServiceKit
import Testing

@Suite("Nationality")
struct NationalityTests {
    @Test("Norway is a nationality like any other", arguments: ["NO", "IN", "NL", "XX", "XK"])
    func accepts(code: String) {
        #expect(Nationality(code)?.code == code)
    }

    @Test("a code is two assigned capitals", arguments: ["no", "ZZ", "NLD", "", "N", "EU"])
    func refuses(code: String) {
        #expect(Nationality(code) == nil)
    }
}
