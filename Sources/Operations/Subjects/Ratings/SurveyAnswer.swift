package import Shapes

/// An answer to one question: a mark, a word, or a text, as the question's scale says.
package struct SurveyAnswer: Hashable, Sendable {
    /// The longest open answer, in characters.
    package static let longestText = 2000

    /// The question's name.
    package let question: String
    /// The partner that it is about, where the question is about each.
    package let partner: String?
    /// The mark, 1 to 5 or 1 to 10.
    package let mark: Int?
    /// How satisfied.
    package let satisfaction: Satisfaction?
    /// An open answer; sealed.
    package let text: String?
    /// Whether the text may be published.
    package let mayPublish: Bool

    /// An answer to one question.
    package init(
        question: String, partner: String? = nil, mark: Int? = nil, satisfaction: Satisfaction? = nil,
        text: String? = nil, mayPublish: Bool = false
    ) {
        self.question = question
        self.partner = partner
        self.mark = mark
        self.satisfaction = satisfaction
        self.text = text
        self.mayPublish = mayPublish
    }

    private var saysMayPublish: Bool? { mayPublish ? true : nil }

    /// Reads and writes it.
    package static let shape = Shape<SurveyAnswer>.record(
        "SurveyAnswer", "an answer to one question: a mark, a word, or a text, as its scale says",
        {
            SurveyAnswer(question: $0, partner: $1, mark: $2, satisfaction: $3, text: $4, mayPublish: $5 ?? false)
        },
        Field("question", .name, "the question's name", \.question),
        .optional("partner", .name, "the partner that it is about, where the question is about each", \.partner),
        .optional("mark", .integer(), "the mark, from 1 to 5 or 1 to 10 as the question's scale says", \.mark),
        .optional("satisfaction", .word, "how satisfied", \.satisfaction),
        .optional("text", .text(least: 1, most: longestText), "an open answer; sealed", \.text),
        .optional("mayPublish", .boolean, "whether the text may be published; no where left out", \.saysMayPublish))
}
