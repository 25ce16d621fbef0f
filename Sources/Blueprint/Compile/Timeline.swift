import Diagnostics
package import Rules
package import ServiceKit

/// What one key says over time: entries in order that never overlap.
package struct Timeline<Value: Sendable>: Sendable {
    /// The entries, the earliest first.
    package let entries: [Dated<Value>]
    // When each of them holds, as numbers: days are asked for many times, and an entry may be large.
    private let days: [Range<Int>]

    /// The entry that holds on a day.
    package func on(_ day: Day) -> Dated<Value>? {
        let number = day.number
        for index in days.indices where days[index].contains(number) { return entries[index] }
        return nil
    }

    /// A timeline of entries, each overlap reported at the later entry with a note at the earlier.
    ///
    /// An entry that does not say when it begins holds from `start` on.
    init(
        _ entries: [Dated<Value>], of name: String, start: Day?, allowsGaps: Bool = true,
        _ diagnostics: inout [Diagnostic]
    ) {
        var kept: [Dated<Value>] = []
        let dated = entries.map { Dated($0.value, $0.validity.beginning(on: start)) }
        for entry in dated.sorted(by: {
            ($0.validity.period.from?.number ?? Int.min) < ($1.validity.period.from?.number ?? Int.min)
        }) {
            if entry.validity.period.isEmpty {
                diagnostics.append(
                    Diagnostic(
                        "turned-period", at: entry.validity.place, "`\(name)` ends before the first agreement begins",
                        fix: "write when it begins: `from:`"))
            } else if let last = kept.last, last.validity.period.overlaps(entry.validity.period) {
                diagnostics.append(Timeline.overlap(of: name, last.validity, entry.validity))
            } else {
                if !allowsGaps, let last = kept.last, last.validity.period.until != entry.validity.period.from {
                    diagnostics.append(
                        Diagnostic(
                            "gap", at: entry.validity.beginning,
                            "between this and the entry before, nothing says what holds for `\(name)`",
                            fix: "let it begin on \(last.validity.period.until?.description ?? "")",
                            notes: [.init(last.validity.place, "this one ends there")]))
                }
                kept.append(entry)
            }
        }
        self.entries = kept
        days = kept.map {
            let period = $0.validity.period
            return (period.from?.number ?? Int.min)..<(period.until?.number ?? Int.max)
        }
    }

    private static func overlap(of name: String, _ earlier: Validity, _ later: Validity) -> Diagnostic {
        // Entries that begin on one day are told at the one that is written later.
        var (first, second) = (earlier, later)
        if case .file(let one) = earlier.place, case .file(let two) = later.place,
            earlier.period.from == later.period.from, one.start > two.start
        {
            (first, second) = (later, earlier)
        }
        let fix =
            second.period.from.flatMap { from in first.period.from.map { $0 < from } ?? true ? from : nil }
            .map { "end the earlier one: `until: \($0)`" } ?? "keep one of the two, or say when each holds"
        return Diagnostic(
            "overlap", at: second.beginning, "two entries of `\(name)` hold on the same day", fix: fix,
            notes: [.init(first.place, "the other one")])
    }
}

/// The timelines of a section by their keys, in the order of the file.
package struct Catalogue<Value: Sendable>: Sendable {
    /// The keys, in the order in which they are first written.
    package let names: [String]
    private let timelines: [String: Timeline<Value>]

    /// The timeline of a key.
    package subscript(name: String) -> Timeline<Value>? { timelines[name] }

    /// What holds on a day, in the order of the file.
    package func on(_ day: Day) -> [Dated<Value>] {
        names.compactMap { timelines[$0]?.on(day) }
    }

    /// What one key says on a day.
    package func on(_ day: Day, _ name: String) -> Dated<Value>? {
        timelines[name]?.on(day)
    }

    /// A catalogue from layers, the lowest first: a layer that names a key replaces the key's inherited timeline.
    init(
        _ layers: [(entries: [Dated<Value>], start: Day?)], key: (Value) -> String, allowsGaps: Bool = true,
        _ diagnostics: inout [Diagnostic]
    ) {
        var names: [String] = []
        var timelines: [String: Timeline<Value>] = [:]
        for layer in layers {
            var groups: [String: [Dated<Value>]] = [:]
            var order: [String] = []
            for entry in layer.entries {
                let name = key(entry.value)
                if groups[name] == nil { order.append(name) }
                groups[name, default: []].append(entry)
            }
            for name in order {
                if timelines[name] == nil { names.append(name) }
                timelines[name] = Timeline(
                    groups[name] ?? [], of: name, start: layer.start, allowsGaps: allowsGaps, &diagnostics)
            }
        }
        self.names = names
        self.timelines = timelines
    }
}
