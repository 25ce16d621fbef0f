package import Calendars
import Rules
package import ServiceKit
import Shapes

extension ModuleManifest {
    /// The tracks of a case in their order: `nil` is the main one, which every case has; none without steps.
    package var tracks: [String?] {
        steps.reduce(into: []) { tracks, step in
            if !tracks.contains(step.track?.value) { tracks.append(step.track?.value) }
        }
    }

    /// The step at which a track begins: its first in the file; `nil` for a track that the module does not have.
    package func first(of track: String?) -> StepDeclaration? {
        steps.first { $0.track?.value == track }
    }

    /// The step of a name.
    package func step(_ name: String) -> StepDeclaration? {
        steps.first { $0.name.value == name }
    }

    /// The steps that may follow a step, in the order in which it names them.
    package func following(_ step: String) -> [StepDeclaration] {
        self.step(step)?.next.compactMap { self.step($0.value) } ?? []
    }

    /// The record of a name.
    package func record(_ name: String) -> RecordDeclaration? {
        records.first { $0.name.value == name }
    }

    /// The record in which a step writes the number of the document that it hands out.
    package func number(of step: StepDeclaration) -> RecordDeclaration? {
        step.records.compactMap { record($0.value) }.first(where: \.isNumber)
    }

    /// The kinds of blank documents that its steps draw.
    package var drawnKinds: [String] {
        steps.compactMap(\.draws?.value).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The kinds of personal documents that its steps hand out.
    package var personalKinds: [String] {
        steps.compactMap(\.handsOut?.value).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The clock of a name.
    package func clock(_ name: String) -> ClockDeclaration? {
        clocks.first { $0.name.value == name }
    }

    /// The steps that start a clock.
    package func starting(_ clock: String) -> [StepDeclaration] {
        steps.filter { $0.starts.contains { $0.value == clock } }
    }

    /// The steps that stop a clock.
    package func stopping(_ clock: String) -> [StepDeclaration] {
        steps.filter { $0.stops.contains { $0.value == clock } }
    }

    /// Who keeps a clock's promise, a partner or a role: whoever does the first step that stops it.
    ///
    /// A promise in working days counts the days of its keeper.
    package func keeper(of clock: String) -> String? {
        stopping(clock).first?.by.value
    }
}

extension ClockDeclaration {
    /// How long it runs with the settings of a centre's day; `nil` where they lack the setting it names.
    package func term(_ settings: [String: Fact]) -> Term? {
        switch term {
        case .term(let term): return term
        case .setting(let name):
            guard case .word(let written) = settings[name] else { return nil }
            return try? Term(written)
        }
    }
}

extension RecordDeclaration {
    /// Whether it is the number of a document.
    var isNumber: Bool { type == .documentNumber || type == .dutchDocumentNumber }
}

extension WrittenManifest.Body {
    /// The records of a step that are numbers of documents.
    func numbers(of step: StepDeclaration) -> [RecordDeclaration] {
        step.records.compactMap { name in records.first { $0.name.value == name.value } }.filter(\.isNumber)
    }
}
