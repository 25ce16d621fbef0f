import Blueprint
import Diagnostics
import Rules
import ServiceKit
import Testing

@Suite("Module manifests")
struct ModuleManifestTests {
    @Test(
        "every module's manifest is whole",
        arguments: [
            "Biometrics", "FastTrack", "Information", "ResidenceDocument", "ResidenceSticker", "ReturnVisa",
            "WelcomeCall",
        ])
    func readsAll(folder: String) throws {
        let (manifest, found) = ModuleManifest.read(try ManifestFixtures.manifest(of: folder))
        #expect(found.map { $0.text() } == [])
        #expect(manifest != nil)
    }

    @Test("every example of biometrics holds")
    func examples() throws {
        let manifest = try #require(ModuleManifest.read(try ManifestFixtures.manifest(of: "Biometrics")).0)
        let results = manifest.runExamples(code: ManifestFixtures.biometrics)
        #expect(results.count == manifest.examples.count)
        #expect(results.count >= 5)
        #expect(results.compactMap { $0.diagnostic?.text() } == [])
    }
}
