import Blueprint
import Diagnostics
import Rules
import ServiceKit
import Shapes
import Testing

@Suite("Lines of the overview")
struct OverviewChecksTests {
    @Test("stand in the order of national.yaml, each with its filters")
    func lines() throws {
        let blueprint = try #require(Compilation.of(Samples.files).blueprint?.value)
        let day = try #require(Day("2021-06-30"))
        #expect(blueprint.overview.names.prefix(4) == ["expat-desk", "contacts", "persons", "documents"])
        let shop = try #require(blueprint.overview.on(day, "one-stop-shop-visits"))
        #expect(shop.counts == .visit && shop.show == .count && shop.by == .freeMovement)
        #expect(shop.states == [.finished] && shop.bundle?.value == "one-stop-shop")
        let services = try #require(blueprint.overview.on(day, "ind-services"))
        #expect(services.results.map(\.value) == ["biometrics", "residence-sticker", "return-visa"])
        let desk = try #require(blueprint.overview.on(day, "expat-desk"))
        #expect(desk.partners.map(\.value) == ["expat-centre"])
    }

    @Test("have texts in both languages, and so have their parts")
    func texts() throws {
        let blueprint = try #require(Compilation.of(Samples.files).blueprint?.value)
        #expect(blueprint.text(ofLine: "documents", "nl") == "Uitgereikte verblijfsdocumenten")
        #expect(blueprint.text(ofLine: "documents", "de", at: "maastricht") == "Residence documents issued")
        #expect(blueprint.text(ofPart: "municipality", by: .partner, "en") == "Municipality")
        #expect(blueprint.text(ofPart: "municipality", by: .partner, "en", at: "maastricht") == "GemeenteLoket")
        #expect(blueprint.text(ofPart: "yes", by: .freeMovement, "nl") == "EU, EER of Zwitserland")
        #expect(blueprint.text(ofPart: "fast-track", by: .service, "en") == "Fast-track registration")
        for name in blueprint.overview.names {
            for language in ["en", "nl"] { #expect(blueprint.nationalTexts[language]?[name] != nil) }
        }
    }

    @Test(
        "each mistake gets one diagnostic at its token",
        arguments: [
            ("{ line: persons, counts: person }", "{ line: persons, counts: 1️⃣persn2️⃣ }", "unknown-word"),
            ("{ line: persons, counts: person }", "{ line: persons, 1️⃣count2️⃣: person }", "unknown-key"),
            ("{ line: persons, counts: person }", "1️⃣{ line: persons }2️⃣", "missing-key"),
            ("partners: expat-centre }", "partners: 1️⃣expat-center2️⃣ }", "unknown-partner"),
            ("results: residence-document }", "results: 1️⃣residense-document2️⃣ }", "unknown-result"),
            ("bundle: one-stop-shop, by", "bundle: 1️⃣one-stop-shp2️⃣, by", "unknown-bundle"),
            ("question: front-desk, show", "question: 1️⃣front-dsk2️⃣, show", "unknown-question"),
            ("clock: registration, show: share", "clock: 1️⃣registraton2️⃣, show: share", "unknown-clock"),
            ("{ question: front-desk, scale: 1-5,", "{ 1️⃣question: front-desk2️⃣,", "missing-key"),
            ("answers: [satisfied, very", "answers: [1️⃣satisified2️⃣, very", "unknown-answer"),
            ("{ line: persons, counts: person }", "{ line: persons, counts: person, by: 1️⃣partner2️⃣ }", "not-together"),
            (
                "{ line: persons, counts: person }", "{ line: persons, counts: person, clock: 1️⃣registration2️⃣ }",
                "not-together"
            ),
            (
                "{ line: persons, counts: person }", "{ line: persons, counts: person, show: 1️⃣median2️⃣ }",
                "not-together"
            ),
            (
                "question: overall-mark, show: mean }", "question: overall-mark, show: mean, by: 1️⃣partner2️⃣ }",
                "not-together"
            ),
            ("question: overall-mark, show: mean }", "question: 1️⃣do-better2️⃣, show: mean }", "not-together"),
            (
                "question: front-desk, show: mean, by", "question: front-desk, show: mean, of: 1️⃣sponsor2️⃣, by",
                "not-together"
            ),
            ("line: no-shows, counts: visit, states: [no-show],", "line: 1️⃣no-shows2️⃣, counts: visit,", "missing-key"),
            ("{ line: mark, counts: rating, question: overall-mark,", "{ line: 1️⃣mark2️⃣, counts: rating,", "missing-key"),
            (
                "{ line: persons, counts: person }",
                "{ line: persons, counts: person }\n  - { line: 1️⃣front-desk2️⃣, counts: contact }", "duplicate-name"
            ),
            (
                "{ line: persons, counts: person }",
                "{ line: persons, counts: person }\n  - { line: 1️⃣legs2️⃣, counts: leg }", "missing-text"
            ),
            (
                "{ line: persons, counts: person }",
                "{ line: persons, counts: person }\n  - { 1️⃣line: persons2️⃣, counts: contact }", "overlap"
            ),
        ])
    func mistakes(old: String, new: String, code: String) {
        #expect(MarkedSample("national.yaml", old, new).told == [code])
    }

    @Test("a centre and a profile have no lines of their own")
    func national() {
        let told = MarkedSample(
            "maastricht.yaml", "stock:\n", "1️⃣overview2️⃣:\n  - { line: contacts, counts: contact }\n\nstock:\n"
        ).told
        #expect(told == ["wrong-layer"])
    }

    @Test("what an installation does not have is told and stops nothing")
    func absent() {
        var files = Samples.files
        files.texts["Plugins/FastTrack/module.yaml"] = nil
        files.texts["history/maastricht.yaml"] = nil
        for name in ["maastricht", "leiden", "east-netherlands"] { files.texts["\(name).yaml"] = nil }
        let compilation = Compilation.of(files)
        #expect(compilation.blueprint != nil)
        #expect(
            compilation.diagnostics.map(\.code) == [
                "unknown-partner", "unknown-bundle", "unknown-clock", "unknown-clock", "unknown-clock", "unknown-clock",
            ])
        #expect(compilation.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test("a line may mean something else from a day on")
    func dated() throws {
        let files = Samples.changed(
            "national.yaml", "{ line: persons, counts: person }",
            "{ line: persons, until: 2022-01-01, counts: person }\n  - { line: persons, from: 2022-01-01, counts: leg }"
        )
        let blueprint = try #require(Compilation.of(files).blueprint?.value)
        #expect(blueprint.overview.on(try #require(Day("2021-12-31")), "persons")?.counts == .person)
        #expect(blueprint.overview.on(try #require(Day("2022-01-01")), "persons")?.counts == .leg)
    }
}
