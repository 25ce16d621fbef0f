package import Shapes

/// A step of a module's cases.
package struct ModuleStepLine: Hashable, Sendable {
    /// The step.
    package let step: String
    /// Its track; the main one has no name.
    package let track: String?
    /// Who does it: a partner, or `registrar`, `sponsor`, `client`.
    package let by: String
    /// Whether it is done by finishing a leg.
    package let isAtLeg: Bool
    /// What is written down with it.
    package let records: [String]
    /// The steps that may follow.
    package let next: [String]
    /// How its track ends with it.
    package let ends: String?
    /// The step in words.
    package let text: String?

    /// A step of a module.
    package init(
        step: String, track: String?, by: String, isAtLeg: Bool, records: [String], next: [String], ends: String?,
        text: String?
    ) {
        self.step = step
        self.track = track
        self.by = by
        self.isAtLeg = isAtLeg
        self.records = records
        self.next = next
        self.ends = ends
        self.text = text
    }

    /// The shape of a step.
    package static let shape = Shape<ModuleStepLine>.record(
        "ModuleStep", "a step of a module's cases",
        {
            ModuleStepLine(
                step: $0, track: $1, by: $2, isAtLeg: $3, records: $4, next: $5, ends: $6, text: $7)
        },
        Field("step", .text, "the step", \.step),
        .optional("track", .text, "its track; the main one has no name", \.track),
        Field("by", .text, "who does it: a partner, or registrar, sponsor or client", \.by),
        Field("atLeg", .boolean, "whether it is done by finishing a leg", \.isAtLeg),
        Field("records", Shape<String>.text.list(), "what is written down with it", \.records),
        Field("next", Shape<String>.text.list(), "the steps that may follow", \.next),
        .optional("ends", .text, "how its track ends with it", \.ends),
        .optional("text", .text, "the step in words", \.text))
}
