package import Shapes

/// A question about a visit, or about one partner that was visited.
package struct SurveyQuestion: Hashable, Sendable {
    /// Its name.
    package let question: String
    /// The partner that it is about; `nil` for the whole visit.
    package let partner: String?
    /// What people call that partner.
    package let partnerName: String?
    /// The question itself.
    package let text: String
    /// How it is answered.
    package let scale: SurveyScale
    /// The words to choose from, where it is answered by a word.
    package let words: [SurveyWord]?

    /// A question about a visit.
    package init(
        question: String, partner: String? = nil, partnerName: String? = nil, text: String, scale: SurveyScale,
        words: [SurveyWord]? = nil
    ) {
        self.question = question
        self.partner = partner
        self.partnerName = partnerName
        self.text = text
        self.scale = scale
        self.words = words
    }

    /// Reads and writes it.
    package static let shape = Shape<SurveyQuestion>.record(
        "SurveyQuestion", "a question about a visit, or about one partner that was visited",
        {
            SurveyQuestion(question: $0, partner: $1, partnerName: $2, text: $3, scale: $4, words: $5)
        },
        Field("question", .name, "its name", \.question),
        .optional("partner", .name, "the partner that it is about; left out for the whole visit", \.partner),
        .optional("partnerName", .text, "what people call that partner", \.partnerName),
        Field("text", .text, "the question itself", \.text),
        Field("scale", .word, "how it is answered: by a mark, a word, or in one's own words", \.scale),
        .optional("words", SurveyWord.shape.list(), "the words to choose from", \.words))
}
