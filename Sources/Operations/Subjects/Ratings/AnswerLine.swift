package import Shapes

/// An open answer as lists show it; it names neither who gave it nor the visit.
package struct AnswerLine: Hashable, Sendable {
    /// The answer's identifier.
    package let answer: String
    /// The centre.
    package let centre: String
    /// The question's name.
    package let question: String
    /// The question as it was asked.
    package let asked: String
    /// The partner that it is about; `nil` for the whole visit.
    package let partner: String?
    /// Who was asked.
    package let group: SurveyGroup
    /// The language it was given in.
    package let language: String
    /// The month in which it was given, `2021-03`.
    package let month: String
    /// Where it stands.
    package let state: AnswerState
    /// The answer itself.
    package let text: String
    /// When it was published.
    package let publishedAt: Instant?

    /// An open answer as lists show it.
    package init(
        answer: String, centre: String, question: String, asked: String, partner: String? = nil, group: SurveyGroup,
        language: String, month: String, state: AnswerState, text: String, publishedAt: Instant? = nil
    ) {
        self.answer = answer
        self.centre = centre
        self.question = question
        self.asked = asked
        self.partner = partner
        self.group = group
        self.language = language
        self.month = month
        self.state = state
        self.text = text
        self.publishedAt = publishedAt
    }

    /// Reads and writes it.
    package static let shape = Shape<AnswerLine>.record(
        "AnswerLine", "an open answer; it names neither who gave it nor the visit",
        {
            AnswerLine(
                answer: $0, centre: $1, question: $2, asked: $3, partner: $4, group: $5, language: $6, month: $7,
                state: $8, text: $9, publishedAt: $10)
        },
        Field("answer", .identifier, "the answer's identifier", \.answer),
        Field("centre", .name, "the centre", \.centre),
        Field("question", .name, "the question's name", \.question),
        Field("asked", .text, "the question as it was asked", \.asked),
        .optional("partner", .name, "the partner that it is about; left out for the whole visit", \.partner),
        Field("of", .word, "who was asked", \.group),
        Field("language", .language, "the language it was given in", \.language),
        Field("month", .text, "the month in which it was given, 2021-03", \.month),
        Field("state", .word, "where it stands", \.state),
        Field("text", .text, "the answer itself", \.text),
        .optional("publishedAt", .instant, "when it was published", \.publishedAt))
}
