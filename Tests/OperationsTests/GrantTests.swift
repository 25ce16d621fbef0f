import Operations
import Testing

@Suite("Grants")
struct GrantTests {
    @Test(
        "one word says a role and how far it reaches",
        arguments: [
            ("officer", Grant(.officer)),
            ("officer:ind@maastricht", Grant(.officer, partner: "ind", centre: "maastricht")),
            ("officer@leiden", Grant(.officer, centre: "leiden")),
            ("centre-admin@maastricht", Grant(.centreAdmin, centre: "maastricht")),
            ("registrar:GM0938", Grant(.registrar, municipality: "GM0938")),
            ("sponsor:acme", Grant(.sponsor, sponsor: "acme")), ("national-admin", Grant(.nationalAdmin)),
            ("auditor", Grant(.auditor)),
        ])
    func words(text: String, grant: Grant) {
        #expect(Grant(text) == grant)
        #expect(grant.description == text)
    }

    @Test(
        "a grant whose parts do not go together is none",
        arguments: [
            "", "clerk", "officer:", "officer@", "registrar", "sponsor", "centre-admin", "national-admin@maastricht",
            "national-admin:x", "auditor:ind", "registrar:GM0938@maastricht",
        ])
    func refuses(text: String) {
        #expect(Grant(text) == nil)
    }

    @Test("a principal has what a grant reaches, and no more")
    func reach() {
        let principal = Principal.token(id: "t", grants: [Grant(.officer, centre: "maastricht"), Grant(.auditor)])
        #expect(principal.has(.officer, at: "maastricht"))
        #expect(!principal.has(.officer, at: "leiden"))
        #expect(principal.has(.auditor, at: "leiden"))
        #expect(!principal.has(.nationalAdmin))
        #expect(!Principal.anonymous.has(.officer))
    }
}
