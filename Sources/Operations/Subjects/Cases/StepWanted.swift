package import Shapes

/// A step to be done in a case.
package struct StepWanted: Sendable {
    /// The case's identifier.
    package let `case`: String
    /// The step.
    package let step: String
    /// What is written down, by the record's name.
    package let records: [Keyed<FactText>]
    /// When it happened, where that is earlier than now.
    package let happenedAt: Instant?
    /// Why it is told late, or why an outcome is another than assessed; sealed.
    package let reason: String?
    /// What colleagues should know; sealed.
    package let note: String?

    /// A step to be done in a case.
    package init(
        case identifier: String, step: String, records: [Keyed<FactText>] = [], happenedAt: Instant? = nil,
        reason: String? = nil, note: String? = nil
    ) {
        self.case = identifier
        self.step = step
        self.records = records
        self.happenedAt = happenedAt
        self.reason = reason
        self.note = note
    }

    static let record = Record<StepWanted>(
        { StepWanted(case: $0, step: $1, records: $2, happenedAt: $3, reason: $4, note: $5) },
        Field("case", .identifier, "the case's identifier", \.case),
        Field("step", .name, "the step", \.step),
        Field(
            "records", FactText.shape.map(most: 32), default: [], "what is written down, by the record's name",
            \.records),
        .optional("happenedAt", .instant, "when it happened, where that is earlier than now", \.happenedAt),
        .optional(
            "reason", .text(least: 1, most: 500),
            "why it is told late, or why an outcome is another than assessed; sealed", \.reason),
        .optional("note", .text(least: 1, most: 2000), "what colleagues should know; sealed", \.note))
}
