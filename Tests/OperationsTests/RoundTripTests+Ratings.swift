import Operations
import Shapes
import Testing

// What is asked after a visit, and what is answered.
extension RoundTripTests {
    @Test("the survey")
    func survey() throws {
        try check(
            Survey.shape,
            """
            {"visit":"K7QM-4XWD","of":"sponsor","language":"nl","state":"not-asked","through":"2021-05-08",\
            "questions":[{"question":"front-desk","partner":"ind","partnerName":"IND","text":"t","scale":"1-5"},\
            {"question":"satisfied","text":"t","scale":"satisfaction",\
            "words":[{"word":"very-satisfied","text":"zeer tevreden"}]}],\
            "answers":[{"question":"front-desk","partner":"ind","mark":5},\
            {"question":"satisfied","satisfaction":"very-dissatisfied"},\
            {"question":"do-better","text":"a\\nb","mayPublish":true}]}
            """)
    }

    @Test("open answers")
    func answers() throws {
        try check(
            AnswerList.shape,
            """
            {"answers":[{"answer":"\(Self.identifier)","centre":"maastricht","question":"do-better","asked":"t",\
            "partner":"ind","of":"client","language":"en","month":"2021-03","state":"published","text":"more seats",\
            "publishedAt":"2021-03-09T08:30:00Z"}],"next":"\(Self.identifier)"}
            """)
    }
}
