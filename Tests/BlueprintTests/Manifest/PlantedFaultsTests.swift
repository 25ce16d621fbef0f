import Blueprint
import Diagnostics
import Testing

/// Faults planted in the manifests of real modules, one at a time: each is told once, at its token.
@Suite("Planted faults")
struct PlantedFaultsTests {
    @Test(
        "the check of tables and steps finds each, once, at its token",
        arguments: [
            // In a table: names, values, comparisons.
            ("FastTrack", "when: { short-stay: yes }", "when: { 1️⃣short-stey2️⃣: yes }", "unknown-fact"),
            ("FastTrack", "stay-purpose: other }, then", "stay-purpose: 1️⃣others2️⃣ }, then", "unknown-word"),
            ("FastTrack", "{ sponsor: none }", "{ sponsor: 1️⃣over 62️⃣ }", "not-comparable"),
            ("FastTrack", "{ sponsor: none }", "{ sponsor: 1️⃣nobody2️⃣ }", "unknown-word"),
            ("Biometrics", "{ age: under 1 },", "{ age: 1️⃣< 12️⃣ },", "invalid-condition"),
            (
                "Biometrics", "age: under signature-from }, then: photo,", "age: under 1️⃣sign-from2️⃣ }, then: photo,",
                "unknown-setting"
            ),
            ("FastTrack", "then: own-municipality", "then: 1️⃣own-municipalty2️⃣", "unknown-outcome"),
            // In a table: rules that never count, or count against one another.
            (
                "FastTrack", "      - { when: { free-movement: yes }, then: register, because: free-to-live-here }\n",
                "      - { when: { free-movement: yes }, then: register, because: free-to-live-here }\n"
                    + "      - { when: { free-movement: yes, family-of: migrant }, then: 1️⃣register2️⃣, because: family-of-migrant }\n",
                "unreachable-rule"
            ),
            (
                "Biometrics",
                "      - { when: { age: under 1 },              then: by-post,                because: under-one }\n",
                "      - { when: { age: under 7 }, then: by-post, because: under-one }\n", "unreachable-rule"
            ),
            (
                "WelcomeCall",
                "hit: first\n    assumed: that everyone may ask for a call\n    rules:\n      - { then: call, because: everyone }\n",
                "hit: unique\n    rules:\n      - { then: call, because: everyone }\n"
                    + "      - { when: { age: over 80 }, then: 1️⃣call2️⃣, because: everyone, instead: everyone }\n",
                "overlapping-rules"
            ),
            // Periods of a decision: on one day two tables, or none.
            ("Biometrics", "from: 2021-01-01\n", "from: 1️⃣2020-12-312️⃣\n", "overlap"),
            ("Biometrics", "from: 2021-01-01\n", "from: 1️⃣2021-01-022️⃣\n", "gap"),
            ("Biometrics", "until: 2023-06-16", "until: 1️⃣2020-06-162️⃣", "turned-period"),
            // Outcomes and texts.
            ("Information", "then: telephone", "then: talk", "unused-outcome"),
            ("Information", "    telephone: No visit. An adviser calls you.\n", "", "missing-text"),
            ("Information", "    telephone: Geen bezoek. Een adviseur belt u.\n", "", "missing-text"),
            // Steps and clocks.
            ("FastTrack", "next: [applied, not-applied]", "next: [1️⃣aplied2️⃣, not-applied]", "unknown-step"),
            ("FastTrack", "next: [applied, not-applied]", "next: [applied, not-applied, 1️⃣registered2️⃣]", "wrong-track"),
            (
                "FastTrack", "[more-needed-because], pauses: registration",
                "[more-needed-because], pauses: 1️⃣registraton2️⃣", "unknown-clock"
            ),
            ("Information", "records: [talked-about]", "records: [1️⃣talked2️⃣]", "unknown-record"),
            ("Information", "ends: no-result", "next: [1️⃣expected2️⃣], ends: no-result", "after-the-end"),
            // Examples.
            ("FastTrack", "{ ask: [family-of] }", "{ ask: [1️⃣famly-of2️⃣] }", "unknown-fact"),
            (
                "FastTrack", "route: no-fast-track, because: purpose-apart",
                "route: 1️⃣no-fast-trac2️⃣, because: purpose-apart", "unknown-outcome"
            ),
        ])
    func finds(folder: String, part: String, change: String, code: String) throws {
        let name = "Plugins/\(folder)/module.yaml"
        let whole = try #require(Samples.files.texts[name])
        let marked = whole.replacing(part, with: change, maxReplacements: 1)
        #expect(marked != whole, "the manifest has the text that the test changes")
        var text = ""
        var marks: [Int] = []
        for character in marked {
            if character == "1️⃣" || character == "2️⃣" { marks.append(text.utf8.count) } else { text.append(character) }
        }
        let (manifest, found) = ModuleManifest.read(SourceFile(name: name, text: text))
        #expect(manifest == nil)
        let told = found.map { diagnostic in
            guard case .file(let range) = diagnostic.place, !marks.isEmpty else { return diagnostic.code }
            return "\(diagnostic.code) \(range.start)..<\(range.end)"
        }
        #expect(told == [marks.isEmpty ? code : "\(code) \(marks[0])..<\(marks[1])"], "\(found.map { $0.text() })")
    }

    @Test("a promise that no step keeps is told at its clock")
    func neverStopped() throws {
        let name = "Plugins/FastTrack/module.yaml"
        let whole = try #require(Samples.files.texts[name])
        let text = whole.replacing("stops: registration, ", with: "")
        #expect(text != whole)
        let found = ModuleManifest.read(SourceFile(name: name, text: text)).1
        #expect(found.map(\.code) == ["never-stopped"])
        guard case .file(let range)? = found.first?.place else {
            Issue.record("no place in a file")
            return
        }
        #expect(range.text == "registration")
    }

    @Test(
        "a name that only centres know is told at its token, once for all of them",
        arguments: [
            (
                "Plugins/FastTrack/module.yaml", "step: registered, by: registrar", "step: registered, by: 1️⃣registrer2️⃣",
                "unknown-partner"
            ),
            (
                "Plugins/FastTrack/module.yaml", "step: granted, track: residence, by: ind",
                "step: granted, track: residence, by: 1️⃣idn2️⃣", "unknown-partner"
            ),
            ("maastricht.yaml", "family-of: not eu-citizen", "1️⃣famly-of2️⃣: not eu-citizen", "unknown-fact"),
            ("maastricht.yaml", "family-of: not eu-citizen", "family-of: 1️⃣not eu-citizn2️⃣", "unknown-word"),
            ("maastricht.yaml", "registration: 3 working days", "1️⃣registraton2️⃣: 3 working days", "unknown-setting"),
            ("maastricht.yaml", "registration: 3 working days", "registration: 3 1️⃣workdays2️⃣", "invalid-term"),
        ])
    func centres(file: String, part: String, change: String, code: String) throws {
        let bare = change.replacing("1️⃣", with: "").replacing("2️⃣", with: "")
        let start = try #require(change.split(separator: "1️⃣", omittingEmptySubsequences: false).last)
        let token = String(start.split(separator: "2️⃣", omittingEmptySubsequences: false).first ?? "")
        let found = Compilation.of(Samples.changed(file, part, bare)).diagnostics
        #expect(found.map(\.code) == [code], "\(found.map { $0.text() }.joined(separator: "\n"))")
        guard case .file(let range)? = found.first?.place else {
            Issue.record("no place in a file")
            return
        }
        #expect(token.hasSuffix(range.text), "\(range.text)")
    }
}
