import Blueprint
import Diagnostics
import Shapes
import Testing

@Suite("Kinds of secure documents")
struct StockChecksTests {
    @Test(
        "what is drawn, kept and handed out is told once, at its token",
        arguments: [
            (
                "unknown-stock", "maastricht.yaml", "kind: residence-sticker, kept-at",
                "kind: residence-stiker, kept-at",
                "residence-stiker"
            ),
            (
                "missing-stock", "maastricht.yaml",
                "  - { kind: return-visa, kept-at: ind, reorder-below: 40, assumed: the number }\n", "", "return-visa"
            ),
            (
                "unknown-partner", "maastricht.yaml", "kind: return-visa, kept-at: ind",
                "kind: return-visa, kept-at: idn", "idn"
            ),
            (
                "unknown-stock", "Plugins/ReturnVisa/module.yaml", "draws: return-visa", "draws: return-viza",
                "return-viza"
            ),
            (
                "no-number", "Plugins/ResidenceDocument/module.yaml", "records: [document-number, zone-read]",
                "records: [zone-read]", "residence-document"
            ),
            (
                "not-at-leg", "Plugins/ResidenceDocument/module.yaml", "{ step: sent-back, by: ind,",
                "{ step: sent-back, by: ind, hands-out: residence-card,", "residence-card"
            ),
            (
                "two-kinds", "Plugins/ResidenceDocument/module.yaml", "hands-out: residence-document",
                "hands-out: return-visa", "return-visa"
            ),
        ])
    func one(code: String, file: String, old: String, new: String, token: String) {
        let found = Compilation.of(Samples.changed(file, old, new)).diagnostics
        #expect(found.map(\.code).contains(code), "\(found.map { $0.text() }.joined(separator: "\n"))")
        let own = found.filter { $0.code == code }
        guard own.count == 1, case .file(let range) = own[0].place else {
            Issue.record("one finding with a place: \(own.map { $0.text() })")
            return
        }
        #expect(range.text == token)
    }

    @Test("what a service draws and hands out is asked of its manifest")
    func kinds() throws {
        let manifests = Compilation.of(Samples.files).blueprint?.value.modules
        let document = try #require(manifests?["residence-document"])
        #expect(document.personalKinds == ["residence-document"] && document.drawnKinds == [])
        #expect(document.step("handed-out").flatMap { document.number(of: $0) }?.name.value == "document-number")
        #expect(manifests?["residence-sticker"]?.drawnKinds == ["residence-sticker"])
    }
}
