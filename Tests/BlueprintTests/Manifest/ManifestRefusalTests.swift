import Blueprint
import Diagnostics
import Testing

/// A whole manifest with one thing changed: what is said of it, and where.
@Suite("Refused manifests")
struct ManifestRefusalTests {
    private static let whole = """
        module: test-service
        version: 1.0.0
        kit: 1
        library: libTestService.so
        planner-code: TST
        partner: ind
        leg: { first: minutes, each-further: 5, together: allowed }
        use: [visa-required]
        settings:
          - { setting: minutes, type: minutes, default: 15, least: 5, most: 60 }
          - { setting: adult-from, type: years, default: 18 }
          - { setting: decide-in, type: term, default: 2 weeks }
        facts:
          - { fact: wish, type: word, one-of: [stay, go], by: client }
          - { fact: last, type: day-or-never, by: client }
          - { fact: since, type: months-or-never, by: code, reads: [last] }
        outcomes:
          - { outcome: come, visit: yes }
          - { outcome: stay-home, visit: no }
        decisions:
          - decision: need
            hit: first
            until: 2021-01-01
            rules:
              - { when: { wish: stay, age: under adult-from }, then: stay-home, because: too-young }
              - { then: come, because: everyone }
          - decision: need
            hit: first
            from: 2021-01-01
            rules:
              - { when: { nationalities: visa-required, since: under 6 }, then: stay-home, because: recent }
              - { then: come, because: everyone }
        bring:
          - { bring: passport }
          - { bring: letter, when: { wish: go } }
        steps:
          - { step: begun, by: ind, next: [finished, failed], starts: deciding }
          - { step: finished, by: ind, at: leg, records: [said], ends: done, stops: deciding }
          - { step: failed, by: ind, at: leg, next: [finished] }
        records:
          - { record: said, type: word, one-of: [good, bad] }
        clocks:
          - { clock: deciding, kind: promise, term: decide-in, warn: 2 working days before }
        retention: { after: done, keep: 6 months }
        texts:
          en:
            test-service: Test
            wish: What do you wish?
            wish.stay: Stay
            wish.go: Go
            last: When last?
            come: Come.
            stay-home: Stay at home.
            too-young: You are too young.
            recent: It was recent.
            everyone: Everyone comes.
            passport: Passport
            letter: Letter
            begun: Begun
            finished: Finished
            failed: Failed
            said.good: Good
            said.bad: Bad
        examples:
          - { on: 2020-05-01, given: { wish: stay, age: 17 }, expect: { need: stay-home, because: too-young } }
          - { on: 2022-05-01, given: { nationalities: [NO] }, expect: { ask: [last] } }
        """

    @Test("the manifest itself is whole")
    func isWhole() {
        let (manifest, found) = ModuleManifest.read(SourceFile(name: "module.yaml", text: Self.whole))
        #expect(found.map { $0.text() } == [])
        #expect(manifest?.clocks.count == 1)
    }

    @Test(
        "one change gets one diagnostic at its token",
        arguments: [
            ("module: test-service", "module: 1️⃣Test2️⃣", "invalid-name"),
            ("version: 1.0.0", "version: 1️⃣1.02️⃣", "invalid-version"),
            ("kit: 1", "kit: 1️⃣22️⃣", "wrong-kit"),
            ("library: libTestService.so", "library: 1️⃣TestService.dll2️⃣", "invalid-library"),
            ("library: libTestService.so\n", "", "missing-library"),
            ("planner-code: TST", "planner-code: 1️⃣tst2️⃣", "invalid-code"),
            ("partner: ind\n", "1️⃣partnr2️⃣: ind\n", "unknown-key"),
            ("first: minutes", "first: 1️⃣minuts2️⃣", "unknown-setting"),
            ("first: minutes", "first: 1️⃣adult-from2️⃣", "wrong-setting"),
            ("each-further: 5", "each-further: 1️⃣72️⃣", "uneven-minutes"),
            ("together: allowed", "together: 1️⃣alowed2️⃣", "unknown-word"),
            ("default: 15", "default: 1️⃣122️⃣", "uneven-minutes"),
            ("default: 15", "default: 1️⃣652️⃣", "out-of-bounds"),
            ("least: 5, most: 60", "least: 60, most: 1️⃣52️⃣", "turned-bounds"),
            ("default: 2 weeks", "default: 2 1️⃣weks2️⃣", "invalid-term"),
            ("setting: adult-from, type: years", "setting: adult-from, type: 1️⃣year2️⃣", "unknown-word"),
            ("one-of: [stay, go], by: client }", "one-of: [stay, go], by: 1️⃣clent2️⃣ }", "unknown-word"),
            ("reads: [last]", "reads: [1️⃣lst2️⃣]", "unknown-fact"),
            ("outcome: come, visit: yes", "outcome: come, visit: 1️⃣true2️⃣", "invalid-word"),
            ("age: under adult-from", "age: 1️⃣> 182️⃣", "invalid-condition"),
            ("age: under adult-from", "age: under 1️⃣adult-form2️⃣", "unknown-setting"),
            ("wish: stay, age", "wish: 1️⃣sty2️⃣, age", "unknown-word"),
            ("nationalities: visa-required", "nationalities: 1️⃣visa-requird2️⃣", "unknown-nationality"),
            ("then: stay-home, because: recent", "then: 1️⃣stay-hom2️⃣, because: recent", "unknown-outcome"),
            ("then: stay-home, because: recent", "then: stay-home, because: 1️⃣recnt2️⃣", "unknown-text"),
            ("from: 2021-01-01", "from: 1️⃣2020-12-012️⃣", "overlap"),
            ("from: 2021-01-01", "from: 2021-01-01\n    until: 1️⃣2020-01-012️⃣", "turned-period"),
            ("when: { wish: go }", "when: { 1️⃣wsh2️⃣: go }", "unknown-fact"),
            ("next: [finished, failed]", "next: [1️⃣finishd2️⃣, failed]", "unknown-step"),
            ("records: [said]", "records: [1️⃣sad2️⃣]", "unknown-record"),
            ("starts: deciding", "starts: 1️⃣decidin2️⃣", "unknown-clock"),
            ("step: failed, by: ind, at: leg, next: [finished]", "step: 1️⃣failed2️⃣, by: ind, at: leg", "dead-end"),
            ("term: decide-in", "term: 1️⃣decide2️⃣", "unknown-setting"),
            ("after: done", "after: 1️⃣doen2️⃣", "unknown-ending"),
            ("keep: 6 months", "keep: 1️⃣62️⃣", "invalid-term"),
            ("bring: passport }", "bring: 1️⃣come2️⃣ }", "duplicate-name"),
            ("    passport: Passport\n", "    1️⃣pasport2️⃣: Passport\n", "unknown-text"),
            ("    letter: Letter\n", "    letter: Letter\n    1️⃣stamp2️⃣: Stamp\n", "unknown-text"),
            ("    passport: Passport\n", "    passport: Passport\n    1️⃣passport2️⃣: Passport\n", "duplicate-key"),
            ("  en:", "  1️⃣english2️⃣:", "invalid-language"),
            ("need: stay-home", "1️⃣ned2️⃣: stay-home", "unknown-decision"),
            ("expect: { need: stay-home", "expect: { need: 1️⃣stay-hom2️⃣", "unknown-outcome"),
            ("because: too-young } }", "because: 1️⃣to-young2️⃣ } }", "unknown-reason"),
            ("ask: [last]", "ask: [1️⃣lst2️⃣]", "unknown-fact"),
            ("given: { wish: stay,", "given: { wish: 1️⃣sty2️⃣,", "unknown-word"),
            ("on: 2020-05-01", "on: 1️⃣2020-13-012️⃣", "invalid-day"),
        ])
    func refuses(part: String, change: String, code: String) throws {
        let marked = Self.whole.replacing(part, with: change, maxReplacements: 1)
        #expect(marked != Self.whole)
        var text = ""
        var marks: [Int] = []
        for character in marked {
            if character == "1️⃣" || character == "2️⃣" { marks.append(text.utf8.count) } else { text.append(character) }
        }
        let (manifest, found) = ModuleManifest.read(SourceFile(name: "module.yaml", text: text))
        #expect(manifest == nil)
        let told = found.map { diagnostic in
            guard case .file(let range) = diagnostic.place else { return diagnostic.code }
            return marks.isEmpty ? diagnostic.code : "\(diagnostic.code) \(range.start)..<\(range.end)"
        }
        #expect(told == [marks.isEmpty ? code : "\(code) \(marks[0])..<\(marks[1])"], "\(found.map { $0.text() })")
        #expect(found.allSatisfy { $0.fix != nil || !$0.notes.isEmpty || $0.code == "invalid-day" }, "\(found)")
    }

    @Test("a fact that cannot be read is told once, and its uses are left alone")
    func brokenFact() {
        let text = Self.whole.replacing("one-of: [stay, go], by: client", with: "one-of: [stay, go], by: clint")
        let (_, found) = ModuleManifest.read(SourceFile(name: "module.yaml", text: text))
        #expect(found.map(\.code) == ["unknown-word"])
    }

    @Test("six mistakes at once give six")
    func six() {
        let text = Self.whole
            .replacing("version: 1.0.0", with: "version: one").replacing("default: 15", with: "default: 12")
            .replacing("age: under adult-from", with: "age: >18").replacing(
                "then: come, because: everyone", with: "then: com, because: everyone", maxReplacements: 1
            )
            .replacing("next: [finished, failed]", with: "next: [finishd, failed]")
            .replacing("ask: [last]", with: "ask: [lasst]")
        let (_, found) = ModuleManifest.read(SourceFile(name: "module.yaml", text: text))
        #expect(
            found.map(\.code) == [
                "invalid-version", "uneven-minutes", "invalid-condition", "unknown-outcome", "unknown-step",
                "unknown-fact",
            ])
    }

    @Test("a language needs every text, and each missing one is told at what it names")
    func missingTexts() {
        let text = Self.whole.replacing("    letter: Letter\n", with: "").replacing("    wish.go: Go\n", with: "")
        let (_, found) = ModuleManifest.read(SourceFile(name: "module.yaml", text: text))
        #expect(found.map(\.code) == ["missing-text", "missing-text"])
        #expect(found.map { $0.place.description } == ["module.yaml:14:13", "module.yaml:35:14"])
    }

    @Test("a text that cannot be read is told once")
    func brokenText() {
        let text = Self.whole.replacing("    letter: Letter\n", with: "    letter:\n")
        let (_, found) = ModuleManifest.read(SourceFile(name: "module.yaml", text: text))
        #expect(found.map(\.code) == ["missing-value"])
    }

    @Test("one fact in two modules has one type")
    func disagreements() throws {
        let other = Self.whole.replacing("test-service", with: "other-service")
            .replacing("fact: last, type: day-or-never", with: "fact: last, type: day")
        let manifests = try [Self.whole, other].map { text in
            try #require(ModuleManifest.read(SourceFile(name: "module.yaml", text: text)).0)
        }
        #expect(ModuleManifest.disagreements(among: [manifests[0], manifests[0]]).isEmpty)
        #expect(ModuleManifest.disagreements(among: manifests).map(\.code) == ["facts-differ"])
    }

    @Test("every fact that may be asked has words, the kernel's own as well")
    func questions() throws {
        let manifest = try #require(ModuleManifest.read(SourceFile(name: "module.yaml", text: Self.whole)).0)
        #expect(manifest.text("wish", in: "nl") == "What do you wish?")
        #expect(manifest.text("birth-date", in: "nl") == "Wat is de geboortedatum?")
        #expect(manifest.text("birth-date", in: "en") == "What is the date of birth?")
    }

    @Test("a step that no other leads to is a warning, at a leg an error: its result could never be told")
    func lonelyStep() throws {
        let text = Self.whole.replacing("next: [finished, failed]", with: "next: [finished]")
        let (refused, errors) = ModuleManifest.read(SourceFile(name: "module.yaml", text: text))
        #expect(refused == nil && errors.map(\.code) == ["unreachable-step"])
        let elsewhere = text.replacing("step: failed, by: ind, at: leg", with: "step: failed, by: ind")
        let (manifest, found) = ModuleManifest.read(SourceFile(name: "module.yaml", text: elsewhere))
        #expect(manifest != nil)
        #expect(found.map(\.code) == ["unreachable-step"] && !found.hasErrors)
    }

    @Test("a module that is not given yet may be short")
    func short() {
        let text = """
            module: later
            version: 0.1.0
            kit: 1
            bookable: no
            partner: ind
            leg: { first: 10, together: never }
            texts:
              en: { later: Later }
            """
        let (manifest, found) = ModuleManifest.read(SourceFile(name: "module.yaml", text: text))
        #expect(found.map { $0.text() } == [])
        #expect(manifest?.isBookable == false)
    }
}
