package import Operations

/// A step that may be the result of a leg for a person.
package struct StepOption: Hashable, Sendable {
    /// The step.
    package let step: String
    /// The step in words.
    package let text: String
    /// What is written down with it.
    package let records: [RecordAsked]
    /// The kind of blank document that is drawn with it, where it draws one.
    package let draws: String?

    /// A step that may be the result of a leg.
    package init(step: String, text: String, records: [RecordAsked] = [], draws: String? = nil) {
        self.step = step
        self.text = text
        self.records = records
        self.draws = draws
    }
}
