/// A requirement made ready for deciding: nothing is looked up by name or parsed any more, where that can be helped.
struct RuleStep: Sendable {
    /// The test, in numbers.
    enum Test: Sendable {
        case unknown
        case known
        /// The word's place in its list is one of these bits.
        case words(UInt64)
        /// The value lies between, both included.
        case span(Int, Int)
        /// The value lies below a setting, or at and above it; `isIncluded` moves the setting itself below.
        case limit(setting: Int, isBelow: Bool, isIncluded: Bool)
        /// Lists, and what is rarer.
        case other
    }

    let fact: Int
    let test: Test
    /// What an unknown fact makes of it; `nil` leaves it open.
    let whenUnknown: Bool?

    init(_ requirement: Requirement, _ vocabulary: Vocabulary) {
        fact = requirement.index
        test = RuleStep.test(requirement.condition.test, vocabulary.facts[requirement.index], vocabulary)
        whenUnknown =
            switch requirement.condition.test {
            case .unknown: true
            case .known: false
            case .oneOf(let members): members.hasUnknown ? true : nil
            case .noneOf(let members): members.hasUnknown ? false : nil
            default: nil
            }
    }

    private static func test(
        _ test: Condition.Test, _ fact: FactDeclaration, _ vocabulary: Vocabulary
    ) -> Test {
        func limit(_ name: String, isBelow: Bool, isIncluded: Bool) -> Test {
            guard let index = vocabulary.settings.firstIndex(where: { $0.name == name }) else { return .other }
            return .limit(setting: index, isBelow: isBelow, isIncluded: isIncluded)
        }
        switch test {
        case .unknown: return .unknown
        case .known: return .known
        case .under(.value(let value)): return .span(.min, value - 1)
        case .upTo(.value(let value)): return .span(.min, value)
        case .over(.value(let value)): return .span(value + 1, .max)
        case .orMore(.value(let value)): return .span(value, .max)
        case .range(.value(let least), .value(let most)): return .span(least, most)
        case .under(.setting(let name)): return limit(name, isBelow: true, isIncluded: false)
        case .upTo(.setting(let name)): return limit(name, isBelow: true, isIncluded: true)
        case .over(.setting(let name)): return limit(name, isBelow: false, isIncluded: true)
        case .orMore(.setting(let name)): return limit(name, isBelow: false, isIncluded: false)
        case .range: return .other
        case .oneOf(let members):
            if let bits = bits(members, fact) { return .words(bits) }
            if case .value(let value)? = members.values.first, members.values.count == 1, !members.hasNever,
                !members.hasUnknown
            {
                return .span(value, value)
            }
            return .other
        case .noneOf(let members): return bits(members, fact).map { .words(~$0) } ?? .other
        }
    }

    private static func bits(_ members: Condition.Members, _ fact: FactDeclaration) -> UInt64? {
        guard !fact.words.isEmpty, fact.words.count <= 64, members.lists.isEmpty, members.values.isEmpty else {
            return nil
        }
        var bits: UInt64 = 0
        for word in members.words {
            guard let place = fact.words.firstIndex(of: word) else { return nil }
            bits |= 1 << UInt64(place)
        }
        return bits
    }
}
