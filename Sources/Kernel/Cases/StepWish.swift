import Operations
import Shapes

/// A step that someone wants to do in a case.
struct StepWish: Sendable {
    let step: String
    /// What is written down, by the record's name.
    var records: [Keyed<FactText>] = []
    /// When it happened; now where left out.
    var happenedAt: Instant?
    /// Why it is told late, or an outcome is another than assessed.
    var reason: String?
    /// What colleagues should know.
    var note: String?
    /// Where it stands in the request, `/results/0`; empty for the body itself.
    var pointer = ""
    /// Where time and reason stand, where that is not with the step.
    var timePointer: String?
    /// Whether it is the result of a leg.
    var isOfLeg = false
}
