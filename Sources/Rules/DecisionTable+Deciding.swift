import ServiceKit
import Shapes

extension DecisionTable {
    /// Decides in some circumstances.
    package func decide(_ circumstances: Circumstances) -> Decision {
        var knowledge = Knowledge(circumstances, vocabulary)
        return decide(&knowledge)
    }

    /// Decides with what is known already; what is found out on the way stays known for the next table.
    package func decide(_ knowledge: inout Knowledge) -> Decision {
        switch hit {
        case .first:
            var read: [Int] = []
            read.reserveCapacity(8)
            for index in spans.indices {
                switch applies(index, &read, &knowledge) {
                case true?: return .decided(verdict(index, read, &knowledge))
                case false?: continue
                case nil: return open(rules[index], &knowledge)
                }
            }
            return .nothing
        case .unique: return unique(&knowledge)
        }
    }

    // Where one rule applies no other may, so that a rule that cannot be told yet is of no matter.
    private func unique(_ knowledge: inout Knowledge) -> Decision {
        var read: [Int] = []
        var undecided: Rule?
        var found: Int?
        for (index, rule) in rules.enumerated() {
            switch applies(index, &read, &knowledge) {
            case true?:
                guard let first = found else {
                    found = index
                    continue
                }
                if rules[first].saysOther(than: rule) {
                    return .contradiction([
                        Finding(
                            name, "several-rules",
                            "rules \(first + 1) and \(index + 1) of \(title) both apply and say different things")
                    ])
                }
            case false?: continue
            case nil: undecided = undecided ?? rule
            }
        }
        if let found { return .decided(verdict(found, read, &knowledge)) }
        if let undecided { return open(undecided, &knowledge) }
        return .nothing
    }

    // Whether a rule applies, keeping which facts were read; a condition known to fail ends it.
    private func applies(_ rule: Int, _ read: inout [Int], _ knowledge: inout Knowledge) -> Bool? {
        var isUndecided = false
        for index in spans[rule] {
            let step = steps[index]
            if !read.contains(step.fact) { read.append(step.fact) }
            switch knowledge.meets(step, rules[rule].when.all[index - spans[rule].lowerBound]) {
            case true?: continue
            case false?: return false
            case nil: isUndecided = true
            }
        }
        return isUndecided ? nil : true
    }

    private func open(_ rule: Rule, _ knowledge: inout Knowledge) -> Decision {
        let questions = rule.when.questions(&knowledge)
        if !questions.isEmpty { return .ask(questions) }
        if !knowledge.findings.isEmpty { return .contradiction(knowledge.findings) }
        // Nobody can be asked: the module's code had all it reads and still could not tell.
        var findings: [Finding] = []
        for requirement in rule.when.all where knowledge.meets(requirement) == nil {
            findings.append(
                Finding(
                    requirement.fact, "cannot-be-told", "\(requirement.fact) cannot be worked out from what is known"))
        }
        return .contradiction(findings)
    }

    private func verdict(_ index: Int, _ read: [Int], _ knowledge: inout Knowledge) -> Verdict {
        var facts: [Verdict.Reading] = []
        facts.reserveCapacity(read.count)
        for fact in read {
            let status = knowledge.status(of: fact)
            guard status == .given || status == .byDefault else { continue }
            // What was read from a document tells of a person: an explanation does not repeat it.
            if vocabulary.facts[fact].type.isIdentifier { continue }
            facts.append(
                Verdict.Reading(
                    fact: vocabulary.facts[fact].name, value: knowledge[fact].fact, isDefault: status == .byDefault))
        }
        let rule = rules[index]
        return Verdict(
            decision: name, outcome: rule.then.value, because: rule.because?.value, instead: rule.instead?.value,
            rule: index + 1, period: validity.period, source: validity.source, assumed: validity.assumed, facts: facts)
    }
}

extension DecisionTable.Rule {
    /// Whether two rules differ in what they say.
    func saysOther(than rule: DecisionTable.Rule) -> Bool {
        then.value != rule.then.value || because?.value != rule.because?.value || instead?.value != rule.instead?.value
    }
}
