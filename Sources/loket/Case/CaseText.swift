import Operations
import Shapes

/// Cases as people read them.
enum CaseText {
    /// A case: where it stands, what may follow, what was done.
    static func text(_ shown: CaseShown, _ output: Output) -> String {
        var lines = [output.bold(shown.case) + " \(shown.name), \(state(shown.state, shown.outcome)), \(shown.centre)"]
        if let person = shown.person {
            lines.append("\(person.givenName) \(person.familyName), born \(person.birthDate)")
        }
        let about = [
            shown.visit.map { "visit \($0)" }, shown.municipality.map { "lives in \($0)" },
            shown.sponsor.map { "sponsor \($0)" },
        ].compactMap(\.self)
        if !about.isEmpty { lines.append(about.joined(separator: ", ")) }
        for found in shown.assessed { lines.append("assessed \(found.key): \(found.value)") }
        for track in shown.tracks { lines += self.lines(track) }
        if !shown.steps.isEmpty { lines += ["", done(shown.steps, output)] }
        for event in shown.events {
            lines.append(
                "\(event.happenedAt) \(event.kind.rawValue)" + (event.clock.map { " of \($0)" } ?? "")
                    + (event.reason.map { ": \($0)" } ?? ""))
        }
        for clock in shown.clocks { lines.append(CaseClockText.text(clock, withDays: false, output)) }
        for note in shown.notes ?? [] { lines.append("\(note.recordedAt) note: \(note.text)") }
        return lines.map { $0.split(separator: "\n").map { TextTable.visible(String($0)) }.joined(separator: "\n") }
            .joined(separator: "\n")
    }

    /// Cases in a table.
    static func table(_ list: Operations.CaseList, _ output: Output) -> String {
        var table = TextTable("CASE", "SERVICE", "STATE", "STANDS AT", "OPENED", "DUE", "PERSON")
        for one in list.cases {
            let stands = one.tracks.map { $0.track == TrackStanding.main ? $0.step : "\($0.track): \($0.step)" }
            table.add(
                one.case, one.service, state(one.state, one.outcome), stands.joined(separator: ", "),
                "\(one.openedAt)", one.due.map { "\($0.day)" } ?? "",
                one.person.map { "\($0.givenName) \($0.familyName)" } ?? "")
        }
        let text = table.text(output, empty: "no cases")
        return list.next.map { "\(text)\nthere are more: --after \($0)" } ?? text
    }

    private static func state(_ state: CaseState, _ outcome: String?) -> String {
        outcome.map { "\(state.rawValue) (\($0))" } ?? state.rawValue
    }

    private static func lines(_ track: TrackStanding) -> [String] {
        let name = track.track == TrackStanding.main ? "stands at" : "\(track.track) stands at"
        var lines = ["\(name) \(track.step) (\(track.text)) since \(track.since)" + (track.isEnded ? ", ended" : "")]
        for step in track.next {
            let place = step.at == nil ? "" : " at a leg"
            let records = step.records.map(\.record).joined(separator: ", ")
            lines.append("  next: \(step.step) by \(step.by)\(place)" + (records.isEmpty ? "" : ", with \(records)"))
        }
        return lines
    }

    private static func done(_ steps: [StepLine], _ output: Output) -> String {
        var table = TextTable("HAPPENED", "STEP", "BY", "RECORDS")
        for step in steps {
            let records = step.records.map { "\($0.key)=\($0.value.description)" }
            let hidden = (step.hidden ?? []).map { "\($0) (sealed)" }
            table.add(
                "\(step.happenedAt)", step.isUndone ? "\(step.step) (taken back)" : step.step, step.by,
                (records + hidden).joined(separator: " "))
        }
        return table.text(output, empty: "")
    }
}
