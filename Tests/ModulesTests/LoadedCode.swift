import Blueprint
import Diagnostics
import Foundation
import Modules
import ServiceKit
import Shapes
import Testing

/// A module of this repository as the program has it: manifest, code loaded from its library, national figures.
struct LoadedCode {
    let folder: ModuleFolder
    let manifest: ModuleManifest
    let code: (any ServiceModule)?

    init(_ name: String) throws {
        folder = ModuleFolder(Repository.path + "/Plugins/" + name)
        manifest = try LoadedCode.manifest(String(contentsOfFile: folder.manifest, encoding: .utf8), folder)
        code = try LoadedCode.code(of: manifest, in: folder)
    }

    /// The text of its manifest.
    var text: String {
        get throws { try String(contentsOfFile: folder.manifest, encoding: .utf8) }
    }

    /// The national lists and tables of this repository.
    static func national() throws -> NationalFigures { try figures.get() }

    private static let figures = Result {
        let path = Repository.path + "/Centres/national.yaml"
        return NationalFigures(SourceFile(name: path, text: try String(contentsOfFile: path, encoding: .utf8)))
    }

    /// A manifest from its text, which must be without errors.
    static func manifest(_ text: String, _ folder: ModuleFolder) throws -> ModuleManifest {
        let (manifest, found) = ModuleManifest.read(SourceFile(name: folder.manifest, text: text))
        #expect(found.map { $0.text() } == [])
        return try #require(manifest)
    }

    /// The code of a module, loaded from its library; `nil` where the manifest is all.
    static func code(of manifest: ModuleManifest, in folder: ModuleFolder) throws -> (any ServiceModule)? {
        try manifest.library.map { library in
            try ModuleLibrary().load(
                ModuleSearch.aroundThisProgram.library(library.value, of: folder), as: manifest.id.value
            ).module
        }
    }

    /// What comes of the examples of a manifest, by default its own.
    func results(of manifest: ModuleManifest? = nil) throws -> [ExampleResult] {
        let code = code
        return (manifest ?? self.manifest).runExamples(national: try LoadedCode.national()) { name, facts in
            code?.fact(name, from: facts) ?? .success(nil)
        }
    }

    /// What the code works out of facts on a day, with the module's own settings.
    func fact(
        _ name: String, _ known: [String: Fact], on day: String, tables: [String: [String: Int]] = [:]
    ) throws -> Result<Fact?, Finding> {
        let facts = Facts(
            day: try #require(Day(day)), known: known, settings: manifest.settings([]), tables: tables)
        return try #require(code).fact(name, from: facts)
    }
}
