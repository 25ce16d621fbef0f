import Blueprint
import Diagnostics
import Operations
import Rules
import ServiceKit
import Shapes

/// Reads what is written down with a step, by the manifest's declarations; all that is wrong is told with its pointer.
struct RecordsReader {
    let manifest: ModuleManifest
    let step: StepDeclaration
    let record: CaseRecord
    /// Whether a reason explains what is unexpected.
    let hasReason: Bool

    /// What was read: records of closed types, and those that are sealed.
    struct Records {
        var open: [Keyed<FactText>] = []
        var sealed: [Keyed<FactText>] = []
    }

    /// Records by name; `pointer` is where they stand, such as `/records`.
    func read(_ given: [Keyed<FactText>], at pointer: String, _ findings: inout [InputFinding]) -> Records {
        let declared = step.records.compactMap { name in manifest.records.first { $0.name.value == name.value } }
        var records = Records()
        for entry in given {
            let place = "\(pointer)/\(entry.key.pointerPart)"
            guard let declaration = declared.first(where: { $0.name.value == entry.key }) else {
                let names = declared.map(\.name.value)
                findings.append(
                    InputFinding(
                        "unknown-record", at: place, "`\(step.name.value)` writes down no `\(entry.key)`",
                        fix: Nearest.name(to: entry.key, in: names).map { "write `\($0)`" }
                            ?? (names.isEmpty ? "leave it out" : "known here: \(names.joined(separator: ", "))")))
                continue
            }
            guard let fact = value(entry.value, declaration, at: place, &findings) else { continue }
            let read = Keyed(entry.key, FactText(fact))
            if declaration.isKeptOpen { records.open.append(read) } else { records.sealed.append(read) }
        }
        for declaration in declared where !given.contains(where: { $0.key == declaration.name.value }) {
            let name = declaration.name.value
            let what = declaration.words.map { "one of: \($0.joined(separator: ", "))" } ?? declaration.type.summary
            findings.append(
                InputFinding(
                    "missing-record", at: "\(pointer)/\(name)", "`\(step.name.value)` needs `\(name)`",
                    fix: "add `\(name)` (\(what))"))
        }
        return records
    }

    private func value(
        _ given: FactText, _ declaration: RecordDeclaration, at place: String, _ findings: inout [InputFinding]
    ) -> Fact? {
        let isOutcome = declaration.type == .outcome
        let words = isOutcome ? manifest.outcomes.map(\.name.value) : declaration.words ?? []
        let fact = FactDeclaration(
            name: declaration.name.value, type: declaration.type, words: words, knownBy: .officer)
        var reading = Reading()
        let value = fact.read(given.node, &reading)
        findings += reading.diagnostics.map { InputFinding($0.code, at: place, $0.message, fix: $0.fix) }
        switch value {
        case .word(let outcome) where isOutcome && !hasReason && !isAssessed(outcome):
            findings.append(
                InputFinding(
                    "not-as-assessed", at: place,
                    "assessment found \(record.assessed.map(\.value).joined(separator: ", "))",
                    fix: "say with `reason` why it is another"))
            return nil
        default: return value
        }
    }

    private func isAssessed(_ outcome: String) -> Bool {
        let assessed = record.assessed
        return assessed.isEmpty || assessed.contains { $0.value == outcome }
    }
}

extension RecordDeclaration {
    /// Whether its values are words, numbers and days that name nobody: only such are kept in clear and in the journal.
    var isKeptOpen: Bool {
        if isPersonal { return false }
        switch type {
        case .documentNumber, .nationalities, .municipality: return false
        default: return true
        }
    }
}

extension CaseRecord {
    /// What assessment found, by decision.
    var assessed: [Keyed<String>] {
        outcomes.split(separator: " ").compactMap { one in
            let parts = one.split(separator: ":", maxSplits: 1).map(String.init)
            return parts.count == 2 ? Keyed(parts[0], parts[1]) : nil
        }
    }
}
