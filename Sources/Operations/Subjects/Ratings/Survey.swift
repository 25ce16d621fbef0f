package import ServiceKit
package import Shapes

/// What one group is asked about a visit, and what it answered.
package struct Survey: Hashable, Sendable {
    /// The visit's reference.
    package let visit: String
    /// Who is asked.
    package let group: SurveyGroup
    /// The language of the questions.
    package let language: String
    /// Whether it can be rated.
    package let state: SurveyState
    /// The last day on which it can be rated.
    package let through: Day
    /// The questions, in the order of the centre's file.
    package let questions: [SurveyQuestion]
    /// What was answered; empty until then.
    package let answers: [SurveyAnswer]

    /// What one group is asked about a visit.
    package init(
        visit: String, group: SurveyGroup, language: String, state: SurveyState, through: Day,
        questions: [SurveyQuestion], answers: [SurveyAnswer]
    ) {
        self.visit = visit
        self.group = group
        self.language = language
        self.state = state
        self.through = through
        self.questions = questions
        self.answers = answers
    }

    /// Reads and writes it.
    package static let shape = Shape<Survey>.record(
        "Survey", "what one group is asked about a visit, and what it answered",
        {
            Survey(
                visit: $0, group: $1, language: $2, state: $3, through: $4, questions: $5, answers: $6)
        },
        Field("visit", .reference, "the visit's reference", \.visit),
        Field("of", .word, "who is asked", \.group),
        Field("language", .language, "the language of the questions", \.language),
        Field("state", .word, "whether it can be rated", \.state),
        Field("through", .date, "the last day on which it can be rated", \.through),
        Field("questions", SurveyQuestion.shape.list(), "the questions", \.questions),
        Field("answers", SurveyAnswer.shape.list(), "what was answered; empty until then", \.answers))
}
