import Diagnostics
import Rules
import Shapes

/// Whether every clock of a manifest starts and stops, and none runs on behind an end.
struct ManifestClocks {
    let steps: [StepDeclaration]
    let clocks: [ClockDeclaration]

    /// Reports what is wrong, once a cause; an unknown name leaves all clocks alone.
    func check(_ reading: inout Reading) {
        let names = Set(clocks.map(\.name.value))
        let used = steps.flatMap { $0.starts + $0.stops + $0.pauses + $0.resumes }
        guard used.allSatisfy({ names.contains($0.value) }), names.count == clocks.count else { return }
        for clock in clocks { check(clock, &reading) }
    }

    private func check(_ clock: ClockDeclaration, _ reading: inout Reading) {
        let name = clock.name.value
        let starting = steps.filter { has(name, $0.starts) }
        let stopping = steps.filter { has(name, $0.stops) }
        guard !starting.isEmpty else {
            reading.report(
                Diagnostic(
                    "never-started", at: clock.name.place, "no step starts the clock `\(name)`",
                    fix: "add `starts: \(name)` to a step"))
            return
        }
        pauses(name, &reading)
        guard !stopping.isEmpty else {
            // What a law sets may simply lapse; a promise that nobody can keep is none.
            reading.report(
                Diagnostic(
                    "never-stopped", at: clock.name.place, "no step stops the clock `\(name)`",
                    fix: "add `stops: \(name)` to the step that keeps it",
                    severity: clock.kind == .promise ? .error : .warning))
            return
        }
        runsOn(name, starting, stopping, &reading)
    }

    private func pauses(_ name: String, _ reading: inout Reading) {
        let pause = steps.flatMap(\.pauses).first { $0.value == name }
        let resume = steps.flatMap(\.resumes).first { $0.value == name }
        if let pause, resume == nil {
            reading.report(
                Diagnostic(
                    "never-resumed", at: pause.place, "no step lets the clock `\(name)` run on",
                    fix: "add `resumes: \(name)` to a step that follows"))
        } else if let resume, pause == nil {
            reading.report(
                Diagnostic(
                    "never-paused", at: resume.place, "no step pauses the clock `\(name)`",
                    fix: "add `pauses: \(name)` to a step before it"))
        }
    }

    // A track that ends before its clock stops leaves it running for good, unless another track stops it.
    private func runsOn(
        _ name: String, _ starting: [StepDeclaration], _ stopping: [StepDeclaration], _ reading: inout Reading
    ) {
        for start in starting where !has(name, start.stops) {
            let own = steps.filter { $0.track?.value == start.track?.value }
            guard stopping.contains(where: { $0.track?.value == start.track?.value }) else { continue }
            let running = own.filter { !has(name, $0.stops) }
            let reached = ManifestSteps.reached(from: [start.name.value], running)
            for step in running where reached.contains(step.name.value) {
                guard let ends = step.ends else { continue }
                reading.report(
                    Diagnostic(
                        "still-running", at: ends.place,
                        "`\(step.name.value)` ends its track while the clock `\(name)` runs",
                        fix: "add `stops: \(name)`"))
                return
            }
        }
    }

    private func has(_ name: String, _ names: [Located<String>]) -> Bool { names.contains { $0.value == name } }
}
