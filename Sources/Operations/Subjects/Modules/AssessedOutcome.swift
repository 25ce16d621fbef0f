package import Shapes

/// What a decision said, and why.
package struct AssessedOutcome: Sendable {
    /// The outcome.
    package let outcome: String
    /// The reason's name.
    package let because: String?
    /// The outcome and its reason in words.
    package let text: String?
    /// Whether the person comes.
    package let needsVisit: Bool
    /// Where the table stands.
    package let source: String?
    /// Which of the table's rules it was, from 1.
    package let rule: Int
    /// The facts it read.
    package let facts: [Keyed<FactText>]

    /// What a decision said.
    package init(
        outcome: String, because: String?, text: String?, needsVisit: Bool, source: String?, rule: Int,
        facts: [Keyed<FactText>]
    ) {
        self.outcome = outcome
        self.because = because
        self.text = text
        self.needsVisit = needsVisit
        self.source = source
        self.rule = rule
        self.facts = facts
    }

    /// The shape of what a decision said.
    package static let shape = Shape<AssessedOutcome>.record(
        "AssessedOutcome", "what a decision said, and why",
        {
            AssessedOutcome(
                outcome: $0, because: $1, text: $2, needsVisit: $3, source: $4, rule: $5, facts: $6)
        },
        Field("outcome", .text, "the outcome", \.outcome),
        .optional("because", .text, "the reason's name", \.because),
        .optional("text", .text, "the outcome in words, its reason, and what to do instead", \.text),
        Field("visit", .boolean, "whether the person comes", \.needsVisit),
        .optional("source", .text, "where the table stands", \.source),
        Field("rule", .integer(), "which of the table's rules it was, from 1", \.rule),
        Field("facts", FactText.shape.map(), "the facts it read", \.facts))
}
