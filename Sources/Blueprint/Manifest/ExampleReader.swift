import Diagnostics
import Rules
import ServiceKit
import Shapes

/// Reads the examples of a manifest.
struct ExampleReader {
    let vocabulary: Vocabulary
    let tables: [DecisionTable]
    let bring: [String]
    // Whether every rule was read: a reason that no rule has may else stand in one that was not.
    let isWhole: Bool

    private struct Written {
        let on: Day
        let given: Node?
        let expect: Node
    }

    /// What an example looks like from outside.
    static var schema: Schema { written.schema }

    private static var written: Shape<Written> {
        .record(
            "Example", "what the module must say in one case", Written.init,
            Field("on", .day, "the day that is asked about", \.on),
            .optional("given", .later(.map(.anything)), "what is known", \.given),
            Field("expect", .later(.map(.either([.string(), .list(.string())]))), "what it must say", \.expect))
    }

    /// An example; `nil` only after something was reported.
    func read(_ node: Node, _ reading: inout Reading) -> ModuleExample? {
        guard let written = ExampleReader.written.read(node, &reading) else { return nil }
        let given = written.given.map { self.given($0, &reading) } ?? [:]
        guard let given, case .map(let entries) = written.expect.content else {
            return given == nil ? nil : reading.mismatch(written.expect, expected: "what it must say")
        }
        var expected = Expected()
        var isWhole = !entries.isEmpty
        if entries.isEmpty {
            reading.report("missing-value", at: written.expect, "an example expects something")
        }
        for entry in entries { isWhole = self.entry(entry, &expected, &reading) && isWhole }
        if isWhole, expected.outcomes.isEmpty, let reason = entries.first(where: { $0.key == "because" }) {
            reading.report(
                "missing-key", at: reason.keyRange, "a reason belongs to a decision",
                fix: "add the decision and its outcome")
            return nil
        }
        guard isWhole else { return nil }
        return ModuleExample(
            on: written.on, given: given, outcomes: expected.outcomes, facts: expected.facts, because: expected.because,
            instead: expected.instead, ask: expected.ask, bring: expected.bring, place: reading.place(of: node))
    }

    private struct Expected {
        var outcomes: [Keyed<String>] = []
        var facts: [Keyed<Fact>] = []
        var because: String?
        var instead: String?
        var ask: [String]?
        var bring: [String]?
    }

    private func given(_ node: Node, _ reading: inout Reading) -> [String: Fact]? {
        guard case .map(let entries) = node.content else {
            return reading.mismatch(node, expected: "facts and their values")
        }
        var values: [String: Fact] = [:]
        for entry in entries {
            guard let fact = vocabulary.fact(entry.key) else {
                if vocabulary.broken.contains(entry.key) { continue }
                unknown(entry.key, at: entry.keyRange, vocabulary.facts.map(\.name), "fact", &reading)
                continue
            }
            if fact.type == .municipality, entry.value.text == KernelFacts.ourMunicipalitiesList {
                values[entry.key] = .word(KernelFacts.ourMunicipalitiesList)
            } else if let value = fact.read(entry.value, &reading) {
                values[entry.key] = value
            }
        }
        return values.count == entries.count ? values : nil
    }

    private func entry(_ entry: Node.Entry, _ expected: inout Expected, _ reading: inout Reading) -> Bool {
        let reasons = tables.flatMap { $0.rules.compactMap { $0.because?.value } }
        let remedies = tables.flatMap { $0.rules.compactMap { $0.instead?.value } }
        switch entry.key {
        case "because" where !isWhole, "instead" where !isWhole: return true
        case "because":
            expected.because = word(entry.value, reasons, "reason", &reading)
            return expected.because != nil
        case "instead":
            expected.instead = word(entry.value, remedies, "text", &reading)
            return expected.instead != nil
        case "ask":
            expected.ask = words(entry.value, vocabulary.facts.map(\.name), "fact", &reading)
            return expected.ask != nil
        case "bring":
            expected.bring = words(entry.value, bring, "item", &reading)
            return expected.bring != nil
        default:
            let names = tables.map(\.name)
            // Names are unique in a manifest: what is no decision may be a fact, `fee: 148 euro`.
            if !names.contains(entry.key), let fact = vocabulary.fact(entry.key) {
                guard let value = fact.read(entry.value, &reading) else { return false }
                expected.facts.append(Keyed(entry.key, value, at: entry.keyRange))
                return true
            }
            guard names.contains(entry.key) else {
                unknown(
                    entry.key, at: entry.keyRange, names + ["because", "instead", "ask", "bring"], "decision", &reading)
                return false
            }
            guard let outcome = word(entry.value, vocabulary.outcomes, "outcome", &reading) else { return false }
            expected.outcomes.append(Keyed(entry.key, outcome, at: entry.keyRange))
            return true
        }
    }

    private func word(_ node: Node, _ known: [String], _ kind: String, _ reading: inout Reading) -> String? {
        guard let word = Shape<String>.name.read(node, &reading) else { return nil }
        if known.contains(word) || vocabulary.broken.contains(word) { return word }
        unknown(word, at: node.range, known, kind, &reading)
        return nil
    }

    private func words(_ node: Node, _ known: [String], _ kind: String, _ reading: inout Reading) -> [String]? {
        guard case .list(let elements) = node.content else { return reading.mismatch(node, expected: "a list") }
        let words = elements.compactMap { word($0, known, kind, &reading) }
        return words.count == elements.count ? words : nil
    }

    private func unknown(
        _ name: String, at range: SourceRange?, _ known: [String], _ kind: String, _ reading: inout Reading
    ) {
        let nearest = Nearest.name(to: name, in: known)
        var names: [String] = []
        for name in known where !names.contains(name) { names.append(name) }
        reading.report(
            "unknown-\(kind)", at: range, "there is no \(kind) `\(name)`",
            fix: nearest.map { "write `\($0)`" }
                ?? (names.isEmpty ? nil : "known here: \(names.joined(separator: ", "))"))
    }
}
