package import Shapes

/// How far a visit and its cases are.
package struct Progress: Hashable, Sendable {
    /// The visit's reference.
    package let reference: String
    /// How far the visit is.
    package let state: VisitState
    /// How far its legs are.
    package let legs: [Leg]
    /// How far its cases are.
    package let cases: [CaseProgress]

    /// How far a visit is.
    package init(reference: String, state: VisitState, legs: [Leg], cases: [CaseProgress]) {
        self.reference = reference
        self.state = state
        self.legs = legs
        self.cases = cases
    }

    /// The shape of a visit's progress.
    package static let shape = Shape<Progress>.record(
        "Progress", "how far a visit and its cases are",
        { Progress(reference: $0, state: $1, legs: $2, cases: $3) },
        Field("reference", .reference, "the visit's reference", \.reference),
        Field("state", .word, "how far the visit is", \.state),
        Field("legs", Leg.shape.list(), "how far its legs are", \.legs),
        Field("cases", CaseProgress.shape.list(), "how far its cases are", \.cases))
}
