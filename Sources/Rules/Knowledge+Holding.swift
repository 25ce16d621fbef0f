import ServiceKit

extension Knowledge {
    /// Whether a requirement holds; `nil` while the fact it needs is unknown.
    mutating func meets(_ requirement: Requirement) -> Bool? {
        meets(RuleStep(requirement, vocabulary), requirement)
    }

    /// Whether a requirement holds, by the step that was made of it.
    mutating func meets(_ step: RuleStep, _ requirement: @autoclosure () -> Requirement) -> Bool? {
        switch status(of: step.fact) {
        case .given, .byDefault: break
        case .failed: return nil
        case .unknown, .unread: return step.whenUnknown
        }
        let (form, ordinal) = comparable(step.fact)
        switch (step.test, form) {
        case (.unknown, _): return false
        case (.known, _): return true
        case (.words(let bits), .word): return bits >> UInt64(ordinal) & 1 == 1
        case (.span(let least, let most), .ordered): return ordinal >= least && ordinal <= most
        case (.limit(let setting, let isBelow, let isIncluded), .ordered):
            guard let limit = limit(setting) else { return false }
            return (isIncluded ? ordinal <= limit : ordinal < limit) == isBelow
        // Never satisfies no comparison.
        case (.span, .never), (.limit, .never): return false
        default: return holds(requirement().condition.test, self[step.fact].fact)
        }
    }

    private func limit(_ setting: Int) -> Int? {
        (circumstances.settings[vocabulary.settings[setting].name] ?? vocabulary.settings[setting].standard)
            .ordered
    }

    private func holds(_ test: Condition.Test, _ fact: Fact) -> Bool {
        switch test {
        case .unknown: return false
        case .known: return true
        case .oneOf(let members): return any(fact) { isMember($0, members) }
        case .noneOf(let members): return any(fact) { !isMember($0, members) }
        case .under(let limit): return compare(fact, limit) { $0 < $1 }
        case .upTo(let limit): return compare(fact, limit) { $0 <= $1 }
        case .over(let limit): return compare(fact, limit) { $0 > $1 }
        case .orMore(let limit): return compare(fact, limit) { $0 >= $1 }
        case .range(let least, let most): return compare(fact, least) { $0 >= $1 } && compare(fact, most) { $0 <= $1 }
        }
    }

    // Of several words one that meets the test is enough.
    private func any(_ fact: Fact, _ test: (Fact) -> Bool) -> Bool {
        if case .words(let words) = fact { words.contains { test(.word($0)) } } else { test(fact) }
    }

    private func isMember(_ fact: Fact, _ members: Condition.Members) -> Bool {
        switch fact {
        case .word(let word):
            if members.words.contains(word) { return true }
            for list in members.lists where circumstances.lists[list]?.contains(word) ?? false { return true }
            return false
        case .words(let words): return words.contains { isMember(.word($0), members) }
        case .never: return members.hasNever
        case .number, .money, .day:
            guard let value = fact.ordered else { return false }
            return members.values.contains { self.value(of: $0) == value }
        }
    }

    // Never satisfies no comparison.
    private func compare(_ fact: Fact, _ limit: Condition.Operand, _ test: (Int, Int) -> Bool) -> Bool {
        guard let value = fact.ordered, let limit = self.value(of: limit) else { return false }
        return test(value, limit)
    }

    private func value(of operand: Condition.Operand) -> Int? {
        switch operand {
        case .value(let value): value
        case .setting(let name):
            (circumstances.settings[name] ?? vocabulary.setting(name)?.standard)?.ordered
        }
    }
}

extension Fact {
    // What is compared: a number, a day's number, cents.
    fileprivate var ordered: Int? {
        switch self {
        case .number(let number): number
        case .money(let cents): cents
        case .day(let day): day.number
        case .word, .words, .never: nil
        }
    }
}
