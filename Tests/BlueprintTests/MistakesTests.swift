import Blueprint
import Diagnostics
import Testing

@Suite("Mistakes in centre files")
struct MistakesTests {
    @Test(
        "each gets exactly one diagnostic at its token",
        arguments: [
            ("unknown-service", "gives: [fast-track] }", "gives: [fast-trak] }", "fast-trak"),
            ("unknown-partner", "{ desk: ind-2, partner: ind,", "{ desk: ind-2, partner: idn,", "idn"),
            ("unknown-key", "walk-ins: yes, assumed: that walk", "walk-inns: yes, assumed: that walk", "walk-inns"),
            ("invalid-hours", "monday: 09:00-17:00", "monday: 9:00-17:00", "9:00"),
            (
                "overlap", "    from: 2020-01-01\n    source: Dutch press",
                "    from: 2019-06-01\n    source: Dutch press", "2019-06-01"
            ),
            (
                "turned-period", "from: 2021-07-01\n    until: 2024-01-01", "from: 2021-07-01\n    until: 2020-01-01",
                "2020-01-01"
            ),
            ("invalid-condition", "lives-in: not our-municipalities", "lives-in: > 3", "> 3"),
            ("unquoted-comma", "source: pilot overview 2021", "source: pilot, overview 2021", "overview 2021"),
            (
                "invalid-word", "{ partner: municipality, name: GemeenteLoket Maastricht, walk-ins: no }",
                "{ partner: municipality, name: GemeenteLoket Maastricht, walk-ins: false }", "false"
            ),
            ("duplicate-key", "labels: [limburg]", "labels: [limburg]\nlabels: [limburg]", "labels"),
            ("anchor", "labels: [limburg]", "labels: &l [limburg]", "&l"),
            (
                "tab", "    source: letter to the council of 14 September 2021 (\"tot",
                "\tsource: letter to the council of 14 September 2021 (\"tot", "\t"
            ),
            (
                "unknown-setting", "settings: { minutes: 10 }, book-by: [client, sponsor",
                "settings: { minuts: 10 }, book-by: [client, sponsor", "minuts"
            ),
            (
                "out-of-bounds", "settings: { minutes: 10 }, book-by: [client, sponsor",
                "settings: { minutes: 90 }, book-by: [client, sponsor", "90"
            ),
            (
                "unknown-question", "written-information, front-desk, overall-mark, do-better]",
                "written-information, front-desk, overal-mark, do-better]", "overal-mark"
            ),
            (
                "unknown-holiday", "{ every: carnival-monday, because", "{ every: carnaval-monday, because",
                "carnaval-monday"
            ),
            ("invalid-municipality", "municipality: GM0888", "municipality: GM888", "GM888"),
            ("missing-text", "    covid-19: COVID-19\n    carnival: Carnaval", "    carnival: Carnaval", "covid-19"),
        ])
    func one(code: String, old: String, new: String, token: String) {
        let found = Compilation.of(Samples.changed("maastricht.yaml", old, new)).diagnostics
        #expect(found.map(\.code) == [code], "\(found.map { $0.text() }.joined(separator: "\n"))")
        guard case .file(let range)? = found.first?.place else {
            Issue.record("no place in a file")
            return
        }
        #expect(range.text == token)
    }

    @Test("six at once give six")
    func six() {
        var files = Samples.files
        var text = files.texts["maastricht.yaml"] ?? ""
        for (old, new) in [
            ("source: pilot overview 2021", "source: pilot, overview 2021"),
            ("labels: [limburg]", "labels: [limburg]\nlabels: [limburg]"),
            ("contact: { email", "contact: &c { email"),
            (
                "    source: letter to the council of 14 September 2021 (\"tot",
                "\tsource: letter to the council of 14 September 2021 (\"tot"
            ),
            ("gives: [fast-track] }", "gives: [fast-trak] }"),
            ("    from: 2020-01-01\n    source: Dutch press", "    from: 2019-06-01\n    source: Dutch press"),
        ] {
            precondition(text.contains(old), "the sample has the text that the test changes")
            text = text.replacing(old, with: new, maxReplacements: 1)
        }
        files.texts["maastricht.yaml"] = text
        let found = Compilation.of(files).diagnostics
        #expect(
            Set(found.map(\.code)) == [
                "unquoted-comma", "duplicate-key", "anchor", "tab", "unknown-service", "overlap",
            ])
        #expect(found.count == 6, "\(found.map { $0.text() }.joined(separator: "\n"))")
    }

    @Test(
        "what YAML would twist means what it says",
        arguments: [
            ("labels: [limburg]", "labels: [no, on]"),
            ("monday: 09:00-17:00", "monday: 13:30-17:00"),
            ("municipality: GM0888", "municipality: 0363"),
        ])
    func meant(old: String, new: String) {
        #expect(Compilation.of(Samples.changed("maastricht.yaml", old, new)).diagnostics.map { $0.text() } == [])
    }

    @Test("a centre cannot change what national.yaml has fixed")
    func fixed() {
        let found = Compilation.of(
            Samples.changed(
                "maastricht.yaml", "services:\n",
                "services:\n  - { service: biometrics, until: 2020-01-02, promise: at once }\n")
        ).diagnostics
        #expect(found.contains { $0.code == "fixed-key" })
    }
}
