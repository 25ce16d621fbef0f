import Shapes

/// Several steps that a home municipality did.
package struct HandOffSteps: Sendable {
    /// The municipality.
    package let code: String
    /// Whether nothing is done unless all can be.
    package let isAll: Bool
    /// The steps, in the order in which they are done.
    package let steps: [HandOffStep]

    /// Several steps that a home municipality did.
    package init(code: String, isAll: Bool = false, steps: [HandOffStep]) {
        self.code = code
        self.isAll = isAll
        self.steps = steps
    }

    static let record = Record<HandOffSteps>(
        { HandOffSteps(code: $0, isAll: $1, steps: $2) },
        Field("code", .municipality, "the municipality", \.code),
        Field("all", .yesNo, default: false, "whether nothing is done unless all can be", \.isAll),
        Field(
            "steps", HandOffStep.shape.list(least: 1, most: 200), "the steps, in the order in which they are done",
            \.steps))
}
