import Operations

/// A survey as people read it: its questions, or what was answered.
enum SurveyText {
    /// The questions with what each takes, or the answers that were given.
    static func text(_ survey: Survey, _ output: Output) -> String {
        var lines = [output.bold(survey.visit) + " \(standing(survey))"]
        for question in survey.questions {
            let given = survey.answers.first { $0.question == question.question && $0.partner == question.partner }
            if survey.state == .answered, given == nil { continue }
            let about = question.partnerName.map { " (\($0))" } ?? ""
            lines += ["", TextTable.visible(question.text + about)]
            if let given {
                lines.append("  " + TextTable.visible(answer(given, to: question)))
            } else {
                lines.append("  --answer \(name(question))=\(values(question))")
                for word in question.words ?? [] {
                    lines.append("      \(word.word.rawValue): \(TextTable.visible(word.text))")
                }
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func standing(_ survey: Survey) -> String {
        switch survey.state {
        case .notAsked: "nothing is asked about it"
        case .early: "nothing was done yet; it can be rated after that"
        case .open: "can be rated until \(survey.through)"
        case .answered where survey.answers.isEmpty: "was rated; the answers are gone with their person"
        case .answered: "was rated; a rating stands as it was given"
        case .over: "could be rated until \(survey.through)"
        }
    }

    private static func name(_ question: SurveyQuestion) -> String {
        ([question.question] + [question.partner].compactMap(\.self)).joined(separator: ".")
    }

    private static func values(_ question: SurveyQuestion) -> String {
        switch question.scale {
        case .oneToFive: "1…5"
        case .oneToTen: "1…10"
        case .satisfaction: "WORD"
        case .open: "\"…\""
        }
    }

    private static func answer(_ given: SurveyAnswer, to question: SurveyQuestion) -> String {
        if let mark = given.mark { return String(mark) }
        if let word = given.satisfaction {
            return question.words?.first { $0.word == word }?.text ?? word.rawValue
        }
        return (given.text ?? "") + (given.mayPublish ? " (may be published)" : "")
    }
}
