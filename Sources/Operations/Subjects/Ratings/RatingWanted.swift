import Shapes

/// A rating of a visit.
package struct RatingWanted: Hashable, Sendable {
    /// The visit's reference.
    package let visit: String
    /// The answers; a question may be left out.
    package let answers: [SurveyAnswer]
    /// The language of the open answers; the visit's own where left out.
    package let language: String?

    /// A rating of a visit.
    package init(visit: String, answers: [SurveyAnswer], language: String? = nil) {
        self.visit = visit
        self.answers = answers
        self.language = language
    }

    static let record = Record<RatingWanted>(
        { RatingWanted(visit: $0, answers: $1, language: $2) },
        Field("visit", .reference, "the visit's reference", \.visit),
        Field(
            "answers", SurveyAnswer.shape.list(least: 1, most: 100), "the answers; a question may be left out",
            \.answers),
        .optional("language", .language, "the language of the open answers", \.language))
}
