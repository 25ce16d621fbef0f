import Shapes

/// A question for a centre's open answers.
package struct AnswersAsked: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// Only of this state; all that the caller may see where left out.
    package let state: AnswerState?
    /// Only to this question.
    package let question: String?
    /// Where the list goes on: `next` of the answer before.
    package let after: String?
    /// How many at most.
    package let limit: Int

    /// A question for a centre's open answers.
    package init(
        centre: String, state: AnswerState? = nil, question: String? = nil, after: String? = nil, limit: Int = 100
    ) {
        self.centre = centre
        self.state = state
        self.question = question
        self.after = after
        self.limit = limit
    }

    static let record = Record<AnswersAsked>(
        { AnswersAsked(centre: $0, state: $1, question: $2, after: $3, limit: $4) },
        Field("centre", .name, "the centre", \.centre),
        .optional("state", .word, "only of this state; all that the caller may see where left out", \.state),
        .optional("question", .name, "only to this question", \.question),
        .optional("after", .identifier, "where the list goes on: `next` of the answer before", \.after),
        Field("limit", .integer(1...500), default: 100, "how many at most", \.limit))
}
