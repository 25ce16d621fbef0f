package import Shapes

/// What may come next, as whoever waits for it reads it.
package struct ProgressStep: Hashable, Sendable {
    /// The step, by the module's name for it.
    package let step: String
    /// The step in words.
    package let text: String
    /// Who does it: a partner, or registrar, sponsor or client.
    package let by: String
    /// Who does it in words.
    package let who: String

    /// What may come next.
    package init(step: String, text: String, by: String, who: String) {
        self.step = step
        self.text = text
        self.by = by
        self.who = who
    }

    /// The shape of what may come next.
    package static let shape = Shape<ProgressStep>.record(
        "ProgressStep", "what may come next", { ProgressStep(step: $0, text: $1, by: $2, who: $3) },
        Field("step", .text, "the step", \.step), Field("text", .text, "the step in words", \.text),
        Field("by", .text, "who does it: a partner, or registrar, sponsor or client", \.by),
        Field("who", .text, "who does it, in words", \.who))
}
