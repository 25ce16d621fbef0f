import Operations
import Shapes

/// The answers of a rating as a file holds them.
struct RatingFile: Sendable {
    /// The answers.
    let answers: [SurveyAnswer]
    /// The language of the open ones.
    let language: String?

    /// Reads it.
    static let shape = Shape<RatingFile>.record(
        nil, "the answers of a rating", { RatingFile(answers: $0, language: $1) },
        Field("answers", SurveyAnswer.shape.list(least: 1), "the answers", \.answers),
        .optional("language", .language, "the language of the open answers", \.language))
}
