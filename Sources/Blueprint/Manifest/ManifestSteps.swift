import Diagnostics
import Rules
import Shapes

/// How the steps of a manifest hang together: tracks that keep to themselves, legs at the desk, and a way to an end.
struct ManifestSteps {
    let steps: [StepDeclaration]
    // The partner at whose desks the legs are; `nil` where it could not be read.
    let partner: String?

    /// Reports what is wrong; `false` where a track could not be followed, so that clocks are left alone.
    func check(_ reading: inout Reading) -> Bool {
        let names = Set(steps.map(\.name.value))
        let known = steps.allSatisfy { step in
            step.next.allSatisfy { names.contains($0.value) } && !(step.next.isEmpty && step.ends == nil)
        }
        // A name that stands for nothing was told already, and would be told again by every way through it.
        guard known, names.count == steps.count, !steps.isEmpty else { return false }

        let before = reading.diagnostics.count
        let tracks = self.tracks(&reading)
        edges(tracks, &reading)
        legs(tracks, &reading)
        documents(&reading)
        ends(&reading)
        guard reading.diagnostics.count == before else { return false }
        for track in Set(tracks).sorted(by: { $0 ?? "" < $1 ?? "" }) { follow(track, &reading) }
        return true
    }

    // MARK: - Tracks

    // The track of each step as it is meant: a mistyped name and a step in the wrong track are told once and mended.
    private func tracks(_ reading: inout Reading) -> [String?] {
        var tracks = steps.map { $0.track?.value }
        for (index, step) in steps.enumerated() {
            guard let track = step.track, let meant = meant(track.value) else { continue }
            if tracks.firstIndex(of: track.value) == index {
                reading.report(
                    Diagnostic(
                        "unknown-track", at: track.place, "`\(track.value)` is no track of the other steps",
                        fix: "write `\(meant)`"))
            }
            tracks[index] = meant
        }
        if let track = steps.first?.track, tracks.first != .some(nil) {
            reading.report(
                Diagnostic(
                    "wrong-track", at: track.place, "the first step of all begins the main track",
                    fix: "leave `track` out, or put a step of the main track before it"))
            tracks[0] = nil
        }
        for (index, step) in steps.enumerated().dropFirst() {
            guard let other = others(of: index, tracks), other != tracks[index] else { continue }
            reading.report(
                Diagnostic(
                    "wrong-track", at: step.track?.place ?? step.name.place,
                    "`\(step.name.value)` belongs to \(title(tracks[index])), and every step beside it to \(title(other))",
                    fix: other.map { "write `track: \($0)`" } ?? "leave `track` out"))
            tracks[index] = other
        }
        return tracks
    }

    // The name that was probably meant: one much like it that more steps have, or that stands first.
    private func meant(_ track: String) -> String? {
        let all = steps.compactMap { $0.track?.value }
        let own = all.count { $0 == track }
        let others = all.filter { other in
            guard other != track else { return false }
            let count = all.count { $0 == other }
            guard count == own else { return count > own }
            return (all.firstIndex(of: other) ?? 0) < (all.firstIndex(of: track) ?? 0)
        }
        return Nearest.name(to: track, in: others)
    }

    // The one track of all steps that lead to a step or follow it; `nil` where there are none or several.
    private func others(of index: Int, _ tracks: [String?]) -> String?? {
        var found: Set<String?> = []
        for (other, step) in steps.enumerated() where other != index {
            let follows = steps[index].next.contains { $0.value == step.name.value }
            let leads = step.next.contains { $0.value == steps[index].name.value }
            if follows || leads { found.insert(tracks[other]) }
        }
        return found.count == 1 ? found.first : nil
    }

    private func edges(_ tracks: [String?], _ reading: inout Reading) {
        let track = Dictionary(zip(steps.map(\.name.value), tracks), uniquingKeysWith: { first, _ in first })
        for (step, own) in zip(steps, tracks) {
            for next in step.next {
                guard let other = track[next.value], other != own else { continue }
                reading.report(
                    Diagnostic(
                        "wrong-track", at: next.place,
                        "`\(next.value)` belongs to \(title(other)), `\(step.name.value)` to \(title(own))",
                        fix: "name steps of the same track: each track goes its own way"))
            }
        }
    }

    private func title(_ track: String?) -> String { track.map { "the track `\($0)`" } ?? "the main track" }

    // MARK: - Legs and ends

    private func legs(_ tracks: [String?], _ reading: inout Reading) {
        for (index, step) in steps.enumerated() where step.isLegStep {
            if index == 0 {
                reading.report(
                    Diagnostic(
                        "leg-too-early", at: step.name.place, "a case begins at `\(step.name.value)`, before its leg",
                        fix: "put a step such as `expected` before it"))
            }
            if let track = step.track, tracks[index] != nil {
                reading.report(
                    Diagnostic(
                        "wrong-track", at: track.place, "the result of a leg belongs to the main track",
                        fix: "leave out `track`, or `at: leg`"))
            }
            if let partner, step.by.value != partner {
                reading.report(
                    Diagnostic(
                        "wrong-partner", at: step.by.place, "the legs are at the desks of `\(partner)`",
                        fix: "write `by: \(partner)`, or leave `at: leg` out"))
            }
        }
    }

    // Secure documents change hands at a desk, and nowhere else.
    private func documents(_ reading: inout Reading) {
        for step in steps where !step.isLegStep {
            for (key, kind) in [("draws", step.draws), ("hands-out", step.handsOut)] {
                guard let kind else { continue }
                reading.report(
                    Diagnostic(
                        "not-at-leg", at: kind.place,
                        "`\(step.name.value)` is not done at a desk, where documents change hands",
                        fix: "add `at: leg`, or leave `\(key)` out"))
            }
        }
    }

    private func ends(_ reading: inout Reading) {
        for step in steps {
            guard step.ends != nil, let next = step.next.first else { continue }
            reading.report(
                Diagnostic(
                    "after-the-end", at: next.place, "`\(step.name.value)` ends its track: nothing follows it",
                    fix: "leave `next` or `ends` out"))
        }
    }

    // MARK: - Ways

    private func follow(_ track: String?, _ reading: inout Reading) {
        let own = steps.filter { $0.track?.value == track }
        guard let first = own.first else { return }
        let reached = ManifestSteps.reached(from: [first.name.value], own)
        let lost = own.filter { !reached.contains($0.name.value) }
        let led = Set(lost.flatMap { $0.next.map(\.value) })
        let roots = lost.filter { !led.contains($0.name.value) }
        for step in roots.isEmpty ? Array(lost.prefix(1)) : roots {
            reading.report(
                Diagnostic(
                    "unreachable-step", at: step.name.place, "no step leads to `\(step.name.value)`",
                    fix: "name it in the `next` of another step", severity: step.isLegStep ? .error : .warning))
        }
        let stuck = own.first { step in
            reached.contains(step.name.value)
                && !own.contains {
                    $0.ends != nil && ManifestSteps.reached(from: [step.name.value], own).contains($0.name.value)
                }
        }
        if let stuck {
            reading.report(
                Diagnostic(
                    "no-end", at: stuck.name.place, "no way leads from `\(stuck.name.value)` to an end",
                    fix: "let a step that follows it have `ends: done`"))
        }
    }

    /// The steps that can come from some on, themselves included.
    static func reached(from names: [String], _ steps: [StepDeclaration]) -> Set<String> {
        var reached: Set<String> = []
        var open = names
        while let name = open.popLast() {
            guard reached.insert(name).inserted else { continue }
            open += steps.filter { $0.name.value == name }.flatMap { $0.next.map(\.value) }
        }
        return reached
    }
}
