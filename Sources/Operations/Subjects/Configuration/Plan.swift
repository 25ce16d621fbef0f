package import Shapes

/// What would change if the uploaded files were put in force.
package struct Plan: Hashable, Sendable {
    /// The plan's identifier.
    package let plan: String
    /// The revision it starts from.
    package let base: Int
    /// What would change.
    package let changes: [Change]
    /// The booked visits that would fall out; while there are any, it cannot be put in force.
    package let affected: [AffectedVisit]
    /// Warnings about the files, in words.
    package let warnings: [String]

    /// A plan.
    package init(plan: String, base: Int, changes: [Change], affected: [AffectedVisit], warnings: [String]) {
        self.plan = plan
        self.base = base
        self.changes = changes
        self.affected = affected
        self.warnings = warnings
    }

    /// The shape of a plan.
    package static let shape = Shape<Plan>.record(
        "Plan", "what would change",
        { Plan(plan: $0, base: $1, changes: $2, affected: $3, warnings: $4) },
        Field("plan", .identifier, "the plan's identifier", \.plan),
        Field("base", .integer(), "the revision it starts from", \.base),
        Field("changes", Change.shape.list(), "what would change", \.changes),
        Field("affected", AffectedVisit.shape.list(), "the booked visits that would fall out", \.affected),
        Field("warnings", Shape<String>.text.list(), "warnings about the files", \.warnings))
}
