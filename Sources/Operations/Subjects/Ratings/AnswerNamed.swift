import Shapes

/// An open answer by its identifier.
package struct AnswerNamed: Hashable, Sendable {
    /// The answer's identifier.
    package let answer: String

    /// An open answer by its identifier.
    package init(answer: String) {
        self.answer = answer
    }

    static let record = Record<AnswerNamed>(
        { AnswerNamed(answer: $0) }, Field("answer", .identifier, "the answer's identifier", \.answer))
}
