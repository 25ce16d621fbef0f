import ArgumentParser
import Operations

/// An answer to a question as an argument: `overall-mark=9`, `front-desk.ind=5`, `do-better=more seats`.
struct AnswerArgument: ExpressibleByArgument {
    /// The question, and after a point the partner, where it is about one.
    let name: String
    /// What was answered, as it was written.
    let text: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        (name, text) = (parts[0], parts[1])
    }

    /// The answer as its question's scale takes it; a question that is not asked is for the server to tell.
    func answer(to survey: Survey, mayPublish: Bool) throws(InputFile.Failure) -> SurveyAnswer {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        let (question, partner) = (parts[0], parts.count > 1 ? parts[1] : nil)
        let scale = survey.questions.first { $0.question == question }?.scale
        var (mark, word): (Int?, Satisfaction?) = (nil, nil)
        switch scale {
        case .oneToFive, .oneToTen:
            mark = Int(text)
            if mark == nil {
                throw InputFile.Failure(message: "--answer \(name): `\(text)` is no mark: write a number")
            }
        case .satisfaction:
            word = Satisfaction(rawValue: text)
            if word == nil {
                let words = Satisfaction.allCases.map(\.rawValue).joined(separator: ", ")
                throw InputFile.Failure(message: "--answer \(name): `\(text)` is none of \(words)")
            }
        case .open, nil: break
        }
        return SurveyAnswer(
            question: question, partner: partner, mark: mark, satisfaction: word,
            text: mark == nil && word == nil ? text : nil, mayPublish: mayPublish)
    }
}
