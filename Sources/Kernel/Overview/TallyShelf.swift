package import Ledger
package import ServiceKit
import Synchronization

/// Tallies of centres' days, months and years at hand: read from the store when first asked for, and kept up from then on.
package final class TallyShelf: Sendable {
    /// An amount in a cell, by the cell's place in the vocabulary.
    package struct Entry: Hashable, Sendable {
        let cell: Int32
        /// How much there is.
        package var amount: Int
    }

    /// What is read together: all tallies of a span, or its answers alone.
    package struct Slice: Hashable, Sendable {
        let span: TallySpan
        let isOfAnswers: Bool

        /// All tallies of some spans, and the answers of others.
        package static func of(_ spans: [TallySpan], answersOf months: [TallySpan]) -> [Slice] {
            spans.map { Slice(span: $0, isOfAnswers: false) } + months.map { Slice(span: $0, isOfAnswers: true) }
        }
    }

    /// Tallies as they are read together: every cell that was ever met, and per centre what each slice holds.
    package struct Shown: Sendable {
        let cells: Vocabulary
        /// By centre in the order asked for, then by slice in the order asked for.
        package let centres: [[[Entry]]]
        /// By centre in the order asked for.
        let versions: [Version]
    }

    /// Another one whenever a tally of a centre may have changed.
    struct Version: Hashable, Sendable {
        let drops: Int
        let changes: Int
    }

    private struct Key: Hashable {
        let centre: String
        let slice: Slice
    }

    // What a slice holds, and the entry of the journal up to which it was read: what such an entry changed is in it.
    private struct Kept {
        var entries: [Entry]
        let position: Int64
    }

    private struct Content {
        var cells = Vocabulary()
        var slices: [Slice: [String: Kept]] = [:]
        var size = 0
        // How often something of a centre changed.
        var changes: [String: Int] = [:]
        // The first day of each centre of which it is known, or that it has none.
        var firsts: [String: Day?] = [:]
        // Changes since a reading began that is under way: the reading may not have seen them.
        var readings = 0
        // Counts what was dropped: a reading of before is not kept.
        var drops = 0
        var recent: [(position: Int64, changes: [TallyChange])] = []

        // Entries are durable a moment before they are taken up: a reading in between has seen them already.
        mutating func add(_ change: TallyChange, to slice: Slice, at position: Int64) {
            guard let kept = slices[slice]?[change.centre], kept.position < position else { return }
            let place = cells.place(change.cell)
            slices[slice]?[change.centre]?.entries.add(change.amount, at: place)
        }

        mutating func learn(_ day: Day, of centre: String) {
            if let first = firsts[centre] { firsts[centre] = min(first ?? day, day) }
        }
    }

    // So many amounts are kept at most, 16 bytes each; then all are dropped, and read again where they are asked for.
    private let most: Int
    private let content = Mutex(Content())

    /// A shelf for a number of amounts.
    package init(most: Int = 8_000_000) {
        self.most = most
    }

    /// Takes up what an entry at a position of the journal has changed, once it is durable.
    package func apply(_ changes: [TallyChange], at position: Int64) {
        content.withLock { content in
            if content.readings > 0 { content.recent.append((position, changes)) }
            for centre in Set(changes.map(\.centre)) { content.changes[centre, default: 0] += 1 }
            for change in changes {
                content.learn(change.day, of: change.centre)
                for slice in change.slices { content.add(change, to: slice, at: position) }
            }
        }
    }

    /// Forgets everything: what was published may not be what is stored.
    package func drop() {
        content.withLock { content in
            content.slices = [:]
            content.firsts = [:]
            content.size = 0
            content.drops += 1
        }
    }

    /// The first day of which centres have a tally, in the order asked for.
    package func firstDays(of centres: [String], from store: any Store) throws -> [Day?] {
        let (missing, drops) = content.withLock { content in
            let missing = centres.filter { content.firsts[$0] == nil }
            if !missing.isEmpty { content.readings += 1 }
            return (missing, content.drops)
        }
        guard !missing.isEmpty else { return content.withLock { content in centres.map { content.firsts[$0] ?? nil } } }
        var found: [String: Day?] = [:]
        defer { content.withLock { end(&$0) } }
        try store.read(within: nil) { transaction in
            for centre in missing { found[centre] = .some(try Tallies.firstDay(of: centre, in: transaction)) }
        }
        return content.withLock { content in
            // What was dropped meanwhile is not kept; it is told as it was read.
            guard content.drops == drops else { return centres.map { (content.firsts[$0] ?? found[$0]) ?? nil } }
            content.firsts.merge(found) { known, _ in known }
            for change in content.recent.flatMap(\.changes) { content.learn(change.day, of: change.centre) }
            return centres.map { content.firsts[$0] ?? nil }
        }
    }

    /// The versions of centres' tallies, in the order asked for.
    func versions(of centres: [String]) -> [Version] {
        content.withLock { content in
            centres.map { Version(drops: content.drops, changes: content.changes[$0] ?? 0) }
        }
    }

    /// The tallies of centres in slices; what is not at hand is read from a store.
    package func read(_ centres: [String], _ slices: [Slice], from store: any Store) throws -> Shown {
        // What was dropped while it was read is read again; a store that fails all the time throws.
        while let missing = begin(centres, slices) {
            do {
                try load(missing.keys, since: missing.drops, from: store)
            } catch {
                content.withLock { end(&$0) }
                throw error
            }
        }
        let (cells, kept, drops, changes) = content.withLock { content in
            (content.cells, slices.map { content.slices[$0] ?? [:] }, content.drops, content.changes)
        }
        return Shown(
            cells: cells, centres: centres.map { centre in kept.map { $0[centre]?.entries ?? [] } },
            versions: centres.map { Version(drops: drops, changes: changes[$0] ?? 0) })
    }

    // Begins a reading of what is not at hand; `nil` where everything is.
    private func begin(_ centres: [String], _ slices: [Slice]) -> (keys: [Key], drops: Int)? {
        content.withLock { content in
            var missing: [Key] = []
            for slice in slices {
                let kept = content.slices[slice] ?? [:]
                for centre in centres where kept[centre] == nil { missing.append(Key(centre: centre, slice: slice)) }
            }
            if missing.isEmpty { return nil }
            content.readings += 1
            return (missing, content.drops)
        }
    }

    // Reads in one view of the store, whose position tells which changes it has seen already.
    private func load(_ missing: [Key], since drops: Int, from store: any Store) throws {
        let (position, read) = try store.read(within: nil) { transaction in
            (
                try Journal.position(in: transaction),
                try missing.map { key in
                    let figure = key.slice.isOfAnswers ? Vocabulary.answers : nil
                    return try Tallies.of(key.centre, key.slice.span, figure, in: transaction)
                }
            )
        }
        content.withLock { content in
            defer { end(&content) }
            guard content.drops == drops else { return }
            if content.size > most { (content.slices, content.size) = ([:], 0) }
            for (key, tallies) in zip(missing, read) where content.slices[key.slice]?[key.centre] == nil {
                var entries = tallies.map { Entry(cell: content.cells.place($0.cell), amount: $0.amount) }
                entries.sort { $0.cell < $1.cell }
                for (later, changes) in content.recent where later > position {
                    for change in changes where change.centre == key.centre && change.slices.contains(key.slice) {
                        entries.add(change.amount, at: content.cells.place(change.cell))
                    }
                }
                content.size += entries.count + 2
                content.slices[key.slice, default: [:]][key.centre] = Kept(entries: entries, position: position)
            }
        }
    }

    private func end(_ content: inout Content) {
        content.readings -= 1
        if content.readings == 0 { content.recent = [] }
    }
}

extension TallyChange {
    // Of which slices it is a part.
    fileprivate var slices: [TallyShelf.Slice] {
        let spans = TallySpan.all(of: day)
        return TallyShelf.Slice.of(spans, answersOf: cell.figure == Vocabulary.answers ? spans : [])
    }
}

extension [TallyShelf.Entry] {
    // Entries stand in the order of their cells.
    fileprivate mutating func add(_ amount: Int, at cell: Int32) {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].cell < cell { low = middle + 1 } else { high = middle }
        }
        if low < count, self[low].cell == cell {
            self[low].amount += amount
        } else {
            insert(TallyShelf.Entry(cell: cell, amount: amount), at: low)
        }
    }
}
