import Diagnostics
package import ServiceKit
import Shapes

/// The facts that Loket itself knows about a person and a visit.
package enum KernelFacts {
    /// The list that decides `free-movement`.
    package static let freeMovementList = "free-movement"
    /// The list of the centre's municipalities on the day.
    package static let ourMunicipalitiesList = "our-municipalities"

    /// Every kernel fact, in the order in which they are asked.
    package static let declarations: [FactDeclaration] = [
        FactDeclaration(name: "day", type: .day, knownBy: .kernel),
        FactDeclaration(name: "birth-date", type: .day, knownBy: .kernel),
        FactDeclaration(name: "age", type: .years, knownBy: .kernel, reads: [read("birth-date")]),
        FactDeclaration(name: "nationalities", type: .nationalities, knownBy: .kernel),
        FactDeclaration(name: "free-movement", type: .yesNo, knownBy: .kernel, reads: [read("nationalities")]),
        FactDeclaration(name: "lives-in", type: .municipality, knownBy: .kernel),
        FactDeclaration(name: "bundle", type: .word, knownBy: .kernel, standard: .word("none")),
        FactDeclaration(
            name: "sponsor", type: .word, words: ["none", "recognised", "not-recognised"], knownBy: .kernel,
            standard: .word("none")),
    ]

    /// The facts with what follows from them: `day`, `age` from `birth-date`, `free-movement` from `nationalities`.
    ///
    /// What was given stands as it is.
    package static func complete(_ facts: consuming Facts, freeMovement: Set<String>) -> Facts {
        for name in ["day", "age", "free-movement"] where facts[name] == nil {
            facts[name] = derived(name, from: facts, freeMovement: freeMovement)
        }
        return facts
    }

    /// What the given facts contradict: a birth after the day, an age that does not fit it.
    package static func findings(in facts: Facts) -> [Finding] {
        guard let birth = facts.day("birth-date") else { return [] }
        if birth > facts.day {
            return [Finding("birth-date", "in-the-future", "the birth date \(birth) lies after \(facts.day)")]
        }
        if let age = facts.number("age"), age != birth.wholeYears(to: facts.day) {
            return [
                Finding("age", "contradiction", "born on \(birth), the age is \(birth.wholeYears(to: facts.day))")
            ]
        }
        return []
    }

    static func derived(_ name: String, from facts: Facts, freeMovement: Set<String>) -> Fact? {
        switch name {
        case "day": .day(facts.day)
        case "age": facts.day("birth-date").map { .number($0.wholeYears(to: facts.day)) }
        case "free-movement":
            switch facts["nationalities"] {
            case .words(let codes): .yesNo(codes.contains(where: freeMovement.contains))
            case .word(let code): .yesNo(freeMovement.contains(code))
            default: nil
            }
        default: nil
        }
    }

    private static func read(_ name: String) -> Located<String> {
        Located(name, at: .whole("kernel"))
    }
}
