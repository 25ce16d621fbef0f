extension Conditions {
    /// Whether all hold; `nil` while it cannot be told, `false` as soon as one is known to fail.
    package func hold(_ knowledge: inout Knowledge) -> Bool? {
        var isUndecided = false
        for requirement in all {
            switch knowledge.meets(requirement) {
            case true?: continue
            case false?: return false
            case nil: isUndecided = true
            }
        }
        return isUndecided ? nil : true
    }

    /// Whether all hold in some circumstances.
    package func hold(_ circumstances: Circumstances) -> Bool? {
        var knowledge = Knowledge(circumstances, vocabulary)
        return hold(&knowledge)
    }

    /// What to ask in some circumstances while it cannot be told, in the vocabulary's order.
    package func questions(_ circumstances: Circumstances) -> [String] {
        var knowledge = Knowledge(circumstances, vocabulary)
        return questions(&knowledge)
    }

    /// What to ask while it cannot be told, in the vocabulary's order.
    package func questions(_ knowledge: inout Knowledge) -> [String] {
        var unknown: [Int] = []
        for requirement in all where knowledge.meets(requirement) == nil { unknown.append(requirement.index) }
        return knowledge.questions(for: unknown)
    }
}
