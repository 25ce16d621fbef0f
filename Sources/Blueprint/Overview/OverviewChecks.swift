import Diagnostics
import Rules
import Shapes

/// Checks the lines of `overview:`: every name exists, and nothing is asked of what cannot tell it.
struct OverviewChecks {
    private let national: LayerFile
    private let layers: [LayerFile]
    private let modules: [ModuleManifest]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ national: LayerFile, _ layers: [LayerFile], _ modules: [String: ModuleManifest]) {
        self.national = national
        self.layers = layers
        self.modules = modules.sorted { $0.key < $1.key }.map(\.value)
        for line in national.layer.common.overview {
            keys(line.value)
            names(line.value)
            rating(line.value)
        }
        texts()
    }

    // What may stand beside `counts:`, and how it can be told.
    private mutating func keys(_ line: OverviewEntry) {
        let told = line.counts.told
        let has: [(key: String, isThere: Bool)] = [
            ("partners", !line.partners.isEmpty), ("services", !line.services.isEmpty),
            ("results", !line.results.isEmpty), ("bundle", line.bundle != nil), ("states", !line.states.isEmpty),
            ("question", line.question != nil), ("of", line.group != nil), ("answers", !line.answers.isEmpty),
            ("clock", line.clock != nil),
        ]
        for key in has where key.isThere && !told.keys.contains(key.key) {
            report(
                "not-together", at: place(key.key, of: line),
                "`\(key.key)` says nothing about a \(line.counts.rawValue)",
                fix: told.keys.isEmpty
                    ? "leave it out" : "beside it may stand: \(told.keys.joined(separator: ", "))")
        }
        if let by = line.by, !told.splits.contains(by) {
            report(
                "not-together", at: place("by", of: line),
                "what is counted by \(line.counts.rawValue) has no \(by.rawValue)",
                fix: told.splits.isEmpty
                    ? "leave it out" : "split it by: \(told.splits.map(\.rawValue).joined(separator: ", "))")
        }
        if !told.shows.contains(line.show) {
            report(
                "not-together", at: place("show", of: line),
                "a \(line.counts.rawValue) is not told as a \(line.show.rawValue)",
                fix: "write one of: \(told.shows.map(\.rawValue).joined(separator: ", "))")
        }
        if line.counts == .rating, line.question == nil { missing("question", line, "the question of the survey") }
        if line.counts == .clock, line.clock == nil { missing("clock", line, "the clock of a manifest") }
        if line.counts == .visit, line.show == .share, line.states.isEmpty {
            missing("states", line, "the part of all visits")
        }
        if line.counts == .rating, line.show == .share, line.answers.isEmpty {
            missing("answers", line, "the answers that the share is of")
        }
        if line.counts == .rating, line.show != .share, let first = line.answers.first {
            report("not-together", at: first.place, "answers are named for a share", fix: "add `show: share`")
        }
    }

    private mutating func names(_ line: OverviewEntry) {
        for name in line.partners { known(name, keys("partners"), as: "partner") }
        for name in line.services { known(name, modules.map(\.id.value), as: "service") }
        let results = modules.flatMap(\.countedAs)
        for name in line.results { known(name, results, as: "result") }
        if let bundle = line.bundle, bundle.value != "none" { known(bundle, keys("bundles"), as: "bundle") }
        if let clock = line.clock { known(clock, modules.flatMap { $0.clocks.map(\.name.value) }, as: "clock") }
    }

    private mutating func rating(_ line: OverviewEntry) {
        guard line.counts == .rating, let name = line.question else { return }
        let questions = national.layer.offer.survey.filter { $0.question != nil }
        guard let question = questions.first(where: { $0.question == name.value }) else {
            // One that could not be read has told so itself.
            if !keys("survey").contains(name.value) {
                known(name, questions.compactMap(\.question), as: "question")
            }
            return
        }
        // A question that does not say how it is answered was told where it stands.
        guard let scale = question.scale else { return }
        guard scale != .open else {
            report(
                "not-together", at: name.place, "`\(name.value)` is answered in words, which nobody can count",
                fix: "name a question with a scale")
            return
        }
        for answer in line.answers where !scale.answers.contains(answer.value) {
            report(
                "unknown-answer", at: answer.place, "`\(answer.value)` is no answer to `\(name.value)`",
                fix: Nearest.name(to: answer.value, in: scale.answers).map { "write `\($0)`" }
                    ?? "one of: \(scale.answers.joined(separator: ", "))")
        }
        if let group = line.group, !question.groups.isEmpty, !question.groups.contains(group) {
            report(
                "not-together", at: place("of", of: line), "`\(name.value)` is not asked of a \(group.rawValue)",
                fix: "write one of: \(question.groups.map(\.rawValue).joined(separator: ", "))")
        }
        if question.about != .eachPartner {
            for (key, isThere) in [("by", line.by == .partner), ("partners", !line.partners.isEmpty)] where isThere {
                report(
                    "not-together", at: place(key, of: line),
                    "`\(name.value)` is asked about the visit, not about each partner", fix: "leave it out")
            }
        }
    }

    // Every line needs a text of its own in each language of national.yaml: a question has one that asks.
    private mutating func texts() {
        let questions = keys("survey")
        let languages = national.layer.identity.languages.isEmpty ? ["en"] : national.layer.identity.languages
        var told: Set<String> = []
        for line in national.layer.common.overview where told.insert(line.line.value).inserted {
            let name = line.line.value
            if questions.contains(name) {
                report(
                    "duplicate-name", at: line.line.place,
                    "`\(name)` is a question of the survey as well, and one text cannot be both",
                    fix: "give the line a name of its own")
                continue
            }
            let missing = languages.filter { language in
                !national.layer.texts.contains { $0.key == language && $0.value.contains { $0.key == name } }
            }
            if !missing.isEmpty {
                report(
                    "missing-text", at: line.line.place,
                    "`\(name)` has no text in \(missing.joined(separator: " and "))",
                    fix: "add `\(name):` under `texts:`")
            }
        }
    }

    private func keys(_ section: String) -> [String] {
        var names: [String] = []
        for file in layers {
            for case let key? in TreePath.entries(of: section, in: file.root).map(\.key) where !names.contains(key) {
                names.append(key)
            }
        }
        return names
    }

    // Where a key of an entry stands, or the entry's name where the key is left out.
    private func place(_ key: String, of line: OverviewEntry) -> Place {
        let node = TreePath.entries(of: "overview", in: national.root).map(\.node)
            .first { $0["line"]?.range.map(Place.file)?.description == line.line.place.description }
        return node?[key]?.range.map(Place.file) ?? line.line.place
    }

    private mutating func missing(_ key: String, _ line: OverviewEntry, _ what: String) {
        report("missing-key", at: line.line.place, "`\(key)` is missing", fix: "add `\(key):` (\(what))")
    }

    // A name that none here has is mistyped where it is much like one; else the line is of something that this
    // installation does not have, since national.yaml is everywhere the same.
    private mutating func known(_ name: Located<String>, _ names: [String], as kind: String) {
        guard !names.contains(name.value) else { return }
        if let near = Nearest.name(to: name.value, in: names) {
            report("unknown-\(kind)", at: name.place, "there is no \(kind) `\(name.value)`", fix: "write `\(near)`")
        } else {
            report(
                "unknown-\(kind)", at: name.place, "nothing here has a \(kind) `\(name.value)`, so nothing is counted",
                fix: names.isEmpty ? "there is none yet" : "known here: \(names.joined(separator: ", "))",
                severity: .warning)
        }
    }

    private mutating func report(
        _ code: String, at place: Place, _ message: String, fix: String?, severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(Diagnostic(code, at: place, message, fix: fix, severity: severity))
    }
}
