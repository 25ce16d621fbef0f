/// How satisfied someone is, from the least to the most.
package enum Satisfaction: String, CaseIterable, Sendable {
    /// 1.
    case veryDissatisfied = "very-dissatisfied"
    /// 2.
    case dissatisfied
    /// 3.
    case neutral
    /// 4.
    case satisfied
    /// 5.
    case verySatisfied = "very-satisfied"

    /// As the journal and the tallies count it, 1 to 5.
    package var value: Int {
        switch self {
        case .veryDissatisfied: 1
        case .dissatisfied: 2
        case .neutral: 3
        case .satisfied: 4
        case .verySatisfied: 5
        }
    }
}
