import Blueprint
import Diagnostics
import Foundation
import Modules
import Rules
import ServiceKit
import Shapes
import Testing

/// Modules are tested by their examples, with their own code where they have some.
@Suite("Module examples")
struct ModuleExamplesTests {
    private static var folders: [ModuleFolder] { ModuleFolder.all(in: Repository.path + "/Plugins") }

    @Test("every module's examples hold, with its own code and the national lists and tables", arguments: folders)
    func holds(folder: ModuleFolder) throws {
        let module = try LoadedCode(folder.name)
        #expect(module.manifest.id.value == folder.id)
        #expect(!module.manifest.isBookable || !module.manifest.examples.isEmpty, "one that can be booked has examples")
        #expect(try module.results().compactMap { $0.diagnostic?.text() } == [])
    }

    @Test("every outcome of a module that can be booked is reached by an example", arguments: folders)
    func reachesAll(folder: ModuleFolder) throws {
        let manifest = try LoadedCode(folder.name).manifest
        guard manifest.isBookable else { return }
        let reached = Set(manifest.examples.flatMap { $0.outcomes.map(\.value) })
        #expect(Set(manifest.outcomes.map(\.name.value)).subtracting(reached) == [])
    }

    @Test("every reason, and every question to a client, is reached by an example", arguments: folders)
    func reachesReasons(folder: ModuleFolder) throws {
        let manifest = try LoadedCode(folder.name).manifest
        guard manifest.isBookable else { return }
        let reasons = Set(manifest.decisions.flatMap { $0.rules.compactMap { $0.because?.value } })
        #expect(reasons.subtracting(manifest.examples.compactMap(\.because)) == [])
        let questions = Set(
            manifest.facts.filter { $0.knownBy == .client && $0.standard == nil }.map(\.name))
        #expect(questions.subtracting(manifest.examples.flatMap { $0.ask ?? [] }) == [])
    }

    @Test("whatever people read of a module has words in English and Dutch", arguments: folders)
    func texts(folder: ModuleFolder) throws {
        let manifest = try LoadedCode(folder.name).manifest
        guard manifest.isBookable else { return }
        var names = [manifest.id.value] + manifest.outcomes.map(\.name.value) + manifest.bring.map(\.name.value)
        names += manifest.steps.map(\.name.value) + manifest.clocks.map(\.name.value)
        names += manifest.tracks.compactMap(\.self)
        names += manifest.decisions.flatMap { $0.rules.flatMap { [$0.because?.value, $0.instead?.value] } }
            .compactMap(\.self)
        for fact in manifest.facts where fact.knownBy == .client || fact.knownBy == .officer {
            names.append(fact.name)
            if fact.type == .word { names += fact.words.map { "\(fact.name).\($0)" } }
        }
        names += manifest.records.flatMap { record in (record.words ?? []).map { "\(record.name.value).\($0)" } }
        for language in ["en", "nl"] {
            #expect(Set(names).subtracting(manifest.texts[language]?.keys.map(\.self) ?? []) == [], "\(language)")
        }
    }

    @Test(
        "a fault planted in a module is caught by one of its examples",
        arguments: [
            ("FastTrack", "free-movement: yes }, then: register,", "free-movement: no }, then: register,"),
            ("FastTrack", "{ lives-in: not our-municipalities }", "{ lives-in: our-municipalities }"),
            ("FastTrack", "{ family-of: eu-citizen }, then", "{ family-of: eu-citizen, sponsor: none }, then"),
            ("FastTrack", "{ sponsor: not-recognised }, then", "{ sponsor: not-recognised, family-of: nobody }, then"),
            (
                "FastTrack", "bring: proof-of-family, when: { family-of: eu-citizen }",
                "bring: proof-of-family, when: { family-of: migrant }"
            ),
            ("FastTrack", "by: client }    # asked", "by: client, default: nobody }    # asked"),
            ("Information", "{ by-telephone: yes }, then: telephone", "{ by-telephone: no }, then: telephone"),
            (
                "Information", "{ topic: own-application }, then: ask-the-ind",
                "{ topic: own-application, by-telephone: yes }, then: ask-the-ind"
            ),
            (
                "Information", "bring: letters, when: { topic: immigration-policy }",
                "bring: letters, when: { topic: own-application }"
            ),
        ])
    func caught(name: String, part: String, change: String) throws {
        let folder = ModuleFolder(Repository.path + "/Plugins/\(name)")
        let whole = try String(contentsOfFile: folder.manifest, encoding: .utf8)
        let text = whole.replacing(part, with: change, maxReplacements: 1)
        #expect(text != whole)
        let (manifest, found) = ModuleManifest.read(SourceFile(name: folder.manifest, text: text))
        #expect(found.map { $0.text() } == [], "the check of the manifest lets it through")
        #expect(try #require(manifest).runExamples().contains { !$0.holds })
    }

    @Test("a new module's manifest is whole and its examples hold")
    func template() throws {
        let text = try #require(ModuleTemplate.files(id: "extra-help", kitPath: "/kit")["module.yaml"])
        let manifest = try LoadedCode.manifest(text, ModuleFolder("ExtraHelp"))
        let results = manifest.runExamples { name, facts in
            guard name == "months-since-extra-help", let last = facts.day("last-extra-help") else {
                return .success(.never)
            }
            return .success(.number(last.wholeMonths(to: facts.day)))
        }
        #expect(results.count == 4)
        #expect(results.compactMap { $0.diagnostic?.text() } == [])
    }
}
