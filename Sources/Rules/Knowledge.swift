package import ServiceKit

/// What is known while decisions are made about one person: facts looked up, worked out and defaulted once each.
package struct Knowledge: Sendable {
    enum State: Sendable {
        case unread
        case known(Fact, isDefault: Bool)
        case unknown
        case failed
    }

    let vocabulary: Vocabulary
    let circumstances: Circumstances
    /// What the module's code found to contradict itself.
    package private(set) var findings: [Finding] = []
    private var states: [State]
    private var facts: Facts?

    /// Nothing looked up yet.
    package init(_ circumstances: Circumstances, _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        self.circumstances = circumstances
        states = [State](repeating: .unread, count: vocabulary.facts.count)
    }

    /// The value of a fact, `nil` while it is unknown.
    package mutating func value(of name: String) -> Fact? {
        guard let index = vocabulary.index(of: name), case .known(let value, _) = state(of: index) else { return nil }
        return value
    }

    /// The unknown facts to ask a person for, so that some facts become known, in the vocabulary's order.
    mutating func questions(for unknown: [Int]) -> [String] {
        var asked: Set<Int> = []
        var seen: Set<Int> = []
        for index in unknown { trace(index, &asked, &seen) }
        return asked.sorted().map { vocabulary.facts[$0].name }
    }

    mutating func state(of index: Int) -> State {
        if case .unread = states[index] {
            states[index] = .unknown  // while it is worked out: a circle of facts ends here
            states[index] = found(index)
        }
        return states[index]
    }

    private mutating func found(_ index: Int) -> State {
        let fact = vocabulary.facts[index]
        if let given = circumstances.facts.known[fact.name] { return .known(given, isDefault: false) }
        switch fact.knownBy {
        case .client, .officer: break
        case .kernel:
            for read in vocabulary.reads[index] {
                guard case .known = state(of: read) else { return .unknown }
            }
            let list = circumstances.lists[KernelFacts.freeMovementList] ?? []
            if let value = KernelFacts.derived(fact.name, from: circumstances.facts, freeMovement: list) {
                return .known(value, isDefault: false)
            }
        case .code: return workedOut(index, fact)
        }
        return fact.standard.map { .known($0, isDefault: true) } ?? .unknown
    }

    private mutating func workedOut(_ index: Int, _ fact: FactDeclaration) -> State {
        var hasFailed = false
        for read in vocabulary.reads[index] {
            switch state(of: read) {
            case .known(let value, _): known(value, vocabulary.facts[read].name)
            case .failed: hasFailed = true
            case .unknown, .unread: return .unknown
            }
        }
        if hasFailed { return .failed }
        switch circumstances.code(fact.name, facts ?? circumstances.facts) {
        case .success(let value?):
            if fact.type.accepts(value, words: fact.words) { return .known(value, isDefault: false) }
            findings.append(
                Finding(fact.name, "wrong-type", "the module's code gave \(value), which is not \(fact.type.summary)"))
            return .failed
        case .success(nil): return .unknown
        case .failure(let finding):
            if !findings.contains(finding) { findings.append(finding) }
            return .failed
        }
    }

    // What code reads includes defaults and what was worked out, beside what was given.
    private mutating func known(_ value: Fact, _ name: String) {
        if facts == nil { facts = circumstances.facts }
        facts?.known[name] = value
    }

    private mutating func trace(_ index: Int, _ asked: inout Set<Int>, _ seen: inout Set<Int>) {
        guard seen.insert(index).inserted else { return }
        guard case .unknown = state(of: index) else { return }
        let fact = vocabulary.facts[index]
        if fact.knownBy != .code, vocabulary.reads[index].isEmpty {
            asked.insert(index)
            return
        }
        for read in vocabulary.reads[index] { trace(read, &asked, &seen) }
    }
}
