import ServiceKit

extension Knowledge {
    /// Whether a requirement holds; `nil` while the fact it needs is unknown.
    mutating func meets(_ requirement: Requirement) -> Bool? {
        switch state(of: requirement.index) {
        case .known(let fact, _): holds(requirement.condition.test, fact)
        case .failed: nil
        case .unknown, .unread:
            switch requirement.condition.test {
            case .unknown: true
            case .known: false
            case .oneOf(let members) where members.hasUnknown: true
            case .noneOf(let members) where members.hasUnknown: false
            default: nil
            }
        }
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
            guard let value = Knowledge.ordered(fact) else { return false }
            return members.values.contains { self.value(of: $0) == value }
        }
    }

    // Never satisfies no comparison.
    private func compare(_ fact: Fact, _ limit: Condition.Operand, _ test: (Int, Int) -> Bool) -> Bool {
        guard let value = Knowledge.ordered(fact), let limit = self.value(of: limit) else { return false }
        return test(value, limit)
    }

    private func value(of operand: Condition.Operand) -> Int? {
        switch operand {
        case .value(let value): value
        case .setting(let name):
            (circumstances.settings[name] ?? vocabulary.setting(name)?.standard).flatMap(Knowledge.ordered)
        }
    }

    private static func ordered(_ fact: Fact) -> Int? {
        switch fact {
        case .number(let number): number
        case .money(let cents): cents
        case .day(let day): day.number
        case .word, .words, .never: nil
        }
    }
}
