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
        var read: [Int] = []
        switch hit {
        case .first:
            for (index, rule) in rules.enumerated() {
                switch knowledge.tries(rule, &read) {
                case true?: return .decided(verdict(index, read, &knowledge))
                case false?: continue
                case nil: return open(rule, &knowledge)
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
            switch knowledge.tries(rule, &read) {
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
            if case .known(let value, let isDefault) = knowledge.state(of: fact) {
                facts.append(Verdict.Reading(fact: vocabulary.facts[fact].name, value: value, isDefault: isDefault))
            }
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

extension Knowledge {
    // As `Conditions.hold`, keeping which facts were read.
    fileprivate mutating func tries(_ rule: DecisionTable.Rule, _ read: inout [Int]) -> Bool? {
        var isUndecided = false
        for requirement in rule.when.all {
            if !read.contains(requirement.index) { read.append(requirement.index) }
            switch meets(requirement) {
            case true?: continue
            case false?: return false
            case nil: isUndecided = true
            }
        }
        return isUndecided ? nil : true
    }
}
