import Shapes

extension API {
    /// `GET /visits/{visit}/ratings`.
    package static let showSurvey = Operation<SurveyAsked, Survey>(
        "show-survey", .get, "/visits/{visit}/ratings", .ratings, for: .keyHolderOr([.sponsor]),
        input: SurveyAsked.record, answer: .json(Survey.shape), "The questions about a visit, and what was answered",
        description: """
            With the visit's key those for its party, with a token of the visit's sponsor those for the sponsor; each \
            sees its own answers alone. Questions about each partner are asked of the partners that were really \
            visited. They are those that the centre asked on the visit's day.
            """)

    /// `POST /visits/{visit}/ratings`.
    package static let rateVisit = Operation<RatingWanted, Survey>(
        "rate-visit", .post, "/visits/{visit}/ratings", .ratings, for: .keyHolderOr([.sponsor]),
        input: RatingWanted.record, answer: .json(Survey.shape), refusals: [.conflict], "Rate a visit",
        description: """
            Once for its party and once for its sponsor, after something of the visit was done and until 60 days after \
            it; the same answers again change nothing. Open answers are sealed, and published only by an officer, \
            where `mayPublish` says so. The figures show no group of fewer than five people.
            """,
        example: """
            {"answers":[{"question":"written-information","partner":"ind","mark":5},\
            {"question":"overall-mark","mark":9},\
            {"question":"do-better","text":"more seats, please","mayPublish":true}]}
            """)

    /// `GET /centres/{centre}/answers`.
    package static let listAnswers = Operation<AnswersAsked, AnswerList>(
        "list-answers", .get, "/centres/{centre}/answers", .ratings,
        for: .roles([.officer, .auditor, .centreAdmin, .nationalAdmin]), input: AnswersAsked.record,
        answer: .json(AnswerList.shape), "A centre's open answers to the survey",
        description: """
            An officer sees all of them, one of a partner those about visits with a leg there; auditors and \
            administrators see what is published. None names who gave it, nor the visit.
            """)

    /// `POST /answers/{answer}/publications`.
    package static let publishAnswer = Operation<AnswerNamed, AnswerLine>(
        "publish-answer", .post, "/answers/{answer}/publications", .ratings, for: .roles([.officer]),
        input: AnswerNamed.record, answer: .json(AnswerLine.shape), refusals: [.conflict], "Publish an open answer",
        description: """
            Only where whoever gave it agreed (else 409). Publishing what is published already changes nothing.
            """)
}
