package import Shapes

/// What became of several steps, in the order in which they were asked for.
package struct HandOffResults: Sendable {
    /// How many were done.
    package let done: Int
    /// How many were refused.
    package let refused: Int
    /// What became of each.
    package let steps: [HandOffResult]

    /// What became of several steps.
    package init(steps: [HandOffResult]) {
        self.steps = steps
        done = steps.count { $0.state == .done }
        refused = steps.count - done
    }

    /// The shape of what became of several steps.
    package static let shape = Shape<HandOffResults>.record(
        "HandOffResults", "what became of several steps, in the order in which they were asked for",
        { _, _, steps in HandOffResults(steps: steps) },
        Field("done", .integer(), "how many were done", \.done),
        Field("refused", .integer(), "how many were refused", \.refused),
        Field("steps", HandOffResult.shape.list(), "what became of each", \.steps))
}
