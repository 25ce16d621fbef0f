package import Shapes

/// One step that a registrar did.
package struct HandOffStep: Sendable {
    /// The case.
    package let `case`: String
    /// The step.
    package let step: String
    /// What is written down, by the record's name.
    package let records: [Keyed<FactText>]
    /// When it happened, where that is earlier than now.
    package let happenedAt: Instant?
    /// Why it is told late; sealed.
    package let reason: String?

    /// One step that a registrar did.
    package init(
        case identifier: String, step: String, records: [Keyed<FactText>] = [], happenedAt: Instant? = nil,
        reason: String? = nil
    ) {
        self.case = identifier
        self.step = step
        self.records = records
        self.happenedAt = happenedAt
        self.reason = reason
    }

    /// The shape of a step.
    package static let shape = Shape<HandOffStep>.record(
        "HandOffStep", "one step that a registrar did",
        { HandOffStep(case: $0, step: $1, records: $2, happenedAt: $3, reason: $4) },
        Field("case", .identifier, "the case", \.case), Field("step", .name, "the step", \.step),
        Field(
            "records", FactText.shape.map(most: 32), default: [], "what is written down, by the record's name",
            \.records),
        .optional("happenedAt", .instant, "when it happened, where that is earlier than now", \.happenedAt),
        .optional("reason", .text(least: 1, most: 500), "why it is told late; sealed", \.reason))
}
