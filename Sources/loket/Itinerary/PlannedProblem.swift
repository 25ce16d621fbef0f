import Shapes

/// A line of a problem file: what has to be planned, and the answer where somebody knows it already.
struct PlannedProblem: Sendable {
    /// When a desk is free, in minutes since midnight, the end not included.
    struct Span: Sendable {
        let from: Int
        let until: Int
    }

    /// A desk of the day.
    struct Desk: Sendable {
        let id: String
        let partner: String?
        let skills: [String]
        let free: [Span]
    }

    /// A service that a person needs.
    struct Leg: Sendable {
        let service: String
        let minutes: Int
    }

    /// A person, or persons who are always served together, with the legs in their order.
    struct Person: Sendable {
        let id: String
        let legs: [Leg]
    }

    /// A person's leg, counted from 0.
    struct Place: Sendable {
        let person: String
        let leg: Int
    }

    /// A leg that must have ended before another starts.
    struct Precedence: Sendable {
        let before: Place
        let after: Place
    }

    /// What a file claims to be the answer.
    struct Claim: Sendable {
        let isInfeasible: Bool
        let finish: Int?
        let startSum: Int?
    }

    let id: Int
    /// Starts are multiples of this, counted from midnight.
    let rasterMinutes: Int
    let maxGapMinutes: Int?
    let desks: [Desk]
    let persons: [Person]
    let precedence: [Precedence]
}
