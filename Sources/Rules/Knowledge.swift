package import ServiceKit

/// What is known while decisions are made about one person: facts looked up, worked out and defaulted once each.
package struct Knowledge: Sendable {
    let vocabulary: Vocabulary
    let circumstances: Circumstances
    /// What the module's code found to contradict itself.
    package private(set) var findings: [Finding] = []
    private var cells: [KnownCell]
    private var facts: Facts?

    /// Nothing looked up yet.
    package init(_ circumstances: Circumstances, _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        self.circumstances = circumstances
        cells = [KnownCell](repeating: KnownCell(), count: vocabulary.facts.count)
    }

    /// The value of a fact, `nil` while it is unknown.
    package mutating func value(of name: String) -> Fact? {
        guard let index = vocabulary.index(of: name), status(of: index) != .unknown, cells[index].isKnown else {
            return nil
        }
        return cells[index].fact
    }

    /// The unknown facts to ask a person for, so that some facts become known, in the vocabulary's order.
    mutating func questions(for unknown: [Int]) -> [String] {
        var asked: Set<Int> = []
        var seen: Set<Int> = []
        for index in unknown { trace(index, &asked, &seen) }
        return asked.sorted().map { vocabulary.facts[$0].name }
    }

    /// How far a fact is known, after looking it up once.
    mutating func status(of index: Int) -> KnownCell.Status {
        if cells[index].status == .unread {
            cells[index].status = .unknown  // while it is worked out: a circle of facts ends here
            cells[index] = found(index)
        }
        return cells[index].status
    }

    /// The cell of a fact that was looked up.
    subscript(index: Int) -> KnownCell { cells[index] }

    /// What the cell of a fact that was looked up says in numbers.
    func comparable(_ index: Int) -> (form: KnownCell.Form, ordinal: Int) {
        (cells[index].form, cells[index].ordinal)
    }

    private mutating func found(_ index: Int) -> KnownCell {
        if let given = circumstances.facts.known[vocabulary.facts[index].name] { return cell(given, .given, index) }
        switch vocabulary.facts[index].knownBy {
        case .client, .officer: break
        case .kernel:
            for read in vocabulary.reads[index] where !isKnown(read) { return KnownCell(.unknown) }
            let list = circumstances.lists[KernelFacts.freeMovementList] ?? []
            let name = vocabulary.facts[index].name
            if let value = KernelFacts.derived(name, from: circumstances.facts, freeMovement: list) {
                return cell(value, .given, index)
            }
        case .code: return workedOut(index)
        }
        return vocabulary.facts[index].standard.map { cell($0, .byDefault, index) } ?? KnownCell(.unknown)
    }

    private mutating func workedOut(_ index: Int) -> KnownCell {
        var hasFailed = false
        for read in vocabulary.reads[index] {
            switch status(of: read) {
            case .given, .byDefault: hand(read)
            case .failed: hasFailed = true
            case .unknown, .unread: return KnownCell(.unknown)
            }
        }
        if hasFailed { return KnownCell(.failed) }
        let fact = vocabulary.facts[index]
        switch circumstances.code(fact.name, facts ?? circumstances.facts) {
        case .success(let value?):
            if fact.type.accepts(value, words: fact.words) { return cell(value, .given, index) }
            findings.append(
                Finding(fact.name, "wrong-type", "the module's code gave \(value), which is not \(fact.type.summary)"))
            return KnownCell(.failed)
        case .success(nil): return KnownCell(.unknown)
        case .failure(let finding):
            if !findings.contains(finding) { findings.append(finding) }
            return KnownCell(.failed)
        }
    }

    private func cell(_ fact: Fact, _ status: KnownCell.Status, _ index: Int) -> KnownCell {
        KnownCell(fact, status, words: vocabulary.facts[index].words)
    }

    private mutating func isKnown(_ index: Int) -> Bool {
        let status = status(of: index)
        return status == .given || status == .byDefault
    }

    // What code reads includes defaults and what was worked out, beside what was given.
    private mutating func hand(_ index: Int) {
        let name = vocabulary.facts[index].name
        if circumstances.facts.known[name] != nil { return }
        if facts == nil { facts = circumstances.facts }
        facts?.known[name] = cells[index].fact
    }

    private mutating func trace(_ index: Int, _ asked: inout Set<Int>, _ seen: inout Set<Int>) {
        guard seen.insert(index).inserted, status(of: index) == .unknown else { return }
        if vocabulary.facts[index].knownBy != .code, vocabulary.reads[index].isEmpty {
            asked.insert(index)
            return
        }
        for read in vocabulary.reads[index] { trace(read, &asked, &seen) }
    }
}
