import ArgumentParser
import Client
import Operations
import Shapes

/// `loket rate`: the questions about a visit, and the answers to them.
struct RateCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "rate", abstract: "Rate a visit, or see what is asked about it",
        discussion: """
            Without answers, the questions are shown. A rating stands as it was given; open answers are sealed, and \
            published by an officer alone, where --publish says that they may be. The visit's party rates with the \
            visit's key, its sponsor with a token.
            Example: loket rate K7QM-4XWD --key KEY --answer front-desk.ind=5 --answer overall-mark=9 \
            --answer satisfied=very-satisfied --answer do-better="more seats" --publish do-better
            """)

    @OptionGroup var visit: VisitOptions

    @Option(help: "An answer, QUESTION=ANSWER or QUESTION.PARTNER=ANSWER; may be repeated.")
    var answer: [AnswerArgument] = []

    @Option(help: "An open question whose answer may be published, QUESTION or QUESTION.PARTNER; may be repeated.")
    var publish: [String] = []

    @Option(help: "A file with the answers as JSON, as the API takes them; - is standard input.")
    var file: String?

    @Option(help: "The language of the questions and of the open answers, as nl; the visit's own where left out.")
    var language: String?

    @OptionGroup var server: ServerOptions

    func validate() throws {
        if file != nil, !answer.isEmpty || !publish.isEmpty {
            throw ValidationError("give --answer and --publish, or --file")
        }
        for name in publish where !answer.contains(where: { $0.name == name }) {
            throw ValidationError("--publish \(name): give it an --answer")
        }
    }

    func ask(_ client: LoketClient, _ output: Output) async throws {
        let client = visit.client(client)
        let written = try file.map { path in
            try InputFile.value(RatingFile.shape, try InputFile.tree(path), path)
        }
        let asked = SurveyAsked(visit: visit.reference, language: language ?? written?.language)
        let survey = try await client.call(API.showSurvey, asked)
        let answers =
            try written?.answers
            ?? answer.map { one in
                try one.answer(to: survey.value, mayPublish: publish.contains(one.name))
            }
        guard !answers.isEmpty else {
            output.show(survey.bytes) { SurveyText.text(survey.value, output) }
            return
        }
        let rated = try await client.call(
            API.rateVisit, RatingWanted(visit: visit.reference, answers: answers, language: asked.language))
        output.show(rated.bytes) { SurveyText.text(rated.value, output) }
    }
}
