package import Shapes

/// A step that may follow.
package struct NextStep: Hashable, Sendable {
    /// The step.
    package let step: String
    /// The step in words.
    package let text: String
    /// Who does it: a partner, or registrar, sponsor or client.
    package let by: String
    /// `leg`, where it is the result of a leg.
    package let at: String?
    /// What is written down with it.
    package let records: [RecordAsked]
    /// The kind of blank document that is drawn for the person, where it draws one.
    package let draws: String?
    /// Whether the caller may do it.
    package let isMine: Bool

    /// A step that may follow.
    package init(
        step: String, text: String, by: String, at: String? = nil, records: [RecordAsked], draws: String? = nil,
        isMine: Bool
    ) {
        self.step = step
        self.text = text
        self.by = by
        self.at = at
        self.records = records
        self.draws = draws
        self.isMine = isMine
    }

    /// Reads and writes it.
    package static let shape = Shape<NextStep>.record(
        "NextStep", "a step that may follow",
        { NextStep(step: $0, text: $1, by: $2, at: $3, records: $4, draws: $5, isMine: $6) },
        Field("step", .text, "the step", \.step),
        Field("text", .text, "the step in words", \.text),
        Field("by", .text, "who does it: a partner, or registrar, sponsor or client", \.by),
        .optional("at", .text, "`leg`, where it is the result of a leg", \.at),
        Field("records", RecordAsked.shape.list(), "what is written down with it", \.records),
        .optional("draws", .text, "the kind of blank document that is drawn for the person", \.draws),
        Field("mine", .boolean, "whether the caller may do it", \.isMine))
}
