import Blueprint
import Diagnostics
import ServiceKit
import Testing

@Suite("Differences and provenance")
struct DifferenceTests {
    @Test("tells entries of one day apart")
    func sameDay() {
        let two = """
              - { on: 2021-06-01, because: covid-19, partners: [ind], hours: 09:00-10:00 }
              - { on: 2021-06-01, because: covid-19, partners: [expat-centre] }
              - { every: carnival-monday
            """
        let old = Samples.changed("maastricht.yaml", "  - { every: carnival-monday", two)
        var new = old
        new.texts["maastricht.yaml"] = old.texts["maastricht.yaml"]?.replacing("09:00-10:00", with: "09:00-12:00")
        let found = Difference.between(old, new)
        #expect(found.map(\.path) == ["closures.hours"])
        #expect(found.first?.old == "09:00-10:00")
        #expect(found.first?.new == "09:00-12:00")
    }

    @Test("comments and layout are no difference")
    func layout() {
        let new = Samples.changed("maastricht.yaml", "labels: [limburg]", "labels:   [ limburg ]   # south")
        #expect(Difference.between(Samples.files, new) == [])
    }

    @Test("a centre that does not stand on national.yaml is told")
    func unbound() {
        let found = Compilation.of(Samples.changed("leiden.yaml", "extends: national\n", "")).diagnostics
        #expect(found.map(\.code) == ["missing-key"])
    }

    @Test("a fixed key that names nothing is told")
    func fixedNothing() {
        let found = Compilation.of(Samples.changed("national.yaml", "fixed: [holidays,", "fixed: [holydays,"))
            .diagnostics
        #expect(found.map(\.code) == ["unknown-section"])
    }

    @Test("a leg of no minutes is refused")
    func noMinutes() {
        let found = Compilation.of(
            Samples.changed(
                "maastricht.yaml", "{ service: residence-document, from: 2019-01-01, settings: { minutes: 5 }",
                "{ service: residence-document, from: 2019-01-01, settings: { minutes: 0 }")
        ).diagnostics
        #expect(found.hasErrors)
    }

    @Test("tells which layer counts, and what lies below")
    func why() throws {
        let blueprint = try #require(Compilation.of(Samples.files).blueprint?.value)
        let day = try #require(Day("2021-06-03"))
        let found = try blueprint.why("maastricht", "services.biometrics.minutes", on: day).get()
        #expect(found.steps.map(\.value) == ["10", "15"])
        #expect(found.steps.map(\.counts) == [true, false])
        let missing = blueprint.why("maastricht", "services.biometrics.minuts", on: day)
        #expect(throws: Diagnostic.self) { try missing.get() }
    }

    @Test("of one key one entry counts; sites stand side by side, and closures add up")
    func counting() throws {
        let blueprint = try #require(Compilation.of(Samples.files).blueprint?.value)
        func counts(_ centre: String, _ key: String, _ day: String) throws -> [Bool] {
            try blueprint.why(centre, key, on: try #require(Day(day))).get().steps.map(\.counts)
        }
        #expect(try counts("maastricht", "services.biometrics.minutes", "2021-03-09") == [true, false])
        #expect(try counts("maastricht", "booking.horizon", "2021-03-09") == [true, false])
        #expect(try counts("east-netherlands", "sites", "2021-02-15") == [true, true])
        #expect(try counts("maastricht", "closures", "2020-04-01") == [true, true])
    }

}
