import Diagnostics
import Rules
import ServiceKit
import Shapes

extension HistoryCompiler {
    /// Checks what an entry tells: one value, as its line is told, within what can be.
    mutating func value(_ entry: RecordedEntry, of line: HistoryLine) {
        let told = entry.told
        if told.count > 1 {
            report(
                "two-values", at: told[1].value.place,
                "an entry tells one figure: `\(told[0].key)` or `\(told[1].key)`",
                fix: "keep `\(line.show.rawValue)`")
            return
        }
        guard let (key, value) = told.first else {
            // An entry whose value could not be read has told so.
            let isThere = ["count", "share", "mean", "parts"].contains { has($0, entry) }
            if entry.parts.isEmpty, !isThere { missing(line.show.rawValue, entry.line, "the figure") }
            return
        }
        guard key == line.show.rawValue else {
            report(
                "not-together", at: value.place, "`\(line.line.value)` is told as a \(line.show.rawValue)",
                fix: line.show == .median ? "a median is not recorded" : "write it as `\(line.show.rawValue):`")
            return
        }
        bounded(value, line)
    }

    /// Checks the parts of an entry; gives what they are parts of.
    mutating func split(
        _ entry: RecordedEntry, of line: HistoryLine, _ before: OverviewEntry.Split?
    ) -> OverviewEntry.Split? {
        if let by = entry.by, let other = line.by ?? before, by != other {
            report(
                "not-together", at: place("by", "recorded", entry.line),
                "`\(line.line.value)` is split by \(other.rawValue)", fix: "leave it out")
            return nil
        }
        guard let by = entry.by ?? line.by ?? before else {
            if !entry.parts.isEmpty {
                report(
                    "missing-key", at: place("parts", "recorded", entry.line), "what are these parts of?",
                    fix: "add `by:` (\(line.counts.told.splits.map(\.rawValue).joined(separator: ", ")))")
            }
            return nil
        }
        if entry.by != nil { possible(by, line.counts, at: place("by", "recorded", entry.line)) }
        let names = names(of: by)
        for part in entry.parts {
            if !names.contains(part.key) {
                report(
                    "unknown-part", at: part.keyRange.map(Place.file) ?? part.value.place,
                    "there is no \(by.rawValue) `\(part.key)`",
                    fix: Nearest.name(to: part.key, in: names).map { "write `\($0)`" }
                        ?? "known here: \(names.joined(separator: ", "))")
            }
            if line.show == .count, part.value.count % 100 != 0 || part.value.count < 0 {
                report(
                    "invalid-number", at: part.value.place, "`\(part.value.shortest)` is no number of things",
                    fix: "digits only, such as 49")
            } else {
                bounded(part.value, line)
            }
        }
        let sum = entry.parts.reduce(0) { $0 + $1.value.count } / 100
        if line.show == .count, let whole = entry.count, sum > whole.value {
            report(
                "out-of-bounds", at: place("parts", "recorded", entry.line),
                "the parts come to \(sum), and the whole is \(whole.value)", fix: "correct one of them",
                notes: [.init(whole.place, "the whole")])
        }
        return by
    }

    /// Checks the periods of each line's figures against one another.
    mutating func periods() {
        var groups: [String: [Dated<RecordedEntry>]] = [:]
        var order: [String] = []
        for entry in file.recorded where entry.validity.period.from != nil && entry.validity.period.until != nil {
            if groups[entry.line.value] == nil { order.append(entry.line.value) }
            groups[entry.line.value, default: []].append(entry)
        }
        for name in order {
            let entries = groups[name] ?? []
            for (index, entry) in entries.enumerated() {
                clash(name, entry, entries[..<index])
                if entry.isCumulative { holds(entry, entries) }
            }
        }
    }

    // One diagnostic for an entry that covers days of another one.
    private mutating func clash(
        _ name: String, _ entry: Dated<RecordedEntry>, _ before: ArraySlice<Dated<RecordedEntry>>
    ) {
        let period = entry.validity.period
        if let twin = before.first(where: { $0.validity.period == period }) {
            report(
                "duplicate-figure", at: entry.validity.beginning, "two figures of `\(name)` cover the same days",
                fix: "keep one of the two", notes: [.init(twin.line.place, "the other one")])
        } else if !entry.isCumulative,
            let other = before.first(where: { !$0.isCumulative && $0.validity.period.overlaps(period) })
        {
            report(
                "overlap", at: entry.validity.beginning, "two figures of `\(name)` cover some of the same days",
                fix: "add `cumulative: yes` to the one that holds the other",
                notes: [.init(other.line.place, "the other one")])
        }
    }

    // A cumulative count is no less than what the others within it come to.
    private mutating func holds(_ entry: Dated<RecordedEntry>, _ entries: [Dated<RecordedEntry>]) {
        guard let whole = entry.count else { return }
        let period = entry.validity.period
        let within = entries.filter {
            !$0.isCumulative && $0.validity.period.intersection(period) == $0.validity.period
        }
        let sum = within.reduce(0) { $0 + ($1.count?.value ?? 0) }
        guard sum > whole.value, let first = within.first else { return }
        report(
            "out-of-bounds", at: whole.place, "what it holds comes to \(sum) already", fix: "correct one of them",
            notes: [.init(first.line.place, "this is held in it")])
    }

    private mutating func bounded(_ value: Located<Hundredths>, _ line: HistoryLine) {
        let unit = line.unit ?? (line.show == .share ? .percent : nil)
        guard let unit, let bounds = unit.bounds, !bounds.contains(value.value) else { return }
        report(
            "out-of-bounds", at: value.place,
            "\(value.shortest) is outside \(bounds.lowerBound.shortest) to \(bounds.upperBound.shortest)",
            fix: "correct it, or say in what it is measured")
    }

    private func has(_ key: String, _ entry: RecordedEntry) -> Bool {
        TreePath.entries(of: "recorded", in: root).map(\.node)
            .first { $0["line"]?.range.map(Place.file)?.description == entry.line.place.description }?[key] != nil
    }

    private func names(of split: OverviewEntry.Split) -> [String] {
        switch split {
        case .partner: known.centre.partners.names
        case .service: known.modules.keys.sorted()
        case .bundle: known.centre.bundles.names + ["none"]
        case .result: known.modules.sorted { $0.key < $1.key }.flatMap(\.value.countedAs)
        case .freeMovement: ["yes", "no", "unknown"]
        }
    }
}
