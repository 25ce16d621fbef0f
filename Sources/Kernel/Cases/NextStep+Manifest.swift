import Blueprint
import Operations
import Rules
import Shapes

extension NextStep {
    /// A step of a manifest with what is written down and drawn, in the words of a language.
    init(_ step: StepDeclaration, of manifest: ModuleManifest, in language: String, isMine: Bool) {
        self.init(
            step: step.name.value, text: manifest.text(step.name.value, in: language), by: step.by.value,
            at: step.at?.rawValue,
            records: step.records.compactMap { manifest.record($0.value) }.map { record in
                RecordAsked(
                    record: record.name.value, type: record.type.rawValue,
                    words: record.type == .outcome ? manifest.outcomes.map(\.name.value) : record.words,
                    isPersonal: !record.isKeptOpen)
            },
            draws: step.draws?.value, isMine: isMine)
    }
}
