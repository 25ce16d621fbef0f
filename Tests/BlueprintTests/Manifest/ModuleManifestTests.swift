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

@Suite("Assessing")
struct AssessingTests {
    private func biometrics() throws -> ModuleManifest {
        try #require(ModuleManifest.read(try ManifestFixtures.manifest(of: "Biometrics")).0)
    }

    @Test(
        "a family in March 2021: whose fingerprints are taken, and why",
        arguments: [
            (34, "full", true), (33, "full", true), (7, "photo-and-fingerprints", true), (4, "photo", true),
            (0, "by-post", false),
        ])
    func family(age: Int, outcome: String, needsVisit: Bool) throws {
        let day = try #require(Day(2021, 3, 9))
        let assessment = try biometrics().assess(Facts(day: day, known: ["age": .number(age)]))
        #expect(assessment.verdicts.map(\.outcome) == [outcome])
        #expect(assessment.needsVisit == needsVisit)
        #expect(assessment.bring == ["passport", "appointment-code"])
    }

    @Test("in May 2024 the last capture is asked first, and nobody knows yet whether to come")
    func asks() throws {
        let day = try #require(Day(2024, 5, 1))
        let birth = try #require(Day(1990, 2, 1))
        let assessment = try biometrics().assess(Facts(day: day, known: ["birth-date": .day(birth)]))
        #expect(assessment.ask == ["last-capture"])
        #expect(assessment.needsVisit == nil)
        let nothing = try biometrics().assess(Facts(day: day))
        #expect(nothing.ask == ["birth-date"])
    }

    @Test("without a table on the day nothing is decided")
    func noTable() throws {
        let day = try #require(Day(2019, 5, 1))
        let assessment = try biometrics().assess(Facts(day: day, known: ["age": .number(30)]))
        #expect(assessment.verdicts.isEmpty && assessment.ask.isEmpty && assessment.needsVisit == false)
    }

    @Test("a birth after the day decides nothing and is told")
    func contradiction() throws {
        let day = try #require(Day(2024, 5, 1))
        let assessment = try biometrics().assess(Facts(day: day, known: ["birth-date": .day(day.adding(days: 3))]))
        #expect(assessment.findings.map(\.code) == ["in-the-future"])
        #expect(assessment.needsVisit == nil)
    }

    @Test("what to bring follows what is known")
    func bring() throws {
        let day = try #require(Day(2021, 3, 9))
        let known: [String: Fact] = ["age": .number(30), "had-document": .word("yes"), "letter-asks": .word("yes")]
        let assessment = try biometrics().assess(Facts(day: day, known: known))
        #expect(assessment.bring == ["passport", "appointment-code", "old-document-or-police-report", "letter"])
    }

    @Test("settings are the module's own, then each layer's")
    func settings() throws {
        let manifest = try biometrics()
        let values = manifest.settings([[("minutes", "20"), ("signature-from", "14")], [("minutes", "10")]])
        #expect(values["minutes"] == .number(10) && values["signature-from"] == .number(14))
        #expect(values["reuse-months"] == .number(6))
        #expect(manifest.leg.first.minutes(values) == 10)
        let day = try #require(Day(2021, 3, 9))
        let facts = Facts(day: day, known: ["age": .number(13)])
        #expect(manifest.assess(facts, settings: values).verdicts.first?.outcome == "photo-and-fingerprints")
        #expect(manifest.assess(facts).verdicts.first?.outcome == "full")
    }

    @Test("an example that does not hold says what came instead")
    func fails() throws {
        let results = try biometrics().runExamples(
            settings: ["signature-from": .number(5)], code: ManifestFixtures.biometrics)
        let missed = results.filter { !$0.holds }
        #expect(!missed.isEmpty)
        let miss = missed.first?.misses.first
        #expect(miss?.about == "capture" && miss?.expected == "photo-and-fingerprints" && miss?.got == "full")
        #expect(missed.first?.diagnostic?.code == "example-fails")
    }
}
