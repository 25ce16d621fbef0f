import Diagnostics
import Rules
import ServiceKit
import Shapes

/// Compiles one history and tells everything that is wrong with it.
struct HistoryCompiler {
    /// What a recorded figure may name.
    struct Known {
        /// The lines of `overview:`.
        let overview: Catalogue<OverviewEntry>
        /// The names of those lines as they are written: one that could not be read has told so itself.
        let written: [String]
        /// How questions are answered.
        let scales: [String: SurveyEntry.Scale]
        /// Service modules.
        let modules: [String: ModuleManifest]
        /// The centre.
        let centre: Centre
    }

    let file: HistoryFile
    let root: Node
    let known: Known
    var diagnostics: [Diagnostic] = []

    init(_ file: HistoryFile, _ root: Node, _ known: Known) {
        self.file = file
        self.root = root
        self.known = known
    }

    mutating func compile() -> History {
        let sources = sources()
        let own = ownLines()
        var order: [String] = []
        var lines: [String: HistoryLine] = [:]
        var figures: [String: [History.Recorded]] = [:]
        var splits: [String: OverviewEntry.Split] = [:]
        for entry in file.recorded {
            let name = entry.line.value
            guard let line = lines[name] ?? own[name] ?? national(name) else {
                unknownLine(entry.line, Array(own.keys))
                continue
            }
            if lines[name] == nil { order.append(name) }
            lines[name] = line
            value(entry.value, of: line)
            if let by = split(entry.value, of: line, splits[name]) { splits[name] = by }
            let source = source(of: entry, among: sources)
            guard let from = bound("from", entry), let until = bound("until", entry) else { continue }
            figures[name, default: []].append(
                History.Recorded(
                    from: from, until: until, entry: entry.value, source: source ?? "",
                    assumed: entry.validity.assumed))
        }
        periods()
        texts(own, order)
        return History(
            centre: file.centre.value,
            lines: order.compactMap { name in
                guard let line = lines[name], let found = figures[name] else { return nil }
                return History.Line(
                    name: name, counts: line.counts, show: line.show, by: splits[name] ?? line.by, unit: line.unit,
                    figures: found.sorted { ($0.from, $0.until) < ($1.from, $1.until) })
            },
            texts: file.texts.reduce(into: [:]) { texts, language in
                for text in language.value { texts[language.key, default: [:]][text.key] = text.value.value }
            })
    }

    // MARK: - Sources and lines

    private mutating func sources() -> [String: HistorySource] {
        var found: [String: HistorySource] = [:]
        for source in file.sources {
            if let first = found[source.source.value] {
                report(
                    "duplicate-name", at: source.source.place, "two sources are called `\(source.source.value)`",
                    fix: "keep one, or rename it", notes: [.init(first.source.place, "the other one")])
            } else {
                found[source.source.value] = source
            }
        }
        return found
    }

    private mutating func ownLines() -> [String: HistoryLine] {
        var found: [String: HistoryLine] = [:]
        for line in file.lines {
            let name = line.line.value
            if known.written.contains(name) {
                report(
                    "duplicate-name", at: line.line.place, "`\(name)` is a line of `overview:` already",
                    fix: "leave it out here, or rename it")
                continue
            }
            if let first = found[name] {
                report(
                    "duplicate-name", at: line.line.place, "two lines are called `\(name)`",
                    fix: "keep one", notes: [.init(first.line.place, "the other one")])
                continue
            }
            found[name] = line
            let told = line.counts.told
            if line.show == .median || !told.shows.contains(line.show) {
                report(
                    "not-together", at: place("show", "lines", line.line),
                    "a recorded \(line.counts.rawValue) is not told as a \(line.show.rawValue)",
                    fix: "write one of: "
                        + told.shows.filter { $0 != .median }.map(\.rawValue).joined(separator: ", "))
            }
            if let by = line.by { possible(by, line.counts, at: place("by", "lines", line.line)) }
        }
        return found
    }

    // A line of the overview, as the last entry about it says.
    private func national(_ name: String) -> HistoryLine? {
        guard let entry = known.overview[name]?.entries.last else { return nil }
        return HistoryLine(
            line: entry.line, counts: entry.counts, show: entry.show, by: entry.by,
            unit: .of(entry.value, scales: known.scales, modules: known.modules))
    }

    private mutating func unknownLine(_ line: Located<String>, _ own: [String]) {
        let declared = TreePath.entries(of: "lines", in: root).compactMap(\.key)
        // A line that is there and could not be read has told so.
        guard !known.written.contains(line.value), !declared.contains(line.value) else { return }
        let near = Nearest.name(to: line.value, in: known.written + declared).map { "write `\($0)`" }
        report(
            "unknown-line", at: line.place, "neither `overview:` nor this file has a line `\(line.value)`",
            fix: near ?? "say under `lines:` what it counts")
    }

    private mutating func source(of entry: Dated<RecordedEntry>, among sources: [String: HistorySource]) -> String? {
        guard let name = entry.validity.source else {
            missing("source", entry.line, "where it stands")
            return nil
        }
        if let source = sources[name] { return source.text }
        let written = TreePath.entries(of: "sources", in: root).compactMap(\.key)
        if !written.contains(name) {
            report(
                "unknown-source", at: place("source", "recorded", entry.line), "there is no source `\(name)`",
                fix: Nearest.name(to: name, in: written).map { "write `\($0)`" } ?? "add it under `sources:`")
        }
        return nil
    }

    private mutating func bound(_ key: String, _ entry: Dated<RecordedEntry>) -> Day? {
        let period = entry.validity.period
        if let day = key == "from" ? period.from : period.until { return day }
        missing(key, entry.line, key == "from" ? "the first day it covers" : "the first day it does not")
        return nil
    }

    // MARK: - Texts

    private mutating func texts(_ own: [String: HistoryLine], _ order: [String]) {
        let languages = known.centre.languages
        for line in file.lines where own[line.line.value]?.line.place.description == line.line.place.description {
            let missing = languages.filter { language in
                !file.texts.contains { $0.key == language && $0.value.contains { $0.key == line.line.value } }
            }
            if !missing.isEmpty {
                report(
                    "missing-text", at: line.line.place,
                    "`\(line.line.value)` has no text in \(missing.joined(separator: " and "))",
                    fix: "add `\(line.line.value):` under `texts:`")
            }
        }
        // Where the figures could not be read, nothing is known of their texts.
        guard !file.recorded.isEmpty else { return }
        let names = (file.lines.map(\.line.value) + file.recorded.map(\.line.value)).flatMap { [$0, "\($0).assumed"] }
        for language in file.texts {
            for text in language.value where !names.contains(text.key) {
                report(
                    "unknown-text", at: text.keyRange.map(Place.file) ?? text.value.place,
                    "no line here is called `\(text.key)`",
                    fix: Nearest.name(to: text.key, in: names).map { "write `\($0)`" }
                        ?? "a text is that of a line, or LINE.assumed")
            }
        }
    }

    // MARK: - Words

    /// Where a key of an entry stands, or its name where the key is left out.
    func place(_ key: String, _ section: String, _ name: Located<String>) -> Place {
        let node = TreePath.entries(of: section, in: root).map(\.node)
            .first { $0["line"]?.range.map(Place.file)?.description == name.place.description }
        return node?[key]?.range.map(Place.file) ?? name.place
    }

    mutating func missing(_ key: String, _ line: Located<String>, _ what: String) {
        report("missing-key", at: line.place, "`\(key)` is missing", fix: "add `\(key):` (\(what))")
    }

    /// Reports a split that what is counted does not have.
    mutating func possible(_ by: OverviewEntry.Split, _ counts: OverviewEntry.Counted, at place: Place) {
        let splits = counts.told.splits
        guard !splits.contains(by) else { return }
        report(
            "not-together", at: place, "what is counted by \(counts.rawValue) has no \(by.rawValue)",
            fix: splits.isEmpty
                ? "leave it out" : "split it by: \(splits.map(\.rawValue).joined(separator: ", "))")
    }

    mutating func report(
        _ code: String, at place: Place, _ message: String, fix: String?, notes: [Diagnostic.Note] = []
    ) {
        diagnostics.append(Diagnostic(code, at: place, message, fix: fix, notes: notes))
    }
}
