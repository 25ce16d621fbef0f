package import Shapes

/// A centre's open answers, the oldest first.
package struct AnswerList: Hashable, Sendable {
    /// The answers.
    package let answers: [AnswerLine]
    /// Where the list goes on, or null.
    package let next: String?

    /// A centre's open answers.
    package init(answers: [AnswerLine], next: String? = nil) {
        self.answers = answers
        self.next = next
    }

    /// Reads and writes it.
    package static let shape = Shape<AnswerList>.record(
        "AnswerList", "a centre's open answers, the oldest first",
        { AnswerList(answers: $0, next: $1) },
        Field("answers", AnswerLine.shape.list(), "the answers", \.answers),
        Field("next", Shape<String>.identifier.nullable, "where the list goes on, or null", \.next))
}
