import Blueprint
import Calendars
import Diagnostics
import ServiceKit
import Shapes
import Testing

/// Steps in two tracks with clocks on them: what they say, and what is refused.
@Suite("Steps and tracks")
struct ManifestStepsTests {
    private static let whole = """
        module: two-tracks
        version: 1.0.0
        kit: 1
        partner: municipality
        leg: { first: 10, together: always }
        settings:
          - { setting: register-in, type: term, default: 3 working days }
        steps:
          - { step: expected, by: municipality, next: [interviewed, absent] }
          - { step: absent, by: municipality, at: leg, next: [interviewed, given-up] }
          - { step: interviewed, by: municipality, at: leg, starts: registration, next: [registered, not-registered] }
          - { step: registered, by: registrar, stops: registration, ends: done }
          - { step: not-registered, by: registrar, stops: registration, ends: no-result }
          - { step: given-up, by: client, ends: no-result }
          - { step: applied, track: residence, by: ind, starts: decision, next: [incomplete, granted, refused] }
          - { step: incomplete, track: residence, by: ind, pauses: decision, next: [completed, refused] }
          - { step: completed, track: residence, by: ind, resumes: decision, next: [granted, refused] }
          - { step: granted, track: residence, by: ind, stops: decision, ends: permit }
          - { step: refused, track: residence, by: ind, stops: decision, ends: no-permit }
        clocks:
          - { clock: registration, kind: promise, term: register-in, warn: 1 working day before }
          - { clock: decision, kind: promise, term: 2 weeks }
        retention: { after: done, keep: 6 months }
        """

    private func read(_ text: String) -> (ModuleManifest?, [Diagnostic]) {
        ModuleManifest.read(SourceFile(name: "module.yaml", text: text))
    }

    @Test("a case has its tracks, each with a first step and what follows")
    func tracks() throws {
        let (found, diagnostics) = read(Self.whole)
        #expect(diagnostics.map { $0.text() } == [])
        let manifest = try #require(found)
        #expect(manifest.tracks == [nil, "residence"])
        #expect(manifest.first(of: nil)?.name.value == "expected")
        #expect(manifest.first(of: "residence")?.name.value == "applied")
        #expect(manifest.first(of: "other") == nil)
        #expect(manifest.step("granted")?.track?.value == "residence")
        #expect(manifest.step("interviewed")?.isLegStep == true && manifest.step("expected")?.isLegStep == false)
        #expect(manifest.step("registered")?.isByRole == true && manifest.step("granted")?.isByRole == false)
        #expect(manifest.following("completed").map(\.name.value) == ["granted", "refused"])
        #expect(manifest.following("granted").isEmpty)
    }

    @Test("a clock has who starts it, who keeps it, and a term that a centre may set")
    func clocks() throws {
        let manifest = try #require(read(Self.whole).0)
        #expect(manifest.starting("registration").map(\.name.value) == ["interviewed"])
        #expect(manifest.stopping("registration").map(\.name.value) == ["registered", "not-registered"])
        #expect(manifest.keeper(of: "registration") == "registrar" && manifest.keeper(of: "decision") == "ind")
        let clock = try #require(manifest.clock("registration"))
        #expect(clock.term(manifest.settings([])) == Term(3, .workingDays))
        #expect(clock.term(manifest.settings([[("register-in", "5 working days")]])) == Term(5, .workingDays))
        #expect(clock.term([:]) == nil)
        #expect(manifest.clock("decision")?.term([:]) == Term(2, .weeks))
        #expect(manifest.clock("other") == nil)
    }

    @Test(
        "one change gets one diagnostic at its token",
        arguments: [
            ("step: expected, by", "step: expected, track: 1️⃣desk2️⃣, by", "wrong-track"),
            ("next: [interviewed, absent]", "next: [interviewed, absent, 1️⃣applied2️⃣]", "wrong-track"),
            ("granted, track: residence", "granted, track: 1️⃣residense2️⃣", "unknown-track"),
            ("step: granted, track: residence,", "step: 1️⃣granted2️⃣,", "wrong-track"),
            ("granted, track: residence", "granted, track: 1️⃣permits2️⃣", "wrong-track"),
            ("step: registered,", "step: registered, track: 1️⃣residence2️⃣,", "wrong-track"),
            (
                "completed, track: residence, by: ind", "completed, track: 1️⃣residence2️⃣, at: leg, by: municipality",
                "wrong-track"
            ),
            ("absent, by: municipality", "absent, by: 1️⃣municipalty2️⃣", "wrong-partner"),
            ("step: expected, by", "step: 1️⃣expected2️⃣, at: leg, by", "leg-too-early"),
            ("by: ind, stops: decision, ends: permit", "by: ind, next: [1️⃣refused2️⃣], ends: permit", "after-the-end"),
            (
                "step: completed, track: residence, by: ind, resumes: decision, next: [granted, refused]",
                "step: completed, track: residence, by: ind, resumes: decision, next: [1️⃣expected2️⃣, refused]",
                "wrong-track"
            ),
            ("next: [interviewed, absent]", "next: [absent]", "whole"),
            (
                "[interviewed, absent] }\n  - { step: absent", "[interviewed] }\n  - { step: 1️⃣absent2️⃣",
                "unreachable-step"
            ),
            ("registered, not-registered]", "1️⃣registred2️⃣, not-registered]", "unknown-step"),
            ("starts: registration", "starts: 1️⃣registraton2️⃣", "unknown-clock"),
            (", starts: decision", "", "never-started"),
            ("stops: registration, ends: done", "ends: 1️⃣done2️⃣", "still-running"),
            (", resumes: decision", "", "never-resumed"),
            (", pauses: decision", "", "never-paused"),
            ("by: ind, stops: decision, ends: no-permit", "by: ind, ends: 1️⃣no-permit2️⃣", "still-running"),
        ])
    func refuses(part: String, change: String, code: String) {
        let marked = Self.whole.replacing(part, with: change, maxReplacements: 1)
        #expect(marked != Self.whole)
        var text = ""
        var marks: [Int] = []
        for character in marked {
            if character == "1️⃣" || character == "2️⃣" { marks.append(text.utf8.count) } else { text.append(character) }
        }
        let found = read(text).1
        let told = found.map { diagnostic in
            guard case .file(let range) = diagnostic.place, !marks.isEmpty else { return diagnostic.code }
            return "\(diagnostic.code) \(range.start)..<\(range.end)"
        }
        let expected = marks.isEmpty ? code : "\(code) \(marks[0])..<\(marks[1])"
        #expect(told == (code == "whole" ? [] : [expected]), "\(found.map { $0.text() })")
        #expect(found.allSatisfy { $0.fix != nil })
    }

    @Test("a promise that nothing stops is an error; what a law sets may lapse")
    func neverStopped() {
        let text = Self.whole.replacing("stops: registration, ", with: "")
        let (manifest, found) = read(text)
        #expect(manifest == nil && found.map(\.code) == ["never-stopped"])
        #expect(found.first?.place.description == "module.yaml:21:14")
        let lapses = text.replacing("registration, kind: promise", with: "registration, kind: statutory")
        let (whole, warnings) = read(lapses)
        #expect(whole != nil && warnings.map(\.code) == ["never-stopped"] && !warnings.hasErrors)
    }

    @Test("steps that go round without an end are told once for their track")
    func noEnd() {
        let text = Self.whole.replacing("by: ind, stops: decision, ends: permit", with: "by: ind, next: [granted]")
            .replacing("by: ind, stops: decision, ends: no-permit", with: "by: ind, next: [granted]")
        #expect(read(text).1.map(\.code).filter { $0 != "never-stopped" } == ["no-end"])
    }
}
