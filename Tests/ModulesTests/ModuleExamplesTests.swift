import Blueprint
import Diagnostics
import Foundation
import Modules
import ServiceKit
import Shapes
import Testing

/// Modules are tested by their examples, with their own code where they have some.
@Suite("Module examples")
struct ModuleExamplesTests {
    private static var folders: [ModuleFolder] { ModuleFolder.all(in: Repository.path + "/Plugins") }

    @Test("every module's examples hold, with its own code", arguments: folders)
    func holds(folder: ModuleFolder) throws {
        let manifest = try read(String(contentsOfFile: folder.manifest, encoding: .utf8), folder)
        #expect(manifest.id.value == folder.id)
        #expect(!manifest.isBookable || !manifest.examples.isEmpty, "a module that can be booked has examples")

        let code = try manifest.library.map { library in
            try ModuleLibrary().load(
                ModuleSearch.aroundThisProgram.library(library.value, of: folder), as: manifest.id.value)
        }
        let results = manifest.runExamples { name, facts in code?.module.fact(name, from: facts) ?? .success(nil) }
        #expect(results.compactMap { $0.diagnostic?.text() } == [])
    }

    @Test("every outcome of a module that can be booked is reached by an example", arguments: folders)
    func reachesAll(folder: ModuleFolder) throws {
        let manifest = try read(String(contentsOfFile: folder.manifest, encoding: .utf8), folder)
        guard manifest.isBookable else { return }
        let reached = Set(manifest.examples.flatMap { $0.outcomes.map(\.value) })
        #expect(Set(manifest.outcomes.map(\.name.value)).subtracting(reached) == [])
    }

    @Test("a new module's manifest is whole and its examples hold")
    func template() throws {
        let text = try #require(ModuleTemplate.files(id: "extra-help", kitPath: "/kit")["module.yaml"])
        let manifest = try read(text, ModuleFolder("ExtraHelp"))
        let results = manifest.runExamples { name, facts in
            guard name == "months-since-extra-help", let last = facts.day("last-extra-help") else {
                return .success(.never)
            }
            return .success(.number(last.wholeMonths(to: facts.day)))
        }
        #expect(results.count == 4)
        #expect(results.compactMap { $0.diagnostic?.text() } == [])
    }

    private func read(_ text: String, _ folder: ModuleFolder) throws -> ModuleManifest {
        let (manifest, found) = ModuleManifest.read(SourceFile(name: folder.manifest, text: text))
        #expect(found.map { $0.text() } == [])
        return try #require(manifest)
    }
}
