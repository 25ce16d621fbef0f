import Diagnostics
import Rules
import Shapes

/// Every name of a manifest: each stands for one thing, each reference for something, and each that people read has texts.
struct ManifestNames {
    private let body: WrittenManifest.Body
    private let tables: [DecisionTable]
    private let bring: [BringItem]
    private let steps: [StepDeclaration]
    private let clocks: [ClockDeclaration]
    // Sections of which something could not be read: what is missing there is no finding.
    private let isPartial: Set<String>
    var id: Located<String>?
    var partner: String?
    private let hasLibrary: Bool
    // Each language's names as they stand, also of texts that could not be read.
    private let written: [String: Set<String>]

    init(
        _ root: Node, _ body: WrittenManifest.Body, _ tables: [DecisionTable], _ bring: [BringItem],
        _ steps: [StepDeclaration], _ clocks: [ClockDeclaration]
    ) {
        self.body = body
        self.tables = tables
        self.bring = bring
        self.steps = steps
        self.clocks = clocks
        hasLibrary = root["library"] != nil
        written = ManifestNames.names(of: root["texts"])
        let read = [
            "settings": body.settings.count, "facts": body.facts.count, "outcomes": body.outcomes.count,
            "decisions": tables.count, "bring": bring.count, "steps": steps.count, "records": body.records.count,
            "clocks": clocks.count,
        ]
        isPartial = Set(
            read.keys.filter { section in
                guard case .list(let elements)? = root[section]?.content else { return false }
                return elements.count != read[section] || section == "decisions" && !tables.allSatisfy(\.isWhole)
            })
    }

    /// The texts by language and name.
    var texts: [String: [String: String]] {
        var texts: [String: [String: String]] = [:]
        for language in body.texts {
            texts[language.key] = Dictionary(
                language.value.map { ($0.key, $0.value.value) }, uniquingKeysWith: { first, _ in first })
        }
        return texts
    }

    /// Reports all that is wrong with names.
    func check(_ reading: inout Reading) {
        unique(&reading)
        references(&reading)
        flow(&reading)
        code(&reading)
        languages(&reading)
        texts(&reading)
        unused(&reading)
    }

    private func unique(_ reading: inout Reading) {
        var known: [String: (kind: String, place: Place)] = [:]
        func add(_ name: String, _ kind: String, _ place: Place, _ reading: inout Reading) {
            guard let first = known[name] else {
                known[name] = (kind, place)
                return
            }
            let isKernel = first.kind == "kernel's fact"
            reading.report(
                Diagnostic(
                    "duplicate-name", at: place,
                    first.kind == kind
                        ? "there are two \(kind)s `\(name)`"
                        : "`\(name)` is a \(first.kind) already and cannot be a \(kind)",
                    fix: "names are unique in a manifest: choose another",
                    notes: isKernel ? [] : [.init(first.place, "it stands here first")]))
        }
        if let id { add(id.value, "module", id.place, &reading) }
        for setting in body.settings { add(setting.name, "setting", setting.place, &reading) }
        for fact in body.facts { add(fact.name, "fact", fact.place, &reading) }
        for fact in KernelFacts.declarations where known[fact.name] == nil {
            known[fact.name] = ("kernel's fact", fact.place)
        }
        for outcome in body.outcomes { add(outcome.name.value, "outcome", outcome.name.place, &reading) }
        var decisions: Set<String> = []
        for table in tables where decisions.insert(table.name).inserted {
            add(table.name, "decision", table.place, &reading)
        }
        for item in bring { add(item.name.value, "thing to bring", item.name.place, &reading) }
        for step in steps { add(step.name.value, "step", step.name.place, &reading) }
        var tracks: Set<String> = []
        for case let track? in steps.map(\.track) where tracks.insert(track.value).inserted {
            add(track.value, "track", track.place, &reading)
        }
        for record in body.records { add(record.name.value, "record", record.name.place, &reading) }
        for clock in clocks {
            // A term that a centre sets and the clock that runs it may be one name: `registration: 3 working days`.
            if case .setting(clock.name.value) = clock.term, known[clock.name.value]?.kind == "setting" {
                known[clock.name.value]?.kind = "clock"
                continue
            }
            add(clock.name.value, "clock", clock.name.place, &reading)
        }
        var reasons: Set<String> = []
        for reason in reasonsInOrder where reasons.insert(reason.value).inserted {
            add(reason.value, "reason", reason.place, &reading)
        }
    }

    private func references(_ reading: inout Reading) {
        func known(
            _ names: [Located<String>], in all: [String], _ kind: String, _ section: String, _ reading: inout Reading
        ) {
            guard !isPartial.contains(section) else { return }
            for name in names where !all.contains(name.value) {
                let nearest = Nearest.name(to: name.value, in: all)
                reading.report(
                    Diagnostic(
                        "unknown-\(kind)", at: name.place, "there is no \(kind) `\(name.value)`",
                        fix: nearest.map { "write `\($0)`" }
                            ?? (all.isEmpty
                                ? "declare it under `\(section)`" : "known here: \(all.joined(separator: ", "))")))
            }
        }
        let stepNames = steps.map(\.name.value)
        let clockNames = clocks.map(\.name.value)
        for step in steps {
            known(step.next, in: stepNames, "step", "steps", &reading)
            known(step.records, in: body.records.map(\.name.value), "record", "records", &reading)
            known(
                step.starts + step.stops + step.pauses + step.resumes, in: clockNames, "clock", "clocks", &reading)
            if let kind = step.handsOut, !isPartial.contains("records"), body.numbers(of: step).count != 1 {
                reading.report(
                    Diagnostic(
                        "no-number", at: kind.place,
                        "`\(step.name.value)` writes down \(body.numbers(of: step).isEmpty ? "no number" : "several numbers") that could be the document's",
                        fix: "name one record of type dutch-document-number or document-number under `records`"))
            }
            if step.next.isEmpty, step.ends == nil {
                reading.report(
                    Diagnostic(
                        "dead-end", at: step.name.place, "nothing follows `\(step.name.value)`",
                        fix: "add `next: [a-step]` or `ends: done`"))
            }
        }
        for clock in clocks { known(clock.fromStep.map { [$0] } ?? [], in: stepNames, "step", "steps", &reading) }
        var endings: [String] = []
        for step in steps { if let ends = step.ends?.value, !endings.contains(ends) { endings.append(ends) } }
        if let retention = body.retention, !steps.isEmpty {
            known(retention.after, in: endings, "ending", "steps", &reading)
        }
    }

    private func flow(_ reading: inout Reading) {
        guard !isPartial.contains("steps") else { return }
        let isWhole = ManifestSteps(steps: steps, partner: partner).check(&reading)
        guard isWhole, !isPartial.contains("clocks") else { return }
        ManifestClocks(steps: steps, clocks: clocks).check(&reading)
    }

    private func code(_ reading: inout Reading) {
        guard !hasLibrary, let fact = body.facts.first(where: { $0.knownBy == .code }) else { return }
        reading.report(
            Diagnostic(
                "missing-library", at: fact.place, "`\(fact.name)` is worked out by code, and there is no library",
                fix: "add `library: libName.so`"))
    }

    // An outcome that no rule gives; beside other mistakes the rule may be what could not be read.
    private func unused(_ reading: inout Reading) {
        guard !tables.isEmpty, !isPartial.contains("decisions"), !reading.diagnostics.hasErrors else { return }
        let given = Set(tables.flatMap { $0.rules.map(\.then.value) })
        for outcome in body.outcomes where !given.contains(outcome.name.value) {
            reading.report(
                Diagnostic(
                    "unused-outcome", at: outcome.name.place, "no rule says `\(outcome.name.value)`",
                    fix: "leave it out, or add the rule that says it"))
        }
    }

    private func languages(_ reading: inout Reading) {
        for language in body.texts {
            let isCode = language.key.utf8.count == 2 && language.key.utf8.allSatisfy { (97...122).contains($0) }
            if !isCode {
                reading.report(
                    "invalid-language", at: language.keyRange, "`\(language.key)` is no language",
                    fix: "two letters, such as en or nl")
            }
        }
    }

    private func texts(_ reading: inout Reading) {
        let needed = self.needed
        let names = Set(needed.map(\.value))
        let mistyped = self.mistyped(needed)
        for name in needed where mistyped[name.value] != nil {
            reading.report(
                Diagnostic(
                    "unknown-text", at: name.place, "there is no text `\(name.value)`",
                    fix: mistyped[name.value].map { "write `\($0)`" }))
        }
        let hasErrors = reading.diagnostics.hasErrors
        for language in body.texts {
            let given = written[language.key] ?? []
            var missing = needed.filter { !given.contains($0.value) && mistyped[$0.value] == nil }
            for text in language.value where !names.contains(text.key) && !mistyped.values.contains(text.key) {
                let nearest = Nearest.name(to: text.key, in: missing.map(\.value))
                // A name that was mistyped is one cause: it is not missing as well.
                if let nearest { missing.removeAll { $0.value == nearest } }
                // Beside other mistakes a text may well belong to what could not be read.
                if nearest == nil, hasErrors || mayHaveText(text.key) { continue }
                reading.report(
                    "unknown-text", at: text.keyRange, "nothing here is called `\(text.key)`",
                    fix: nearest.map { "write `\($0)`" } ?? "leave it out")
            }
            guard isPartial.isEmpty else { continue }
            for name in missing {
                reading.report(
                    Diagnostic(
                        "missing-text", at: name.place, "`\(name.value)` has no text in \(language.key)",
                        fix: "add `\(name.value): …` under texts.\(language.key)"))
            }
        }
    }

    // Names whose texts stand in every language under a name much like it: then the name itself is mistyped.
    private func mistyped(_ needed: [Located<String>]) -> [String: String] {
        guard let first = body.texts.first else { return [:] }
        let names = Set(needed.map(\.value))
        let reasons = Set(reasonsInOrder.map(\.value))
        let spare = first.value.map(\.key).filter { key in
            !names.contains(key) && body.texts.allSatisfy { $0.value.contains { $0.key == key } }
        }
        var mistyped: [String: String] = [:]
        for name in names where body.texts.allSatisfy({ !(written[$0.key] ?? []).contains(name) }) {
            // With one language nothing tells which of the two is mistyped; a reason is the looser word.
            guard body.texts.count > 1 || reasons.contains(name) else { continue }
            mistyped[name] = Nearest.name(to: name, in: spare)
        }
        return mistyped
    }

    private static func names(of texts: Node?) -> [String: Set<String>] {
        guard case .map(let languages)? = texts?.content else { return [:] }
        var names: [String: Set<String>] = [:]
        for language in languages {
            guard case .map(let entries) = language.value.content else { continue }
            names[language.key] = Set(entries.map(\.key))
        }
        return names
    }

    // Everything that people read, in the order of the file.
    private var needed: [Located<String>] {
        var all: [Located<String>] = id.map { [$0] } ?? []
        for fact in body.facts where fact.knownBy == .client || fact.knownBy == .officer {
            all.append(Located(fact.name, at: fact.place))
            if fact.type == .word { all += fact.words.map { Located("\(fact.name).\($0)", at: fact.place) } }
        }
        all += body.outcomes.map(\.name) + reasonsInOrder + bring.map(\.name) + steps.map(\.name)
        for record in body.records {
            all += (record.words ?? []).map { Located("\(record.name.value).\($0)", at: record.name.place) }
        }
        var seen: Set<String> = []
        return all.filter { seen.insert($0.value).inserted }
    }

    // What may have a text and need not.
    private func mayHaveText(_ name: String) -> Bool {
        let base = name.split(separator: ".").first.map(String.init) ?? name
        return body.settings.contains { $0.name == base } || body.facts.contains { $0.name == base }
            || body.records.contains { $0.name.value == base } || clocks.contains { $0.name.value == name }
            || tables.contains { $0.name == name }
            || steps.contains { $0.ends?.value == name || $0.track?.value == name }
            || KernelFacts.declarations.contains { $0.name == base } || id == nil
    }

    private var reasonsInOrder: [Located<String>] {
        tables.flatMap { table in table.rules.flatMap { [$0.because, $0.instead].compactMap(\.self) } }
    }
}
