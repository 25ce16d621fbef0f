import ServiceKit

/// Turns the conditions of one table's rules into regions that can be compared.
struct RuleRegions {
    private let vocabulary: Vocabulary
    private var numbers: [String: Int] = [:]

    init(_ table: DecisionTable) {
        vocabulary = table.vocabulary
        for fact in vocabulary.facts {
            // A closed list of words is numbered from 0, so that all of them together are its domain.
            for (index, word) in fact.words.enumerated() { numbers["\(fact.name) \(word)"] = index }
        }
        for rule in table.rules {
            for one in rule.when.all {
                switch one.condition.test {
                case .oneOf(let members), .noneOf(let members):
                    for word in members.words where numbers["\(one.fact) \(word)"] == nil {
                        numbers["\(one.fact) \(word)"] = numbers.count + 1_000
                    }
                default: break
                }
            }
        }
    }

    /// All values that an axis may have.
    func domain(_ axis: RuleRegion.Axis) -> ValueSet {
        let fact = vocabulary.facts[axis.fact]
        let canBeUnknown = fact.standard == nil && fact.name != "day"
        guard case .value = axis else {
            return ValueSet([0...1], hasNever: fact.type.hasNever, hasUnknown: canBeUnknown)
        }
        let all =
            switch fact.type {
            case .yesNo, .word, .outcome: fact.words.isEmpty ? ValueSet.bounds : 0...fact.words.count - 1
            case .minutes, .months, .years, .monthsOrNever, .money: 0...ValueSet.bounds.upperBound
            default: ValueSet.bounds
            }
        return ValueSet([all], hasNever: fact.type.hasNever, hasUnknown: canBeUnknown)
    }

    /// The cases in which conditions hold; with `orOpen` also those in which they cannot be told yet.
    ///
    /// `given` are conditions known to hold: what they imply is left out.
    func region(_ conditions: Conditions, orOpen: Bool = false, given: Conditions? = nil) -> RuleRegion {
        var region = RuleRegion()
        for one in conditions.all {
            if let given, given.all.contains(where: { $0.index == one.index && implies($0, one) }) { continue }
            var (axis, values) = box(one)
            values = values.intersection(domain(axis))
            if orOpen, !isAboutKnowing(one.condition.test), domain(axis).hasUnknown { values.hasUnknown = true }
            region.narrow(axis, to: values)
        }
        return region
    }

    /// Whether a fact may have several values at once, so that two conditions on it exclude nothing.
    func isMany(_ index: Int) -> Bool { vocabulary.facts[index].isMany }

    /// Whether one fact is worked out from the other.
    func areRelated(_ one: Int, _ two: Int) -> Bool {
        one != two && (reaches(one, two, []) || reaches(two, one, []) || sharesSource(one, two))
    }

    private func sharesSource(_ one: Int, _ two: Int) -> Bool {
        vocabulary.facts.indices.contains { reaches(one, $0, []) && reaches(two, $0, []) }
    }

    private func reaches(_ from: Int, _ to: Int, _ seen: Set<Int>) -> Bool {
        vocabulary.reads[from].contains { $0 == to || !seen.contains($0) && reaches($0, to, seen.union([from])) }
    }

    private func isAboutKnowing(_ test: Condition.Test) -> Bool {
        switch test {
        case .unknown, .known: true
        case .oneOf(let members), .noneOf(let members): members.hasUnknown
        default: false
        }
    }

    // For a fact of several values: whether every value that meets the one meets the other.
    private func implies(_ one: Requirement, _ two: Requirement) -> Bool {
        if one.condition.test == two.condition.test { return true }
        guard case .oneOf(let fewer) = one.condition.test, case .oneOf(let more) = two.condition.test,
            isMany(one.index)
        else { return false }
        return Set(fewer.words).isSubset(of: more.words) && Set(fewer.lists).isSubset(of: more.lists)
            && (more.hasUnknown || !fewer.hasUnknown)
    }

    /// The axis that a condition is measured on, and the values it allows there.
    func box(_ one: Requirement) -> (axis: RuleRegion.Axis, values: ValueSet) {
        let fact = one.index
        switch one.condition.test {
        case .unknown: return (.value(fact), ValueSet(hasUnknown: true))
        case .known: return (.value(fact), ValueSet([ValueSet.bounds], hasNever: true))
        case .under(.value(let limit)): return (.value(fact), span(nil, limit - 1))
        case .upTo(.value(let limit)): return (.value(fact), span(nil, limit))
        case .over(.value(let limit)): return (.value(fact), span(limit + 1, nil))
        case .orMore(.value(let limit)): return (.value(fact), span(limit, nil))
        case .range(.value(let least), .value(let most)): return (.value(fact), span(least, most))
        case .under(.setting(let name)): return (.limit(fact, setting: name, isIncluded: false), ValueSet([0...0]))
        case .orMore(.setting(let name)): return (.limit(fact, setting: name, isIncluded: false), ValueSet([1...1]))
        case .upTo(.setting(let name)): return (.limit(fact, setting: name, isIncluded: true), ValueSet([0...0]))
        case .over(.setting(let name)): return (.limit(fact, setting: name, isIncluded: true), ValueSet([1...1]))
        case .oneOf(let members) where isPlain(members, fact): return (.value(fact), values(of: members, fact))
        case .noneOf(let members) where isPlain(members, fact):
            return (.value(fact), domain(.value(fact)).subtracting(values(of: members, fact)).known)
        case .oneOf, .range: return (.holds(fact, one.condition.text), ValueSet([0...0]))
        case .noneOf(let members):
            // `not x` is told by what it negates, so that `x` and `not x` exclude one another.
            return (.holds(fact, key(members)), ValueSet([1...1], hasNever: true))
        }
    }

    private func isPlain(_ members: Condition.Members, _ fact: Int) -> Bool {
        guard members.lists.isEmpty, !isMany(fact) else { return false }
        return members.values.allSatisfy { if case .value = $0 { true } else { false } }
    }

    private func key(_ members: Condition.Members) -> String {
        let all = members.lists + members.words
        return all.count == 1 ? all[0] : "[\(all.joined(separator: ", "))]"
    }

    private func values(of members: Condition.Members, _ fact: Int) -> ValueSet {
        let name = vocabulary.facts[fact].name
        var ranges = members.words.compactMap { numbers["\(name) \($0)"] }.map { $0...$0 }
        for case .value(let value) in members.values { ranges.append(value...value) }
        return ValueSet(ranges, hasNever: members.hasNever, hasUnknown: members.hasUnknown)
    }

    private func span(_ least: Int?, _ most: Int?) -> ValueSet {
        let low = least ?? ValueSet.bounds.lowerBound
        let high = most ?? ValueSet.bounds.upperBound
        return low <= high ? ValueSet([low...high]) : ValueSet()
    }
}

extension ValueSet {
    fileprivate var known: ValueSet { ValueSet(ranges, hasNever: hasNever) }
}
