package import Shapes

/// A step that was done.
package struct StepLine: Sendable {
    /// Its place in the history of the case, from 1.
    package let number: Int
    /// The track; `main` is the main one.
    package let track: String
    /// The step.
    package let step: String
    /// The step in words.
    package let text: String
    /// For whom it was done: a partner, or registrar, sponsor or client.
    package let by: String
    /// The token, or the visit whose key was used.
    package let actor: String
    /// When it happened.
    package let happenedAt: Instant
    /// When it was recorded.
    package let recordedAt: Instant
    /// Whether a reopening took it back.
    package let isUndone: Bool
    /// What was written down, by the record's name.
    package let records: [Keyed<FactText>]
    /// Records that are not for the caller to see.
    package let hidden: [String]?
    /// Why it was told late, or an outcome is another than assessed.
    package let reason: String?
    /// What colleagues should know, for officers of its partners.
    package let note: String?

    /// A step that was done.
    package init(
        number: Int, track: String, step: String, text: String, by: String, actor: String, happenedAt: Instant,
        recordedAt: Instant, isUndone: Bool, records: [Keyed<FactText>], hidden: [String]? = nil, reason: String? = nil,
        note: String? = nil
    ) {
        self.number = number
        self.track = track
        self.step = step
        self.text = text
        self.by = by
        self.actor = actor
        self.happenedAt = happenedAt
        self.recordedAt = recordedAt
        self.isUndone = isUndone
        self.records = records
        self.hidden = hidden
        self.reason = reason
        self.note = note
    }

    /// Reads and writes it.
    package static let shape = Shape<StepLine>.record(
        "StepLine", "a step that was done",
        {
            StepLine(
                number: $0, track: $1, step: $2, text: $3, by: $4, actor: $5, happenedAt: $6, recordedAt: $7,
                isUndone: $8, records: $9, hidden: $10, reason: $11, note: $12)
        },
        Field("number", .integer(), "its place in the history of the case, from 1", \.number),
        Field("track", .text, "the track; `main` is the main one", \.track),
        Field("step", .text, "the step", \.step),
        Field("text", .text, "the step in words", \.text),
        Field("by", .text, "for whom it was done: a partner, or registrar, sponsor or client", \.by),
        Field("actor", .text, "the token, or the visit whose key was used", \.actor),
        Field("happenedAt", .instant, "when it happened", \.happenedAt),
        Field("recordedAt", .instant, "when it was recorded", \.recordedAt),
        Field("undone", .boolean, "whether a reopening took it back", \.isUndone),
        Field("records", FactText.shape.map(), "what was written down, by the record's name", \.records),
        .optional("hidden", Shape<String>.text.list(), "records that are not for the caller to see", \.hidden),
        .optional("reason", .text, "why it was told late, or an outcome is another than assessed", \.reason),
        .optional("note", .text, "what colleagues should know, for officers of its partners", \.note))
}
