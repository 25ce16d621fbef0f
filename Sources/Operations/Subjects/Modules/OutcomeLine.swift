package import Shapes

/// Something a module's decision may say.
package struct OutcomeLine: Hashable, Sendable {
    /// The outcome.
    package let outcome: String
    /// Whether the person comes.
    package let needsVisit: Bool
    /// The outcome in words.
    package let text: String?

    /// An outcome.
    package init(outcome: String, needsVisit: Bool, text: String? = nil) {
        self.outcome = outcome
        self.needsVisit = needsVisit
        self.text = text
    }

    /// The shape of an outcome.
    package static let shape = Shape<OutcomeLine>.record(
        "Outcome", "something a decision may say", { OutcomeLine(outcome: $0, needsVisit: $1, text: $2) },
        Field("outcome", .text, "the outcome", \.outcome),
        Field("visit", .boolean, "whether the person comes", \.needsVisit),
        .optional("text", .text, "the outcome in words", \.text))
}
