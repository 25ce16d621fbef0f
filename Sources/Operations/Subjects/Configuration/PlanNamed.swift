import Shapes

/// A plan by its identifier.
package struct PlanNamed: Hashable, Sendable {
    /// The identifier.
    package let plan: String

    /// A plan by its identifier.
    package init(plan: String) {
        self.plan = plan
    }

    static let record = Record<PlanNamed>(
        { PlanNamed(plan: $0) }, Field("plan", .identifier, "the plan's identifier", \.plan))
}
