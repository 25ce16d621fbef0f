/// The cases in which a rule applies, as a box: for each axis the values it allows.
struct RuleRegion {
    /// What is measured: a fact's value, or how it stands to something that only a centre knows.
    enum Axis: Hashable {
        /// The value of a fact.
        case value(Int)
        /// Below (0) or at and above (1) a setting; with `over` and `up to`, at and below or above it.
        case limit(Int, setting: String, isIncluded: Bool)
        /// Whether (0) or not (1) a condition holds that cannot be looked into.
        case holds(Int, String)

        var fact: Int {
            switch self {
            case .value(let fact), .limit(let fact, _, _), .holds(let fact, _): fact
            }
        }
    }

    private(set) var allowed: [Axis: ValueSet] = [:]

    /// Narrows an axis.
    mutating func narrow(_ axis: Axis, to values: ValueSet) {
        allowed[axis] = allowed[axis].map { $0.intersection(values) } ?? values
    }

    var isEmpty: Bool { allowed.values.contains(where: \.isEmpty) }

    /// What is left of it without another, as boxes; `domain` gives all values of an axis.
    func subtracting(_ other: RuleRegion, domain: (Axis) -> ValueSet) -> [RuleRegion] {
        var left: [RuleRegion] = []
        var rest = self
        for (axis, values) in other.allowed {
            let now = rest.allowed[axis] ?? domain(axis)
            let outside = now.subtracting(values)
            if !outside.isEmpty {
                var part = rest
                part.allowed[axis] = outside
                left.append(part)
            }
            let inside = now.intersection(values)
            if inside.isEmpty { return [self] }
            rest.allowed[axis] = inside
        }
        return left
    }

    /// The cases in both.
    func intersection(_ other: RuleRegion) -> RuleRegion {
        var both = self
        for (axis, values) in other.allowed { both.narrow(axis, to: values) }
        return both
    }
}
